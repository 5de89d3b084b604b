import { expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { NoticeKind, NoticeSettings, sentenceOf, TimeZone, usualWays, wayOf } from './notice.ts'

const outcomes = [
  'accepted',
  'declined',
  'countered',
  'draft',
  'service',
  'reminder',
  'reopened',
  'decision',
  'wording',
  'given',
  'refused',
  'taken-back',
  'handed-over',
  'handed-over-open',
  'term',
  'soon',
  'duty',
  'items',
  'stage',
  'ended',
  'end-planned',
  'end-taken-back',
  'ended-as-planned',
  'with-relationship',
  'given-up',
  'review',
]

test.each(NoticeKind.options)('%s has a sentence for each outcome, and every sentence is used', (kind) => {
  const reached = ['', ...outcomes].map((variant) => sentenceOf({ kind, params: { variant } }))
  for (const wording of [en, fr]) {
    const written = Object.keys(wording.notices.sentence).filter((key) => key.startsWith(kind))
    expect(written.toSorted()).toEqual([...new Set(reached)].toSorted())
  }
})

test('an outcome that a kind does not know falls back to what is said of the kind', () => {
  expect(sentenceOf({ kind: 'mentioned', params: { variant: 'draft' } })).toBe('mentioned')
  expect(sentenceOf({ kind: 'need-answered', params: { variant: '__proto__' } })).toBe('need-answered')
})

test('what was chosen comes before what is usual, and a link that turned it off before both', () => {
  expect(wayOf({ ways: {}, stopped: [] }, 'mentioned')).toBe(usualWays.mentioned)
  expect(wayOf({ ways: { mentioned: 'daily' }, stopped: ['replied'] }, 'mentioned')).toBe('daily')
  expect(wayOf({ ways: { mentioned: 'daily' }, stopped: ['mentioned'] }, 'mentioned')).toBe('off')
  expect(wayOf({ ways: { mentioned: 'daily' }, stopped: ['all'] }, 'mentioned')).toBe('off')
})

test.each(['America/Toronto', 'Europe/Paris', 'UTC', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone',
  (name) => {
    expect(TimeZone.safeParse(name).success).toBe(true)
  },
)

test.each(['', '+05:00', '-03:30', 'Mars/Olympus', 'Toronto', 'a'.repeat(65)])(
  '“%s” is no time zone',
  (name) => {
    expect(TimeZone.safeParse(name).success).toBe(false)
  },
)

test.each([
  ['an hour that no clock shows', { digestAt: '24:00' }],
  ['quiet hours that end when they begin', { quiet: { from: '20:00', until: '20:00' } }],
  ['a kind left out', { ways: { mentioned: 'off' } }],
  ['a way that does not exist', { ways: { ...usualWays, mentioned: 'hourly' } }],
])('settings with %s are refused', (_what, changed) => {
  const sound = { timeZone: null, quiet: null, digestAt: '08:00', ways: usualWays }
  expect(NoticeSettings.safeParse(sound).success).toBe(true)
  expect(NoticeSettings.safeParse({ ...sound, ...changed }).success).toBe(false)
})
