import { expect, it } from 'vitest'
import { carried } from './carried.ts'

it.each([
  ['before what changed', 2, 'one two', 'one and two', 2],
  ['behind what came', 7, 'one two', 'one and two', 11],
  ['behind what went', 11, 'one and two', 'one two', 7],
  ['within what went', 6, 'one and two', 'one two', 4],
  ['in a text that is the same', 3, 'one', 'one', 3],
  ['in a text that is gone', 3, 'one', '', 0],
])('finds a place again %s', (_, index, from, to, place) => {
  expect(carried(index, from, to)).toBe(place)
})
