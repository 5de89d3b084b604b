import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './spread-of.ts'

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2
  )
}

test('is what sorting all values would give', () => {
  assert(
    property(array(nat(9), { maxLength: 40 }), (values) => {
      const counted = [...Map.groupBy(values, (value) => value)].map(
        ([value, same]) => [value, same.length] as const,
      )
      const median = middle(values)
      expect(spreadOf(counted)).toEqual({
        services: values.length,
        median,
        deviation: middle(values.map((value) => Math.abs(value - median))),
      })
    }),
  )
})

test('leaves out a value that nobody has any more', () => {
  expect(spreadOf([[9, 0] as const, [2, 1] as const])).toEqual({ services: 1, median: 2, deviation: 0 })
})
