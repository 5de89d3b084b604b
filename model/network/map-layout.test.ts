import { array, assert, integer, nat, property, tuple, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildEdge, buildMap, buildNode } from './factories.ts'
import {
  type LayoutGraph,
  layoutGraphOf,
  layoutKeyOf,
  type LayoutNode,
  nodeSize,
  type PlacedMap,
  placeMap,
} from './map-layout.ts'

type PlacedNode = PlacedMap['nodes'][number] & { children?: PlacedNode[] }

/** Nodes in one row, from a place on; frames around theirs. */
const rowFrom = (children: readonly LayoutNode[], from: { x: number; y: number }): PlacedNode[] => {
  let { x } = from
  return children.map((child) => {
    const held = 'children' in child ? rowFrom(child.children, { x: x + 10, y: from.y + 60 }) : []
    const size =
      'children' in child
        ? {
            width: Math.max(...held.map((box) => box.x + box.width)) + 10 - x,
            height: Math.max(...held.map((box) => box.y + box.height)) + 10 - from.y,
          }
        : { width: child.width, height: child.height }
    const box = { id: child.id, x, y: from.y, ...size, children: held }
    x += size.width + 10
    return box
  })
}

/** Everything in one row, as no layout would do it. */
const inOneRow = ({ children, edges }: LayoutGraph) => {
  const placed = rowFrom(children, { x: 0, y: 0 })
  const sections = edges.map(({ id }) => ({
    id,
    sections: [{ startPoint: { x: 0, y: 0 }, endPoint: { x: 9, y: 9 }, bendPoints: [{ x: 5, y: 0 }] }],
  }))
  const height = Math.max(0, ...placed.map((box) => box.height))
  return {
    children: placed,
    edges: sections,
    width: Math.max(0, ...placed.map((box) => box.x + box.width)),
    height,
  }
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

  test('keeps what is nested within the frame of what was opened, whether or not it has lines', () => {
    const map = buildMap(
      [
        buildNode('outside'),
        buildNode('government', { kind: 'opened' }),
        buildNode('health', { kind: 'opened', within: 'government' }),
        buildNode('fleet', { within: 'government' }),
        buildNode('archive', { within: 'government' }),
        buildNode('canada', { within: 'health' }),
        buildNode('library', { within: 'health' }),
      ],
      [buildEdge('outside>canada'), buildEdge('government>fleet'), buildEdge('canada>fleet')],
    )
    const { nodes } = laidOut(map)
    const at = (id: string) => nodes.find((node) => node.id === id)!
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(map.nodes.map(({ id }) => id).toSorted())
    for (const id of ['health', 'fleet', 'archive']) expect(isIn(at(id), at('government'))).toBe(true)
    for (const id of ['canada', 'library']) expect(isIn(at(id), at('health'))).toBe(true)
    expect(meets(at('outside'), at('government'))).toBe(false)
    expect(meets(at('archive'), at('fleet'))).toBe(false)
    // The frame is drawn before what stands in it, so it lies beneath.
    expect(nodes.findIndex(({ id }) => id === 'government')).toBeLessThan(
      nodes.findIndex(({ id }) => id === 'health'),
    )
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
