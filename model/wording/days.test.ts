import { expect, test } from 'vitest'
import { dayFormat, dayIn } from './days.ts'

test('the first of a month is “1er” in French, and no other day', () => {
  expect(dayIn('fr', '2026-01-01')).toBe('1er janvier 2026')
  expect(dayIn('fr', '2026-01-11')).toBe('11 janvier 2026')
  expect(dayIn('en', '2026-01-01')).toBe('January 1, 2026')
})

test('so it is where the time stands with the day', () => {
  const moment = dayFormat('fr', { timeStyle: 'short', timeZone: 'UTC' })
  expect(moment(new Date('2026-03-01T09:30:00Z'))).toMatch(/^1er mars 2026/)
})
