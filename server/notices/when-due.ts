import { type NoticeKind, type NoticeSettings, TimeZone, wayOf } from '#model/notices/notice.ts'

type Settings = Omit<NoticeSettings, 'ways'> & Parameters<typeof wayOf>[0]

// What an older or newer machine wrote may name a zone that this one does not know.
const zoneOf = ({ timeZone }: Pick<Settings, 'timeZone'>): string =>
  TimeZone.safeParse(timeZone).data ?? 'UTC'

/** The moment when the clock on the wall shows this hour: the later one where spring leaves it out, the first in autumn. */
const momentOf = (day: Temporal.PlainDate, hour: string, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(hour) }).toInstant()

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0

const dayOf = (moment: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(timeZone).toPlainDate()

/** The moment itself, or the end of the quiet hours that it lies in. Moments are compared, so that no hour counts twice. */
const afterQuiet = (moment: Temporal.Instant, settings: Settings): Temporal.Instant => {
  const { quiet, timeZone } = settings
  if (!quiet || timeZone === null) return moment
  const zone = zoneOf(settings)
  const today = dayOf(moment, zone)
  const nights = quiet.until < quiet.from ? 1 : 0
  for (const day of [today.subtract({ days: 1 }), today]) {
    const begin = momentOf(day, quiet.from, zone)
    const end = momentOf(day.add({ days: nights }), quiet.until, zone)
    if (!isBefore(moment, begin) && isBefore(moment, end)) return end
  }
  return moment
}

/** The next time that the clock on the wall shows the hour of the daily mail. */
const nextDigest = (moment: Temporal.Instant, settings: Settings): Temporal.Instant => {
  const zone = zoneOf(settings)
  const today = momentOf(dayOf(moment, zone), settings.digestAt, zone)
  if (isBefore(moment, today)) return today
  return momentOf(dayOf(moment, zone).add({ days: 1 }), settings.digestAt, zone)
}

/** When quiet hours, if `now` is in any, are over; `now` otherwise. ISO 8601 in UTC. */
export const untilNoisy = (settings: Settings, now: string): string => {
  const moment = Temporal.Instant.from(now)
  const after = afterQuiet(moment, settings)
  return after === moment ? now : textOf(after)
}

const textOf = (moment: Temporal.Instant): string => moment.toString({ fractionalSecondDigits: 3 })

/** When a mail is to tell of something that happens now: null for never, `now` for at once. */
export const dueAt = (settings: Settings, kind: NoticeKind, now: string): string | null => {
  switch (wayOf(settings, kind)) {
    case 'off':
      return null
    case 'daily':
      return textOf(afterQuiet(nextDigest(Temporal.Instant.from(now), settings), settings))
    default:
      return untilNoisy(settings, now)
  }
}
