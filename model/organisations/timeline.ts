import type { Names } from '../contract/workspaces.ts'

/** What an organisation is called, and what it is nested in. */
export type Standing = { names: Names; abbreviation: string; parentId: string | null }

/** How it stood from a day on; null is as far back as anything is known. */
export type Period = Standing & { since: string | null }

/** How an organisation stood in the course of time, oldest first; the last period lasts, or ends with it. */
export type Timeline = readonly Period[]

export type TimelineRefusal = { refusal: 'changed-later' | 'not-yet'; on: string }

const sameNames = (one: Names, other: Names): boolean => one.en === other.en && one.fr === other.fr

const same = {
  names: (one: Standing, other: Standing) => sameNames(one.names, other.names),
  abbreviation: (one: Standing, other: Standing) => one.abbreviation === other.abbreviation,
  parentId: (one: Standing, other: Standing) => one.parentId === other.parentId,
}
const fields = ['names', 'abbreviation', 'parentId'] as const

export const sameStanding = (one: Standing, other: Standing): boolean =>
  fields.every((field) => same[field](one, other))

/** Periods that say the same are one. */
const joined = (periods: Timeline): Period[] =>
  periods.filter((period, at) => {
    const before = periods[at - 1]
    return before === undefined || !sameStanding(before, period)
  })

/** The period that a day lies in; undefined before the first. */
export const periodOn = (timeline: Timeline, day: string): Period | undefined =>
  timeline.findLast(({ since }) => since === null || since <= day)

const withoutNothing = (change: Partial<Standing>): Partial<Standing> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

/** From where on these fields read as they read now. */
const sinceWhenAsNow = (timeline: Timeline, change: Partial<Standing>): number => {
  const now = timeline.at(-1)
  const differs = (period: Period) =>
    now !== undefined && fields.some((field) => field in change && !same[field](period, now))
  return timeline.findLastIndex(differs) + 1
}

/**
 * The timeline with a change from a day on, whatever else changed since. Without a day the change is a correction: so it
 * was for as long as these fields read as they do. Refused where one of the fields changed after the day.
 */
export const changedFrom = (
  timeline: Timeline,
  given: Partial<Standing>,
  from: string | null,
): Period[] | TimelineRefusal => {
  const change = withoutNothing(given)
  const asNow = sinceWhenAsNow(timeline, change)
  if (from === null) {
    return joined(timeline.map((period, at) => (at < asNow ? period : { ...period, ...change })))
  }
  const at = timeline.findLastIndex(({ since }) => since === null || since <= from)
  const begun = timeline[at]
  if (!begun) return { refusal: 'not-yet', on: timeline[0]?.since ?? from }
  if (at < asNow) return { refusal: 'changed-later', on: timeline[asNow]?.since ?? from }
  const before = timeline.slice(0, begun.since === from ? at : at + 1)
  const after = timeline.slice(at + 1).map((period): Period => Object.assign({}, period, change))
  return joined([...before, { ...begun, ...change, since: from }, ...after])
}

/**
 * Why an organisation cannot end on a day: it changed later, or was not there yet. On the day of its last change it can:
 * what was a mistake is mended on the same day.
 */
export const endRefusal = (timeline: Timeline, on: string): TimelineRefusal | null => {
  const { since = null } = timeline.at(-1) ?? {}
  if (since === null || since <= on) return null
  return { refusal: timeline.length > 1 ? 'changed-later' : 'not-yet', on: since }
}

export type Place = { since: string | null; parentId: string | null }

/** Everything that an organisation is nested in on the day or any later one, itself included. */
export const nestedInFrom = (
  places: ReadonlyMap<string, readonly Place[]>,
  id: string,
  from: string,
): Set<string> => {
  const later = [...places.values()]
    .flat()
    .flatMap(({ since }) => (since !== null && since > from ? [since] : []))
  const days = new Set([from, ...later])
  return new Set([...days].flatMap((day) => nestedInOn(places, id, day)))
}

const nestedInOn = (places: ReadonlyMap<string, readonly Place[]>, id: string, day: string): string[] => {
  const seen = new Set<string>()
  let at: string | null = id
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const periods: readonly Place[] = places.get(at) ?? []
    at = periods.findLast(({ since }) => since === null || since <= day)?.parentId ?? null
  }
  return [...seen]
}
