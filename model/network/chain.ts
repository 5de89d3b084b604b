import { type Network, rowsOf, type Sees } from './graph.ts'

/** One line of a chain, the service asked about first, then what it rests on, each under what rests on it. */
export type ChainLine = {
  /** How many steps below the service asked about. */
  depth: number
  /** -1 for the service itself; null for what is not disclosed. */
  link: number | null
  /** A service, or the number of services plus a supplier; null for what is not disclosed. */
  node: number | null
  /** `again`: told further up already. `returns`: it stands above itself, and the chain is cut there. */
  told: 'here' | 'again' | 'returns'
}

/** The most lines that one chain shows. */
export const mostChainLines = 300

type Walk = { lines: ChainLine[]; above: Set<number>; told: Set<number>; cut: boolean }

const toldOf = ({ above, told }: Walk, node: number): ChainLine['told'] => {
  if (above.has(node)) return 'returns'
  return told.has(node) ? 'again' : 'here'
}

/**
 * All that a service rests on, down to the last supplier that may be known. However many links of a service are not
 * disclosed, they are one line: not even their number is told.
 */
export const chainOf = (
  network: Network,
  service: number,
  sees: Sees,
): { lines: readonly ChainLine[]; cut: boolean } => {
  const walk: Walk = { lines: [], above: new Set(), told: new Set(), cut: false }
  const add = (line: ChainLine): void => {
    if (walk.lines.length < mostChainLines) walk.lines.push(line)
    else walk.cut = true
  }
  const visit = (node: number, link: number, depth: number): void => {
    const told = toldOf(walk, node)
    add({ depth, link, node, told })
    if (walk.cut || told !== 'here' || node >= network.services) return
    walk.told.add(node)
    walk.above.add(node)
    const links = rowsOf(network.linksFrom, node)
    for (const inner of links) if (sees(inner)) visit(network.to[inner] ?? 0, inner, depth + 1)
    if (!links.every(sees)) add({ depth: depth + 1, link: null, node: null, told: 'here' })
    walk.above.delete(node)
  }
  visit(service, -1, 0)
  return walk
}
