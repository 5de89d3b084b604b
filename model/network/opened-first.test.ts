import { expect, test } from 'vitest'
import { drawsFew, type GroupedEnterprise, openedFirst, openedForLines } from './opened-first.ts'

const enterprise = (id: string, nested: number): GroupedEnterprise => ({ id, nested })
const lying = (between: number, within: Record<string, number>) => [
  { id: null, relationships: between },
  ...Object.entries(within).map(([id, relationships]) => ({ id, relationships })),
]

test('an enterprise that stands alone is opened, where there is something in it', () => {
  expect(openedFirst([enterprise('a', 2)])).toBe('a')
  expect(openedFirst([enterprise('a', 0)])).toBeNull()
  expect(openedFirst([])).toBeNull()
})

test('the one in which almost all is nested is opened, beside however many that stand alone', () => {
  const alone = Array.from({ length: 50 }, (_, at) => enterprise(`${at}`, 0))
  expect(openedFirst([...alone, enterprise('a', 30), enterprise('b', 10)])).toBe('a')
  expect(openedFirst([...alone, enterprise('a', 30), enterprise('b', 11)])).toBeNull()
})

test('a handful stays grouped', () => {
  expect(openedFirst([enterprise('a', 9), enterprise('b', 0)])).toBeNull()
  expect(openedFirst([enterprise('a', 10), enterprise('b', 0)])).toBe('a')
})

test('among few, the one that holds most relationships is opened, unless more run between enterprises', () => {
  expect(openedForLines(lying(1, { a: 1, b: 2 }))).toBe('b')
  expect(openedForLines(lying(3, { a: 1, b: 2 }))).toBe('b')
  expect(openedForLines(lying(4, { a: 1, b: 2 }))).toBeNull()
  expect(openedForLines([])).toBeNull()
  const alone = Array.from({ length: 10 }, (_, at) => enterprise(`${at}`, 0))
  expect([drawsFew(alone), drawsFew(alone.slice(1))]).toEqual([false, true])
})
