import { array, assert, integer, nat, property, tuple, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildEdge, buildMap, buildNode } from './factories.ts'
import {
  type LayoutGraph,
  layoutGraphOf,
  layoutKeyOf,
  nodeSize,
  type PlacedMap,
  placeMap,
} from './map-layout.ts'

/** Everything in one row, as no layout would do it. */
const inOneRow = ({ children, edges }: LayoutGraph) => {
  let x = 0
  const placed = children.map((child) => {
    const box = { ...child, x, y: 0 }
    x += child.width + 10
    return box
  })
  const sections = edges.map(({ id }) => ({
    id,
    sections: [{ startPoint: { x: 0, y: 0 }, endPoint: { x: 9, y: 9 }, bendPoints: [{ x: 5, y: 0 }] }],
  }))
  const height = Math.max(0, ...children.map((child) => child.height))
  return { children: placed, edges: sections, width: x, height }
}
const laidOut = (map: Parameters<typeof placeMap>[0]) => placeMap(map, inOneRow(layoutGraphOf(map)))
type Box = PlacedMap['nodes'][number]
const isIn = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const keyOf = (name: string, ends: 'a>b' | 'b>a') =>
  layoutKeyOf(layoutGraphOf(buildMap([buildNode('a', { name }), buildNode('b')], [buildEdge(ends)])))

describe('a layout', () => {
  test('is asked for what has edges, and puts the rest in rows beneath', () => {
    const map = buildMap([buildNode('a'), buildNode('b'), buildNode('c')], [buildEdge('a>b')])
    expect(layoutGraphOf(map).children.map(({ id }) => id)).toEqual(['a', 'b'])
    const { nodes, edges } = laidOut(map)
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(nodes[2]?.y).toBeGreaterThanOrEqual(nodeSize.height)
    expect(edges).toEqual([
      [
        { x: 0, y: 0 },
        { x: 5, y: 0 },
        { x: 9, y: 9 },
      ],
    ])
  })

  test('puts those who only may consume into the frame of their audience, and what is nested into what was opened', () => {
    const members = ['a', 'b', 'c'].map((id) => buildNode(id, { audiences: ['all'] }))
    const map = buildMap(
      [
        buildNode('provider'),
        buildNode('audience:all', { kind: 'audience' }),
        ...members,
        buildNode('open', { kind: 'opened', within: 'open' }),
        buildNode('nested', { within: 'open', audiences: ['all'] }),
      ],
      [buildEdge('provider>audience:all', { kind: 'derived' })],
    )
    const { nodes } = laidOut(map)
    const at = (id: string) => nodes.find((node) => node.id === id)!
    for (const id of ['a', 'b', 'c']) expect(isIn(at(id), at('audience:all'))).toBe(true)
    expect(isIn(at('nested'), at('open'))).toBe(true)
    expect(isIn(at('nested'), at('audience:all'))).toBe(false)
  })

  test('is kept under what decides it: names do not, ends of edges do', () => {
    expect(keyOf('One', 'a>b')).toBe(keyOf('Other', 'a>b'))
    expect(keyOf('One', 'a>b')).not.toBe(keyOf('One', 'b>a'))
  })

  test('of nothing is empty', () => {
    expect(placeMap(buildMap([]), {})).toMatchObject({ nodes: [], edges: [] })
  })

  test('places every node once, and none without a frame upon another', () => {
    const ids = uniqueArray(integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 })
    assert(
      property(ids, array(tuple(nat(39), nat(39)), { maxLength: 30 }), (all, pairs) => {
        const nodes = all.map((id) => buildNode(String(id), { audiences: id % 3 === 0 ? ['all'] : [] }))
        const edges = pairs.flatMap(([from, to]) => {
          const [one, other] = [nodes[from % nodes.length], nodes[to % nodes.length]]
          return one && other && one !== other ? [buildEdge(`${one.id}>${other.id}`)] : []
        })
        const map = buildMap([...nodes, buildNode('audience:all', { kind: 'audience' })], edges)
        const placed = laidOut(map)
        expect(placed.nodes.map(({ id }) => id).toSorted()).toEqual(map.nodes.map(({ id }) => id).toSorted())
        const boxes = placed.nodes.filter(({ id }) => id !== 'audience:all')
        for (const [index, box] of boxes.entries())
          expect(boxes.slice(index + 1).some((other) => meets(box, other))).toBe(false)
        expect(boxes.every(({ x, width }) => x >= 0 && x + width <= placed.width)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
