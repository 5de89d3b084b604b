import type { PlacedMap } from './map-layout.ts'

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
export type Arrow = (typeof arrows)[number]

const directions: Record<Arrow, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Placed = PlacedMap['nodes'][number]
const middle = ({ x, y, width, height }: Placed): [number, number] => [x + width / 2, y + height / 2]

/** The node that an arrow key leads to from another: near, and rather ahead than aside. Null at the edge of the map. */
export const nearestNode = (nodes: readonly Placed[], from: string, arrow: Arrow): string | null => {
  const start = nodes.find(({ id }) => id === from)
  if (!start) return nodes[0]?.id ?? null
  const [x, y] = middle(start)
  const [right, down] = directions[arrow]
  const ahead = nodes.flatMap((node) => {
    const [otherX, otherY] = middle(node)
    const forward = (otherX - x) * right + (otherY - y) * down
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right)
    const isAside = forward * 2 < aside
    return node.id !== from && forward > 1 ? [{ id: node.id, isAside, distance: forward + 2.5 * aside }] : []
  })
  const best = ahead.toSorted(
    (one, other) => Number(one.isAside) - Number(other.isAside) || one.distance - other.distance,
  )
  return best[0]?.id ?? null
}
