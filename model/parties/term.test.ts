import { expect, test } from 'vitest'
import { isInOrder, overlap, standingOn } from './term.ts'

const term = (since: string | null, until: string | null) => ({ since, until })

test('a term stands where its days say, the last of which is no longer part of it', () => {
  expect(standingOn(term(null, null), '2026-05-01')).toBe('running')
  expect(standingOn(term('2026-05-01', null), '2026-05-01')).toBe('running')
  expect(standingOn(term('2026-05-02', null), '2026-05-01')).toBe('future')
  expect(standingOn(term(null, '2026-05-01'), '2026-05-01')).toBe('past')
  expect(standingOn(term(null, '2026-05-02'), '2026-05-01')).toBe('running')
})

test('a term begins no later than it ends', () => {
  expect(isInOrder(term('2026-05-02', '2026-05-01'))).toBe(false)
  expect(isInOrder(term('2026-05-01', '2026-05-01'))).toBe(true)
  expect(isInOrder(term(null, '2026-05-01'))).toBe(true)
})

test('terms overlap where they have a day in common', () => {
  const may = term('2026-05-01', '2026-06-01')
  expect(overlap(may, term('2026-06-01', null))).toBe(false)
  expect(overlap(may, term('2026-05-31', null))).toBe(true)
  expect(overlap(may, term(null, '2026-05-01'))).toBe(false)
  expect(overlap(may, term(null, null))).toBe(true)
  expect(overlap(may, term('2026-05-10', '2026-05-10'))).toBe(false)
})
