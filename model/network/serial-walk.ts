import { groupKey } from './dependency.ts'
import type { SerialLink } from './serial.ts'

/** A service or supplier that is needed, and what it promises; `unread` where the reader may not read it. */
export type ReachedNode = { id: string; name: string; availability: number | null; unread: boolean }

/** Who rests on what; the name of the group where it is one of several that can stand in for each other. */
export type ReachedEdge = readonly [from: string, to: string, group: string | null]

type Group = { id: string; name: string; members: string[] }
type Below = { nodes: ReadonlySet<string>; groups: Group[]; cut: boolean }

/** The alternatives of one service by their groups. */
const groupsIn = (edges: readonly ReachedEdge[]): Group[] => {
  const named = edges.flatMap(([from, to, group]) => (group === null ? [] : [{ from, to, group }]))
  const byName = Map.groupBy(named, ({ group }) => groupKey(group))
  return [...byName].map(([key, all]) => ({
    id: `${all[0]?.from ?? ''} ${key}`,
    name: all[0]?.group ?? '',
    members: all.map(({ to }) => to),
  }))
}

/** Finds what lies below a service, itself included, through links that nothing can stand in for. */
const finderOf = (known: ReadonlyMap<string, ReachedNode>, edges: readonly ReachedEdge[]) => {
  const onto = Map.groupBy(edges, ([from]) => from)
  const found = new Map<string, Below>()
  const find = (start: string): Below => {
    const nodes = new Set<string>()
    const under = new Set<string>()
    const below = { nodes, groups: [] as Group[], cut: false }
    const visit = (id: string): void => {
      nodes.add(id)
      under.add(id)
      const own = onto.get(id) ?? []
      below.groups.push(...groupsIn(own.filter(([, to]) => known.has(to))))
      for (const [, to, group] of own) {
        if (under.has(to)) below.cut = true
        else if (group === null && known.has(to) && !nodes.has(to)) visit(to)
      }
      under.delete(id)
    }
    visit(start)
    return below
  }
  return (start: string): Below => {
    const below = found.get(start) ?? find(start)
    found.set(start, below)
    return below
  }
}

const intersection = (sets: readonly ReadonlySet<string>[]): string[] => {
  const [first, ...others] = sets
  return [...(first ?? [])].filter((one) => others.every((other) => other.has(one)))
}

/** What a service needs without an alternative: also what all members of a group need, as no other stands in for that. */
const neededBy = (service: string, belowOf: (id: string) => Below) => {
  const needed = new Set(belowOf(service).nodes)
  const groups = [...belowOf(service).groups]
  // The list grows while it is walked.
  for (const { members } of groups) {
    for (const common of intersection(members.map((id) => belowOf(id).nodes))) {
      if (needed.has(common)) continue
      needed.add(common)
      groups.push(...belowOf(common).groups.filter(({ id }) => groups.every((one) => one.id !== id)))
    }
  }
  // Where one of several is needed in any case, the others are not asked for anything.
  return { needed, groups: groups.filter(({ members }) => members.every((id) => !needed.has(id))) }
}

/** What members of groups come to, each with what it alone needs; a group that leads back to itself counts there once. */
const memberOf = (
  known: ReadonlyMap<string, ReachedNode>,
  belowOf: (id: string) => Below,
  needed: ReadonlySet<string>,
) => {
  const worked = new Map<string, number | null>()
  const ofGroup = ({ id, members }: Group): number => {
    const before = worked.get(id)
    if (before !== undefined) return before ?? 1
    worked.set(id, null)
    const all = members.map((member) => linkOf(member).availability)
    const down = all.reduce<number>((product, one) => product * (one === null ? 0 : 1 - one / 100), 1)
    worked.set(id, 1 - down)
    return 1 - down
  }
  const linkOf = (member: string): SerialLink => {
    const { name, availability } = known.get(member) ?? { name: '', availability: null }
    if (availability === null) return { name, availability }
    const { nodes, groups } = belowOf(member)
    const own = [...nodes]
      .filter((id) => !needed.has(id))
      .reduce((product, id) => product * ((known.get(id)?.availability ?? 100) / 100), 1)
    const apart = groups.filter(({ members }) => members.every((id) => !needed.has(id)))
    return { name, availability: 100 * apart.reduce((product, group) => product * ofGroup(group), own) }
  }
  return linkOf
}

const rounded = ({ name, availability }: SerialLink): SerialLink => ({
  name,
  availability: availability === null ? null : Number(availability.toFixed(6)),
})

/** What a service needs, from all that can be reached; what leads back is noticed and not followed. */
export const serialLinksFrom = (
  service: string,
  nodes: readonly ReachedNode[],
  edges: readonly ReachedEdge[],
) => {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const belowOf = finderOf(known, edges)
  const { needed, groups } = neededBy(service, belowOf)
  const linkOf = memberOf(known, belowOf, needed)
  const reached = [...needed].flatMap((id) => (id === service ? [] : (known.get(id) ?? [])))
  const members = groups.flatMap((group) => group.members)
  return {
    links: reached.filter((node) => !node.unread).map(({ name, availability }) => ({ name, availability })),
    groups: groups.map((group) => ({
      name: group.name,
      members: group.members.map((id) => rounded(linkOf(id))),
    })),
    unread: nodes.filter((node) => node.unread).length,
    cut: [service, ...members].some((id) => belowOf(id).cut),
  }
}
