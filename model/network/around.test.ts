import { expect, test } from 'vitest'
import { around } from './around.ts'
import { buildEdge, buildMap, buildNode } from './factories.ts'
import { nearestNode } from './nearest-node.ts'

const map = buildMap(
  [
    buildNode('a', { audiences: ['all'] }),
    buildNode('b', { audiences: ['all'] }),
    buildNode('audience:all', { kind: 'audience' }),
  ],
  [
    buildEdge('a>b', { vacant: 2 }),
    buildEdge('b>a', { vacant: 1 }),
    buildEdge('a>audience:all', { kind: 'derived' }),
    buildEdge('b>audience:all', { kind: 'derived' }),
  ],
)
const endsOf = (edges: { from: string; to: string }[]) => edges.map(({ from, to }) => `${from}>${to}`)

test('around a node stands what it provides and consumes, and what it may consume of others', () => {
  const told = around(map, 'a')
  expect(endsOf(told.provides)).toEqual(['a>b'])
  expect(endsOf(told.consumes)).toEqual(['b>a'])
  expect(endsOf(told.offers)).toEqual(['a>audience:all'])
  // Its own offers it has already.
  expect(endsOf(told.mayConsume)).toEqual(['b>audience:all'])
  expect(told.vacant).toEqual({ provides: 2, consumes: 1 })
})

test('around an audience stand all who offer it something', () => {
  expect(endsOf(around(map, 'audience:all').mayConsume)).toEqual(['a>audience:all', 'b>audience:all'])
  expect(around(map, 'nowhere').provides).toEqual([])
})

const box = (id: string, x: number, y: number) => ({ id, x, y, width: 10, height: 10 })
const boxes = [
  box('middle', 50, 50),
  box('right', 100, 55),
  box('far', 300, 50),
  box('below', 55, 200),
  box('aside', 80, 300),
]

test.each([
  ['ArrowRight', 'right'],
  ['ArrowDown', 'below'],
  ['ArrowLeft', null],
  ['ArrowUp', null],
] as const)('%s leads to what is near and ahead', (arrow, next) => {
  expect(nearestNode(boxes, 'middle', arrow)).toBe(next)
})

test('an arrow key begins at the first node where the one it left is gone', () => {
  expect([nearestNode(boxes, 'gone', 'ArrowUp'), nearestNode([], 'gone', 'ArrowUp')]).toEqual([
    'middle',
    null,
  ])
})
