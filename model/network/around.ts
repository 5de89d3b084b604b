import type { NetworkEdge, NetworkMap } from '../contract/network.ts'

type Drawn = Pick<NetworkMap, 'nodes' | 'edges'>

/** What goes out from a node and comes in, by kind; the strongest first, as the map's edges are. */
export type Around = {
  provides: NetworkEdge[]
  consumes: NetworkEdge[]
  /** What others may consume of it. */
  offers: NetworkEdge[]
  /** What it may consume itself, of which providers: by the audiences that it belongs to, its own offers apart. */
  mayConsume: NetworkEdge[]
  /** Roles that nobody holds: where it provides, and where it consumes. */
  vacant: { provides: number; consumes: number }
}

const vacantIn = (edges: readonly NetworkEdge[]): number => edges.reduce((sum, { vacant }) => sum + vacant, 0)

/** What the map tells of one node. */
export const around = ({ nodes, edges }: Drawn, id: string): Around => {
  const node = nodes.find((one) => one.id === id)
  const audiences = new Set(
    node?.kind === 'audience' ? [id] : node?.audiences.map((key) => `audience:${key}`),
  )
  const ofKind = (kind: NetworkEdge['kind']) => edges.filter((edge) => edge.kind === kind)
  const related = ofKind('relationship')
  const provides = related.filter(({ from }) => from === id)
  const consumes = related.filter(({ to }) => to === id)
  return {
    provides,
    consumes,
    offers: ofKind('derived').filter(({ from }) => from === id),
    mayConsume: ofKind('derived').filter(({ from, to }) => audiences.has(to) && from !== id),
    vacant: { provides: vacantIn(provides), consumes: vacantIn(consumes) },
  }
}
