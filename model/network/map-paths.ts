import type { NetworkEdge } from '../contract/network.ts'

type Point = { x: number; y: number }

/** How thick an edge is drawn, in pixels: twice as many services are a little more. What is derived is agreed by nobody. */
export const widthOf = ({ services, kind }: Pick<NetworkEdge, 'services' | 'kind'>): number =>
  kind === 'derived' ? 1 : Math.min(6, 1.8 + Math.log2(Math.max(1, services)) * 0.7)

/** The places of edges in the order in which they are drawn: what is derived lies beneath. */
export const edgesFromBelow = (edges: readonly Pick<NetworkEdge, 'kind'>[]): number[] =>
  [...edges.keys()].toSorted(
    (one, other) => Number(edges[one]?.kind !== 'derived') - Number(edges[other]?.kind !== 'derived'),
  )

const rounded = (value: number): number => Math.round(value * 10) / 10
const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`
const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

/** A line through points, as an SVG path whose corners are rounded off. */
export const pathThrough = (points: readonly Point[]): string => {
  const [first, ...others] = points
  const last = others.at(-1)
  if (!first || !last) return ''
  const corners = others.slice(0, -1).map((corner, index) => {
    const next = others[index + 1] ?? last
    return `Q ${at(corner)} ${at(between(corner, next))}`
  })
  const [corner] = others
  return corner === last
    ? `M ${at(first)} L ${at(last)}`
    : `M ${at(first)} L ${at(between(first, corner ?? last))} ${corners.join(' ')} L ${at(last)}`
}

/** A place near the middle that is on the line as it is drawn, for what is written on it: corners are rounded off. */
export const middleOf = (points: readonly Point[]): Point => {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - (points[index]?.x ?? 0), point.y - (points[index]?.y ?? 0)))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]]
    if (left <= length && from && to && length > 0) return between(from, to)
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}
