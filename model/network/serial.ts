import type { Level } from '../definition/entries.ts'

/** What is needed without an alternative; the availability that it promises in per cent, null where it states none. */
export type SerialLink = { name: string; availability: number | null }

/** All that a service needs, directly or through others: each distinct one once. */
export type SerialLinks = {
  links: readonly SerialLink[]
  /** Whether one of them needs something that led to it: it was not followed round again. */
  cut: boolean
}

const perCent = /^(%|per ?cent|pour cent|p\. ?100)$/i

type Promised = Pick<Level, 'id' | 'kind' | 'target' | 'unit'>

/** The availability that levels promise, in per cent: the highest where there are several, as that binds. */
export const availabilityOf = (
  levels: readonly Promised[],
): { level: string; percent: number; target: string } | null => {
  const promised = levels
    .filter(({ kind, target, unit }) => kind === 'availability' && target !== '' && perCent.test(unit.trim()))
    .map(({ id, target }) => ({ level: id, percent: Number(target), target }))
    .filter(({ percent }) => percent > 0 && percent <= 100)
  return promised.toSorted((one, other) => other.percent - one.percent)[0] ?? null
}

export type SerialArithmetic = {
  weakest: (SerialLink & { availability: number }) | null
  /** What all links that state a number come to together, in per cent, if each fails apart from the others. */
  product: number | null
  counted: (SerialLink & { availability: number })[]
  /** The links that state no number. */
  unknown: string[]
}

const isCounted = (link: SerialLink): link is SerialLink & { availability: number } =>
  link.availability !== null

/** What a product of decimals is, to six digits after the point: beyond that a double tells its own story. */
const exact = (value: number): number => Number(value.toFixed(6))

export const arithmeticOf = ({ links }: SerialLinks): SerialArithmetic => {
  const counted = links.filter(isCounted)
  const weakest = counted.toSorted((one, other) => one.availability - other.availability)[0] ?? null
  const product = counted.reduce((all, { availability }) => (all * availability) / 100, 100)
  return {
    weakest,
    product: counted.length === 0 ? null : exact(product),
    counted,
    unknown: links.filter((link) => !isCounted(link)).map(({ name }) => name),
  }
}

/** Where a promised availability stands against what it rests on. */
export const standingOfPromise = (
  promised: number,
  { weakest, product }: SerialArithmetic,
): 'above-weakest' | 'above-product' | 'holds' | 'unknown' => {
  if (weakest === null || product === null) return 'unknown'
  if (promised > weakest.availability) return 'above-weakest'
  return promised > product ? 'above-product' : 'holds'
}

/** A service or supplier that is needed, and what it promises. */
export type ReachedNode = { id: string; name: string; availability: number | null }

/** The links that a service needs, from all that can be reached; what leads back is noticed and not followed. */
export const serialLinksFrom = (
  service: string,
  nodes: readonly ReachedNode[],
  edges: readonly (readonly [from: string, to: string])[],
): { links: SerialLink[]; cut: boolean } => {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const onto = Map.groupBy(edges, ([from]) => from)
  const done = new Set<string>()
  const under = new Set<string>()
  const links: SerialLink[] = []
  let cut = false
  const visit = (id: string): void => {
    done.add(id)
    under.add(id)
    for (const [, to] of onto.get(id) ?? []) {
      const node = known.get(to)
      if (under.has(to)) cut = true
      else if (node && !done.has(to)) {
        links.push({ name: node.name, availability: node.availability })
        visit(to)
      }
    }
    under.delete(id)
  }
  visit(service)
  return { links, cut }
}
