import { expect, test } from 'vitest'
import { sortOf } from './queries.ts'

test('what is searched comes by how well it matches, everything else by name, unless an order was chosen', () => {
  expect(sortOf({})).toBe('name')
  expect(sortOf({ text: 'passport' })).toBe('relevance')
  expect(sortOf({ text: 'passport', sort: 'newest' })).toBe('newest')
})
