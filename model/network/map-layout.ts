import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { NetworkMap, NetworkNode } from '../contract/network.ts'

type Drawn = Pick<NetworkMap, 'nodes' | 'edges'>
type Point = { x: number; y: number }
type Box = Point & { width: number; height: number }

type LayoutBox = { id: string; width: number; height: number }

/** What was opened up, around what stands in it. */
type LayoutFrame = { id: string; layoutOptions: Record<string, string>; children: LayoutNode[] }
export type LayoutNode = LayoutBox | LayoutFrame

/** What is laid out, in the form that ELK takes; an edge's id is its place in the map. */
export type LayoutGraph = {
  id: string
  layoutOptions: Record<string, string>
  children: LayoutNode[]
  edges: { id: string; sources: [string]; targets: [string] }[]
}

type LaidOutNode = { id: string; children?: LaidOutNode[] | undefined } & Partial<Box>

/** What comes back: the same with places, all seen from the corner of the map. */
export type LaidOut = {
  width?: number | undefined
  height?: number | undefined
  children?: LaidOutNode[] | undefined
  edges?:
    | { id?: string; sections?: { startPoint: Point; endPoint: Point; bendPoints?: Point[] }[] }[]
    | undefined
}

/** Where everything stands, in pixels; edges in the order of the map's. */
export type PlacedMap = {
  nodes: ({ id: string } & Box)[]
  edges: Point[][]
  width: number
  height: number
}

export const nodeSize = { width: 190, height: 64 } as const
const gap = 12
/** Room for the words above what a frame holds. */
const frameHead = 58

const sizeOfGrid = (count: number, columns: number) => ({
  width: columns * nodeSize.width + (columns + 1) * gap,
  height: Math.ceil(count / columns) * (nodeSize.height + gap) + gap,
})

/** A frame is a little higher than it is wide, as what leads to it stands in columns. */
const columnsOfFrame = (count: number): number => Math.min(8, Math.max(1, Math.ceil(Math.sqrt(count / 3.4))))

/** Nodes that others may stand in: an audience, and what was opened up. */
export const isFrame = ({ kind }: Pick<NetworkNode, 'kind'>): boolean =>
  kind === 'audience' || kind === 'opened'

/** The frames that a node without edges may stand in, the nearest first. */
const framesOf = ({ within, audiences }: NetworkNode): string[] => [
  ...(within === null ? [] : [within]),
  ...audiences.map((key) => `audience:${key}`),
]

/** Nodes without any edge, by the frame that they stand in; under '' those who stand in none. */
const loneByFrame = ({ nodes, edges }: Drawn): Map<string, NetworkNode[]> => {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const frames = new Set(nodes.flatMap((node) => (isFrame(node) ? [node.id] : [])))
  const lone = nodes.filter((node) => !isFrame(node) && !connected.has(node.id))
  return Map.groupBy(lone, (node) => framesOf(node).find((frame) => frames.has(frame)) ?? '')
}

const gridOf = (held: readonly NetworkNode[]) => sizeOfGrid(held.length, columnsOfFrame(held.length))

const boxOf = (node: NetworkNode, held: readonly NetworkNode[]): LayoutBox => {
  if (held.length === 0) return { id: node.id, ...nodeSize }
  const { width, height } = gridOf(held)
  return { id: node.id, width, height: height + frameHead }
}

/** The rows of those without edges in a frame that holds others, too. */
const rowsPrefix = 'rows:'
const rowsId = (frame: string): string => `${rowsPrefix}${frame}`

const rowsOf = (frame: string, held: readonly NetworkNode[]): LayoutBox[] =>
  held.length === 0 ? [] : [{ id: rowsId(frame), ...gridOf(held) }]

/** The most nodes above one another: a column of forty would be read by nobody. */
const columnOf = (count: number): number => Math.max(5, Math.ceil(Math.sqrt(count * 2)))

const optionsFor = (count: number): Record<string, string> => ({
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '18',
  'elk.layered.spacing.nodeNodeBetweenLayers': '54',
  // Where many provide for each other in turn, half as many columns as the usual way, and half as many bends.
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.layering.coffmanGraham.layerBound': String(columnOf(count)),
  // The best drawing of three hundred nodes would take ten seconds.
  'elk.layered.thoroughness': '2',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
})

const graphOf = (children: LayoutNode[], edges: readonly { from: string; to: string }[]): LayoutGraph => ({
  id: 'map',
  layoutOptions: {
    ...optionsFor(children.length),
    // Only where there are frames: edges lead into them, and all places are seen from one corner.
    ...(children.some((child) => 'children' in child) && {
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.shapeCoords': 'ROOT',
      'elk.json.edgeCoords': 'ROOT',
    }),
  },
  children,
  edges: edges.map(({ from, to }, index) => ({ id: String(index), sources: [from], targets: [to] })),
})

const frameOf = (id: string, children: LayoutNode[]): LayoutFrame => ({
  id,
  layoutOptions: {
    ...optionsFor(children.length),
    'elk.padding': `[top=${frameHead},left=${gap},bottom=${gap},right=${gap}]`,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${nodeSize.width},${nodeSize.height})`,
  },
  children,
})

/**
 * The part of the map that has edges, for the layout, each within the frame of what was opened around it; the rest
 * needs none but room.
 */
export const layoutGraphOf = (map: Drawn): LayoutGraph => {
  const lone = loneByFrame(map)
  const without = new Set([...lone.values()].flat().map(({ id }) => id))
  const linked = map.nodes.filter(({ id }) => !without.has(id))
  const frames = new Set(linked.flatMap((node) => (isFrame(node) ? [node.id] : [])))
  const standing = Map.groupBy(linked, ({ id, within }) =>
    within !== null && within !== id && frames.has(within) ? within : '',
  )
  const drawn = (node: NetworkNode): LayoutNode => {
    const held = lone.get(node.id) ?? []
    const nested = standing.get(node.id) ?? []
    return nested.length === 0
      ? boxOf(node, held)
      : frameOf(node.id, [...nested.map(drawn), ...rowsOf(node.id, held)])
  }
  return graphOf((standing.get('') ?? []).map(drawn), map.edges)
}

/** A small graph in which many provide for each other, for a layout that is to have run before. */
export const practiceGraph = (): LayoutGraph =>
  graphOf(
    Array.from({ length: 16 }, (_each, number) => ({ id: String(number), ...nodeSize })),
    Array.from({ length: 32 }, (_each, number) => ({
      from: String(number % 16),
      to: String((number * 5 + 3) % 16),
    })),
  )

/** What a layout is kept under: the same graph is never laid out twice. */
export const layoutKeyOf = (graph: LayoutGraph): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(graph))))

const inGrid = (nodes: readonly NetworkNode[], { x, y }: Point, columns: number) =>
  nodes.map(({ id }, index) => ({
    id,
    x: x + gap + (index % columns) * (nodeSize.width + gap),
    y: y + gap + Math.floor(index / columns) * (nodeSize.height + gap),
    ...nodeSize,
  }))

const pointsOf = (edge: NonNullable<LaidOut['edges']>[number] | undefined): Point[] => {
  const [section] = edge?.sections ?? []
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
}

/** What was laid out, each frame before what stands in it. */
const boxesOf = (nodes: readonly LaidOutNode[] = []): PlacedMap['nodes'] =>
  nodes.flatMap(({ id, x = 0, y = 0, width = 0, height = 0, children }) => [
    { id, x, y, width, height },
    ...boxesOf(children),
  ])

/** Puts together what was laid out and, in rows, what has no edges: in the frame it belongs to, else beneath. */
export const placeMap = (map: Drawn, laidOut: LaidOut): PlacedMap => {
  const lone = loneByFrame(map)
  const boxes = boxesOf(laidOut.children)
  const rowsOfFrames = new Map(boxes.map((box) => [box.id, box]))
  const placed = boxes.filter(({ id }) => !id.startsWith(rowsPrefix))
  const framed = placed.flatMap(({ id, x, y }) => {
    const held = lone.get(id) ?? []
    const corner = rowsOfFrames.get(rowsId(id)) ?? { x, y: y + frameHead }
    return inGrid(held, corner, columnsOfFrame(held.length))
  })
  const height = placed.length === 0 ? 0 : (laidOut.height ?? 0)
  const beneath = lone.get('') ?? []
  const columns = Math.max(
    Math.floor((laidOut.width ?? 0) / (nodeSize.width + gap)),
    Math.ceil(Math.sqrt(beneath.length)),
    1,
  )
  const rows = inGrid(beneath, { x: 0, y: height }, columns)
  const nodes = [...placed, ...framed, ...rows]
  const byId = new Map((laidOut.edges ?? []).map((edge) => [edge.id, edge]))
  return {
    nodes,
    edges: map.edges.map((_edge, index) => pointsOf(byId.get(String(index)))),
    width: Math.max(0, ...nodes.map((node) => node.x + node.width)) + gap,
    height: Math.max(0, ...nodes.map((node) => node.y + node.height)) + gap,
  }
}
