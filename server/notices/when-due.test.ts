import { describe, expect, test } from 'vitest'
import { settingsOf } from './factories.ts'
import { dueAt, untilNoisy } from './when-due.ts'

type Wished = Parameters<typeof settingsOf>[0]
const by = (wished: Wished = {}) => ({ ...settingsOf(wished), stopped: [] })
const atOnce = (now: string, wished: Wished = {}) => dueAt(by(wished), 'mentioned', now)
const daily = (now: string, wished: Wished = {}) => dueAt(by(wished), 'replied', now)

describe('a mail that is to come at once', () => {
  test('is due now by day', () => {
    expect(atOnce('2026-11-26T15:00:00.123Z')).toBe('2026-11-26T15:00:00.123Z')
  })

  test.each([
    ['in the evening', '2026-11-27T01:00:00.000Z', '2026-11-27T12:00:00.000Z'],
    ['late in the evening', '2026-11-27T04:59:59.000Z', '2026-11-27T12:00:00.000Z'],
    ['after midnight', '2026-11-27T05:01:00.000Z', '2026-11-27T12:00:00.000Z'],
    ['just before the end', '2026-11-27T11:59:59.999Z', '2026-11-27T12:00:00.000Z'],
  ])('waits %s until quiet hours end', (_when, now, due) => {
    expect(atOnce(now)).toBe(due)
  })

  test('is due in the moment in which quiet hours end, and until they begin', () => {
    expect(atOnce('2026-11-27T12:00:00.000Z')).toBe('2026-11-27T12:00:00.000Z')
    expect(atOnce('2026-11-27T00:59:59.999Z')).toBe('2026-11-27T00:59:59.999Z')
  })

  test('waits in quiet hours within one day, too', () => {
    const noon = { quiet: { from: '12:00', until: '13:30' } }
    expect(atOnce('2026-11-26T17:00:00.000Z', noon)).toBe('2026-11-26T18:30:00.000Z')
    expect(atOnce('2026-11-26T18:30:00.000Z', noon)).toBe('2026-11-26T18:30:00.000Z')
  })

  test('waits for nothing where no hours are quiet, or no zone is known', () => {
    const night = '2026-11-27T05:01:00.000Z'
    expect(atOnce(night, { quiet: null })).toBe(night)
    expect(atOnce(night, { timeZone: null })).toBe(night)
  })

  test('goes by UTC where a zone is not known to this machine', () => {
    expect(atOnce('2026-11-26T23:00:00.000Z', { timeZone: 'Mars/Olympus' })).toBe('2026-11-27T07:00:00.000Z')
  })
})

describe('the daily mail', () => {
  test('is due at the hour by the clock of its reader, today or tomorrow', () => {
    expect(daily('2026-11-26T12:59:59.999Z')).toBe('2026-11-26T13:00:00.000Z')
    expect(daily('2026-11-26T13:00:00.000Z')).toBe('2026-11-27T13:00:00.000Z')
    expect(daily('2026-11-26T13:00:00.000Z', { timeZone: 'Asia/Kathmandu' })).toBe('2026-11-27T02:15:00.000Z')
  })

  test('waits until quiet hours end where its hour lies in them', () => {
    expect(daily('2026-11-26T15:00:00.000Z', { digestAt: '23:00' })).toBe('2026-11-27T12:00:00.000Z')
  })
})

describe('when the clocks change', () => {
  test('quiet hours end by the clock on the wall: an hour earlier in spring, later in autumn', () => {
    expect(atOnce('2026-03-08T03:00:00.000Z')).toBe('2026-03-08T11:00:00.000Z')
    expect(atOnce('2026-11-01T03:00:00.000Z')).toBe('2026-11-01T12:00:00.000Z')
  })

  test('the daily mail stays at its hour', () => {
    expect(daily('2026-03-07T14:00:00.000Z')).toBe('2026-03-08T12:00:00.000Z')
    expect(daily('2026-10-31T13:00:00.000Z')).toBe('2026-11-01T13:00:00.000Z')
  })

  test('an hour that spring leaves out is the one after it', () => {
    const early = { quiet: { from: '22:00', until: '02:30' } }
    expect(atOnce('2026-03-08T06:59:00.000Z', early)).toBe('2026-03-08T07:30:00.000Z')
    expect(daily('2026-03-08T05:30:00.000Z', { digestAt: '02:30', quiet: null })).toBe(
      '2026-03-08T07:30:00.000Z',
    )
  })

  test('an hour that autumn has twice ends quiet hours once, and brings one daily mail', () => {
    const early = { quiet: { from: '22:00', until: '01:30' } }
    expect(atOnce('2026-11-01T05:29:00.000Z', early)).toBe('2026-11-01T05:30:00.000Z')
    // A quarter past one, for the second time.
    expect(atOnce('2026-11-01T06:15:00.000Z', early)).toBe('2026-11-01T06:15:00.000Z')
    const digest = { digestAt: '01:30', quiet: null }
    expect(daily('2026-11-01T05:00:00.000Z', digest)).toBe('2026-11-01T05:30:00.000Z')
    expect(daily('2026-11-01T05:30:00.000Z', digest)).toBe('2026-11-02T06:30:00.000Z')
  })

  test('quiet hours that begin in the hour that autumn has twice begin the first time', () => {
    const late = { quiet: { from: '01:30', until: '06:00' } }
    expect(atOnce('2026-11-01T06:10:00.000Z', late)).toBe('2026-11-01T11:00:00.000Z')
  })

  test('at midnight, as in Santiago, a day begins at one', () => {
    const noQuiet = { timeZone: 'America/Santiago', quiet: null, digestAt: '00:00' }
    expect(daily('2026-09-06T03:00:00.000Z', noQuiet)).toBe('2026-09-06T04:00:00.000Z')
  })
})

test('a kind that is off is never due, whatever turned it off', () => {
  const now = '2026-11-26T15:00:00.000Z'
  expect(dueAt(by({ ways: { mentioned: 'off' } }), 'mentioned', now)).toBeNull()
  expect(dueAt({ ...by(), stopped: ['mentioned'] }, 'mentioned', now)).toBeNull()
  expect(dueAt({ ...by(), stopped: ['all'] }, 'mentioned', now)).toBeNull()
  expect(dueAt({ ...by(), stopped: ['replied'] }, 'mentioned', now)).toBe(now)
})

test('nobody waits longer than until the end of quiet hours', () => {
  const night = by()
  for (let hour = 0; hour < 24 * 365; hour += 7) {
    const now = new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
    const waits = (Date.parse(untilNoisy(night, now)) - Date.parse(now)) / 3_600_000
    expect(waits).toBeLessThanOrEqual(12)
    expect(untilNoisy(night, untilNoisy(night, now))).toBe(untilNoisy(night, now))
  }
})
