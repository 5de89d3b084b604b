import type { NetworkEdge, NetworkNode } from '#model/contract/network.ts'
import { isFrame, type PlacedMap } from '#model/network/map-layout.ts'
import { edgesFromBelow } from '#model/network/map-paths.ts'
import type { NodeText } from '#model/network/svg.ts'
import type { DrawnNode } from './map-node.tsx'
import type { LaidOutMap } from './use-layout.ts'

/** A node or an edge of the map, by the ids of its ends. */
export type Selection = { node: string } | { from: string; to: string }

/** An edge where the layout led it. */
export type DrawnEdge = {
  edge: NetworkEdge
  points: PlacedMap['edges'][number]
  label: string
  isSelected: boolean
  isFaded: boolean
}

type Said = {
  selection: Selection | null
  textOf: (node: NetworkNode) => NodeText
  edgeLabel: (edge: NetworkEdge) => string
  nodeWord: string
  toggle: (node: NetworkNode) => void
}

export const isEdge = (selection: Selection | null): selection is { from: string; to: string } =>
  selection !== null && 'from' in selection

/** Whether an edge is what is selected, or one of the selected node's. */
const isOfSelection = ({ from, to }: NetworkEdge, selection: Selection): boolean =>
  isEdge(selection)
    ? from === selection.from && to === selection.to
    : from === selection.node || to === selection.node

/** The nodes at the ends of what is selected. */
const nearNodes = (edges: readonly NetworkEdge[], selection: Selection | null): Set<string> => {
  if (selection === null) return new Set()
  const ends = edges.filter((edge) => isOfSelection(edge, selection)).flatMap(({ from, to }) => [from, to])
  return new Set(ends)
}

/** Roles that nobody holds, by the nodes at both ends. */
export const vacantOf = (edges: readonly NetworkEdge[]): Map<string, number> => {
  const vacant = new Map<string, number>()
  for (const edge of edges) {
    for (const id of [edge.from, edge.to]) vacant.set(id, (vacant.get(id) ?? 0) + edge.vacant)
  }
  return vacant
}

/** The nodes as React Flow draws them. */
export const drawnNodes = ({ map, placed }: LaidOutMap, said: Said): DrawnNode[] => {
  const { selection, textOf, toggle } = said
  const nodes = new Map(map.nodes.map((node) => [node.id, node]))
  const near = nearNodes(map.edges, selection)
  const vacant = vacantOf(map.edges)
  return placed.nodes.flatMap(({ id, x, y, width, height }): DrawnNode[] => {
    const node = nodes.get(id)
    if (!node) return []
    const text = textOf(node)
    const isSelected = !isEdge(selection) && selection?.node === id
    return [
      {
        id,
        type: 'organisation',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        // Nothing is tied to a node, and what is off the screen need not be measured.
        handles: [],
        zIndex: isFrame(node) ? -1 : 1,
        ariaLabel: `${text.name}. ${text.detail}`,
        domAttributes: { 'aria-roledescription': said.nodeWord },
        data: { node, text, vacant: vacant.get(id) ?? 0, isSelected, isNear: near.has(id), toggle },
      },
    ]
  })
}

/** The edges, from below. */
export const drawnEdges = ({ map, placed }: LaidOutMap, { selection, edgeLabel }: Said): DrawnEdge[] =>
  edgesFromBelow(map.edges).flatMap((index): DrawnEdge[] => {
    const edge = map.edges[index]
    if (!edge) return []
    const isSelected = selection !== null && isOfSelection(edge, selection)
    return [
      {
        edge,
        points: placed.edges[index] ?? [],
        label: edgeLabel(edge),
        isSelected,
        isFaded: selection !== null && !isSelected,
      },
    ]
  })
