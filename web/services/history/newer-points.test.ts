import { expect, test } from 'vitest'
import type { DraftPoint, DraftPoints } from '#model/contract/draft-points.ts'
import { newestPointQuery, draftPointsQuery } from '../queries.ts'
import { isNewer } from './newer-points.ts'

const pageOf = (...times: string[]): DraftPoints => ({
  points: times.map((at): DraftPoint => ({
    id: crypto.randomUUID(),
    at,
    kind: 'written',
    people: [],
    changes: 1,
    restoredAt: null,
  })),
  next: null,
  can: [],
})
const [early, late] = ['2026-05-01T10:00:00.000Z', '2026-05-01T10:00:30.000Z'] as const

test('the list is asked for anew only where a point came after it', () => {
  expect(isNewer(pageOf(late), pageOf(early))).toBe(true)
  expect(isNewer(pageOf(late), pageOf())).toBe(true)
  expect(isNewer(pageOf(late), pageOf(late, early))).toBe(false)
  // Somebody brought a point back here: the list knows more than what was asked before.
  expect(isNewer(pageOf(early), pageOf(late, early))).toBe(false)
  expect(isNewer(pageOf(), pageOf())).toBe(false)
  expect(isNewer(undefined, pageOf(early))).toBe(false)
})

test('the pages of the list are never asked for again by the clock, nor with each action on the service', () => {
  const list = draftPointsQuery('town', 'letters')
  expect(list.refetchInterval).toBeUndefined()
  expect(list.queryKey[0]).not.toBe('service')
  const newest = newestPointQuery('town', 'letters')
  expect([newest.refetchInterval, newest.queryKey[0]]).toEqual([30_000, 'newest-draft-point'])
})
