import { expect, test } from 'vitest'
import { type GroupedEnterprise, openedFirst } from './opened-first.ts'

const enterprise = (id: string, nested: number): GroupedEnterprise => ({ id, nested })

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
