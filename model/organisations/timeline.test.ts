import { describe, expect, test } from 'vitest'
import { changedFrom, endRefusal, nestedInFrom, type Period, periodOn } from './timeline.ts'

const period = (since: string | null, en: string, parentId: string | null = null): Period => ({
  since,
  names: { en },
  abbreviation: '',
  parentId,
})
const old = period(null, 'Old')

describe('a change from a day on', () => {
  test('parts the period that the day lies in', () => {
    expect(changedFrom([old], { names: { en: 'New' } }, '2026-03-01')).toEqual([
      old,
      period('2026-03-01', 'New'),
    ])
  })

  test('leaves what else changed later', () => {
    const moved = [old, period('2026-05-01', 'Old', 'ministry')]
    expect(changedFrom(moved, { names: { en: 'New' } }, '2026-03-01')).toEqual([
      old,
      period('2026-03-01', 'New'),
      period('2026-05-01', 'New', 'ministry'),
    ])
  })

  test('is refused where the same changed later, and before there was anything', () => {
    const renamed = [old, period('2026-05-01', 'New')]
    expect(changedFrom(renamed, { names: { en: 'Other' } }, '2026-03-01')).toEqual({
      refusal: 'changed-later',
      on: '2026-05-01',
    })
    expect(changedFrom([period('2026-05-01', 'New')], { names: { en: 'Other' } }, '2026-03-01')).toEqual({
      refusal: 'not-yet',
      on: '2026-05-01',
    })
  })

  test('takes the place of a change on the same day, and is nothing where it says the same', () => {
    const renamed = [old, period('2026-05-01', 'New')]
    expect(changedFrom(renamed, { names: { en: 'Newer' } }, '2026-05-01')).toEqual([
      old,
      period('2026-05-01', 'Newer'),
    ])
    expect(changedFrom(renamed, { names: { en: 'Old' } }, '2026-05-01')).toEqual([old])
    expect(changedFrom([old], { names: { en: 'Old' } }, '2026-05-01')).toEqual([old])
  })

  test('without a day is a correction as far back as it read so', () => {
    const timeline = [old, period('2026-02-01', 'Nwe'), period('2026-03-01', 'Nwe', 'ministry')]
    expect(changedFrom(timeline, { names: { en: 'New' } }, null)).toEqual([
      old,
      period('2026-02-01', 'New'),
      period('2026-03-01', 'New', 'ministry'),
    ])
  })
})

test('a day finds the period that it lies in', () => {
  const timeline = [period('2026-01-01', 'Old'), period('2026-05-01', 'New')]
  expect(periodOn(timeline, '2025-12-31')).toBeUndefined()
  expect(periodOn(timeline, '2026-04-30')?.names.en).toBe('Old')
  expect(periodOn(timeline, '2026-05-01')?.names.en).toBe('New')
})

test('an organisation ends on the day of its last change or later', () => {
  const timeline = [old, period('2026-05-01', 'New')]
  expect(endRefusal(timeline, '2026-05-02')).toBeNull()
  expect(endRefusal(timeline, '2026-05-01')).toBeNull()
  expect(endRefusal(timeline, '2026-04-30')).toEqual({ refusal: 'changed-later', on: '2026-05-01' })
  expect(endRefusal([period('2026-05-01', 'New')], '2026-05-01')).toBeNull()
  expect(endRefusal([period('2026-05-01', 'New')], '2026-04-30')?.refusal).toBe('not-yet')
  expect(endRefusal([old], '2020-01-01')).toBeNull()
})

test('what something is nested in is found for each day from one on, also in a tree that was broken', () => {
  const places = new Map([
    ['desk', [{ since: null, parentId: 'branch' }]],
    [
      'branch',
      [
        { since: null, parentId: 'one' },
        { since: '2026-04-01', parentId: 'other' },
      ],
    ],
    ['round', [{ since: null, parentId: 'about' }]],
    ['about', [{ since: null, parentId: 'round' }]],
  ])
  expect([...nestedInFrom(places, 'desk', '2026-03-01')].toSorted()).toEqual([
    'branch',
    'desk',
    'one',
    'other',
  ])
  expect([...nestedInFrom(places, 'desk', '2026-04-01')].toSorted()).toEqual(['branch', 'desk', 'other'])
  expect([...nestedInFrom(places, 'round', '2026-04-01')].toSorted()).toEqual(['about', 'round'])
})
