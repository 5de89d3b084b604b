import { expect, test } from 'vitest'
import { Slug } from '#model/contract/workspaces.ts'
import { slugOf } from './slug-of.ts'

test('a name becomes a short name that the contract takes', () => {
  expect(slugOf('Été à la côte')).toBe('ete-a-la-cote')
  expect(slugOf('  Roads & Bridges (2026)  ')).toBe('roads-bridges-2026')
  expect(Slug.safeParse(slugOf('A very long name of a ministry that nobody would ever type')).success).toBe(
    true,
  )
})

test('what has no letter that an address can hold leaves the choice to the person', () => {
  expect(slugOf('道路')).toBe('')
})
