import type { PortfolioDay } from '#model/contract/portfolio.ts'

/** A count as it stood at the end of a day on which it changed. */
export type StoredDay = {
  day: string
  counted: string
  severity: string
  drafted: boolean
  services: number
}

/** How many days back a trend reaches. */
export const mostDays = 400

const dayMilliseconds = 24 * 60 * 60 * 1000

/** The day so many days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMilliseconds).toISOString().slice(0, 10)

type Standing = Map<string, StoredDay>

const pointOf = (day: string, standing: Standing, ofRule: boolean): PortfolioDay => {
  const count = (wanted: (one: StoredDay) => boolean): number =>
    [...standing.values()].filter(wanted).reduce((sum, { services }) => sum + services, 0)
  const failing = (severity: string) => count((one) => one.counted !== 'checked' && one.severity === severity)
  const bySeverity = { error: failing('error'), warning: failing('warning'), note: failing('note') }
  return {
    day,
    checked: count(({ counted }) => counted === 'checked'),
    // In one service a rule has one severity; several rules have several, so their services are counted apart.
    failing: ofRule ? bySeverity.error + bySeverity.warning + bySeverity.note : failing(''),
    bySeverity,
  }
}

/** One point for each day on which a count changed; a count that did not change that day stands as it was. */
export const trendOf = (stored: readonly StoredDay[], ofRule: boolean): PortfolioDay[] => {
  const days = [...Map.groupBy(stored, ({ day }) => day)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const standing: Standing = new Map()
  return days.map(([day, changed]) => {
    for (const one of changed) standing.set(`${one.counted} ${one.severity} ${one.drafted}`, one)
    return pointOf(day, standing, ofRule)
  })
}
