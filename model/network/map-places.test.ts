import { expect, test } from 'vitest'
import { placesOf } from './map-places.ts'

const tree = [
  { id: 'desk', parentId: 'branch' },
  { id: 'branch', parentId: 'ministry' },
  { id: 'ministry', parentId: null },
  { id: 'office', parentId: 'ministry' },
]
const told = (open: string[]) =>
  placesOf(tree, open).map(
    ({ id, node, opened, within }) => `${id} in ${node}${opened ? ' opened' : ''} within ${within}`,
  )

test('what is closed holds all that is nested in it, however deep', () => {
  expect(told([])).toEqual([
    'desk in ministry within null',
    'branch in ministry within null',
    'ministry in ministry within null',
    'office in ministry within null',
  ])
})

test('what is opened stands for itself, and what is right in it for all in that', () => {
  expect(told(['ministry'])).toEqual([
    'desk in branch within ministry',
    'branch in branch within ministry',
    'ministry in ministry opened within null',
    'office in office within ministry',
  ])
  expect(told(['branch', 'ministry'])).toContain('desk in desk within branch')
})

test('what is opened in something closed stays closed', () => {
  expect(told(['branch'])).toEqual(told([]))
})
