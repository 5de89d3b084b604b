import { type Network, necessityCode, rowsOf, type Sees } from './graph.ts'

/** What stops along with something: services, the nearest first. */
export type Impact = {
  /** The services that stop, those asked about first, then by the number of steps. */
  stopped: readonly number[]
  /** By service: the link through which it stops on one shortest way; -1 for what stops of itself. */
  via: Int32Array
  /** Services that lose one of several alternatives and go on, by the link that they lose first. */
  weakened: ReadonlyMap<number, number>
}

const untouched = -2
const ofItself = -1

type Weakened = Map<number, number>

/** Judges links one by one, in the order in which what they lead to stops, and keeps how many alternatives are left. */
const judgeOf = ({ from, necessity, group, groupSizes }: Network, weakened: Weakened) => {
  const left = groupSizes.slice()
  return (link: number): boolean => {
    if (necessity[link] !== necessityCode.alternative) return necessity[link] === necessityCode.needed
    const own = group[link] ?? 0
    const remaining = (left[own] ?? 0) - 1
    left[own] = remaining
    const service = from[link] ?? 0
    if (remaining > 0 && !weakened.has(service)) weakened.set(service, link)
    return remaining === 0
  }
}

/**
 * What stops when these nodes do: a service stops when something does that it needs, or when all members of a group of
 * alternatives do. Level by level, so the first way found to each is a shortest one; who comes round again has stopped.
 */
export const impactOf = (network: Network, nodes: readonly number[], sees: Sees): Impact => {
  const { services, from, linksTo } = network
  const via = new Int32Array(services).fill(untouched)
  const queue = [...new Set(nodes)]
  for (const node of queue) if (node < services) via[node] = ofItself
  const weakened: Weakened = new Map()
  const stopsBy = judgeOf(network, weakened)
  // The list grows while it is walked.
  for (const node of queue) {
    for (const link of rowsOf(linksTo, node)) {
      const service = from[link] ?? 0
      if (via[service] !== untouched || !sees(link) || !stopsBy(link)) continue
      via[service] = link
      queue.push(service)
    }
  }
  for (const service of weakened.keys()) if (via[service] !== untouched) weakened.delete(service)
  return { stopped: queue.filter((node) => node < services), via, weakened }
}

/** One shortest way from what stops first to a service that stops with it: nodes in that order, the service last. */
export const wayTo = ({ to }: Network, { via }: Impact, service: number): number[] => {
  const way = [service]
  for (let link = via[service] ?? ofItself; link >= 0;) {
    const node = to[link] ?? 0
    way.push(node)
    link = node < via.length ? (via[node] ?? ofItself) : ofItself
  }
  return way.toReversed()
}
