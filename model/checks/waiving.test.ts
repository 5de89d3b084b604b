import { expect, test } from 'vitest'
import { lastWaivableDay, untilRefusal } from './waiving.ts'

test.each([
  ['2026-11-23', '2026-11-24', null],
  ['2026-11-23', '2028-11-23', null],
  ['2026-11-23', '2026-11-23', 'passed'],
  ['2026-11-23', '2026-11-22', 'passed'],
  ['2026-11-23', '2028-11-24', 'too-far'],
])('waived on %s until %s: %s', (today, until, refusal) => {
  expect(untilRefusal(until, today)).toBe(refusal)
})

test('two years after a leap day is a day that exists', () => {
  expect(lastWaivableDay('2028-02-29')).toBe('2030-02-28')
})
