import { isPerCent, type Level } from '../definition/entries.ts'

/** Something that is needed; the availability that it promises in per cent, null where it states none. */
export type SerialLink = { name: string; availability: number | null }

/** What can stand in for each other, and so fails only together; each with all that lies below it alone. */
export type SerialGroup = { name: string; members: readonly SerialLink[] }

/** All that a service needs, directly or through others: each distinct one once. */
export type SerialLinks = {
  links: readonly SerialLink[]
  groups: readonly SerialGroup[]
  /** How many are known to be needed while the reader may not read what they promise. */
  unread: number
  /** Whether one of them needs something that led to it: it was not followed round again. */
  cut: boolean
  /** Whether there are more than `mostReached` services: those beyond are not counted. */
  more: boolean
}

/** As many services that one needs are followed; no more are counted. */
export const mostReached = 500

export const noLinks: SerialLinks = { links: [], groups: [], unread: 0, cut: false, more: false }

type Promised = Pick<Level, 'id' | 'kind' | 'target' | 'unit'>

/** The availability that levels promise, in per cent: the highest where there are several, as that binds. */
export const availabilityOf = (
  levels: readonly Promised[],
): { level: string; percent: number; target: string } | null => {
  const promised = levels
    .filter(({ kind, target, unit }) => kind === 'availability' && target !== '' && isPerCent(unit))
    .map(({ id, target }) => ({ level: id, percent: Number(target), target }))
    .filter(({ percent }) => percent > 0 && percent <= 100)
  return promised.toSorted((one, other) => other.percent - one.percent)[0] ?? null
}

/** A factor of the product: a link, or the members of a group. */
export type SerialFactor = { name: string; availability: number; members: readonly SerialLink[] }

export type SerialArithmetic = {
  /** Of what nothing can stand in for. */
  weakest: SerialFactor | null
  /** What all that states a number comes to together, in per cent, if each fails apart from the others. */
  product: number | null
  counted: SerialFactor[]
  /** What states no number: links, and groups of which a member states none. */
  unknown: string[]
  /** Whether something is needed of which no number is known here. */
  open: boolean
}

/** What a product of decimals is, to six digits after the point: beyond that a double tells its own story. */
const exact = (value: number): number => Number(value.toFixed(6))

/** What members come to that fail together only: 1 - (1 - a)(1 - b); null where one states no number. */
const togetherOf = (members: readonly SerialLink[]): number | null => {
  const down = members.reduce<number | null>(
    (all, { availability }) =>
      all === null || availability === null ? null : all * (1 - availability / 100),
    1,
  )
  return down === null ? null : exact(100 * (1 - down))
}

const factorsOf = ({ links, groups }: Pick<SerialLinks, 'links' | 'groups'>) => [
  ...links.map(({ name, availability }) => ({ name, availability, members: [] })),
  ...groups.map(({ name, members }) => ({ name, availability: togetherOf(members), members })),
]

const isCounted = (factor: ReturnType<typeof factorsOf>[number]): factor is SerialFactor =>
  factor.availability !== null

export const arithmeticOf = (serial: SerialLinks): SerialArithmetic => {
  const factors = factorsOf(serial)
  const counted = factors.filter(isCounted)
  const alone = counted.filter(({ members }) => members.length === 0)
  const product = counted.reduce((all, { availability }) => (all * availability) / 100, 100)
  const unknown = factors.filter((factor) => !isCounted(factor)).map(({ name }) => name)
  return {
    weakest: alone.toSorted((one, other) => one.availability - other.availability)[0] ?? null,
    product: counted.length === 0 ? null : exact(product),
    counted,
    unknown,
    open: unknown.length > 0 || serial.unread > 0 || serial.more,
  }
}

/** Where a promised availability stands against what it rests on. */
export const standingOfPromise = (
  promised: number,
  { weakest, product }: SerialArithmetic,
): 'above-weakest' | 'above-product' | 'holds' | 'unknown' => {
  if (product === null) return 'unknown'
  if (weakest !== null && promised > weakest.availability) return 'above-weakest'
  return promised > product ? 'above-product' : 'holds'
}
