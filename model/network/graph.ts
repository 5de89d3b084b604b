import type { Necessity } from './dependency.ts'

/** Rows of equal length, one value of each row in each list; all are numbers so that a large network stays small. */
export type NetworkFacts = {
  /** For each organisation the one that it is nested in; -1 where it is in none. */
  parents: ArrayLike<number>
  /** For each service the organisation that provides it. */
  providers: ArrayLike<number>
  links: {
    /** The service that rests on something. */
    from: ArrayLike<number>
    /** A service, or the number of services plus an organisation that supplies something without one. */
    to: ArrayLike<number>
    /** By `necessityCode`. */
    necessity: ArrayLike<number>
    /** Alternatives with equal numbers can stand in for each other; -1 for what is no alternative. */
    group: ArrayLike<number>
  }
  /** Who consumes which service. */
  consumptions: { service: ArrayLike<number>; organisation: ArrayLike<number> }
}

export const necessityCode: Record<Necessity, number> = { needed: 0, alternative: 1, helpful: 2 }
export const necessityOf = (code: number): Necessity =>
  code === necessityCode.needed ? 'needed' : code === necessityCode.alternative ? 'alternative' : 'helpful'

/** For each key, the rows that have it, one after the other. */
export type Rows = { start: Int32Array; rows: Int32Array }

/** Who rests on whom, who provides and who consumes, to be walked both ways. */
export type Network = {
  organisations: number
  services: number
  parents: Int32Array
  providers: Int32Array
  from: Int32Array
  to: Int32Array
  necessity: Uint8Array
  group: Int32Array
  /** How many alternatives each group has. */
  groupSizes: Int32Array
  /** Links by the service that rests on something. */
  linksFrom: Rows
  /** Links by what is rested on. */
  linksTo: Rows
  consumers: Int32Array
  /** Rows of `consumers` by service. */
  consumersOf: Rows
  servicesOf: Rows
  unitsOf: Rows
}

const add = (counts: Int32Array, at: number, more: number): void => {
  counts[at] = (counts[at] ?? 0) + more
}

/** Where the rows of each key begin, and after the last key where they end. */
const startsOf = (keys: Int32Array, number: number): Int32Array => {
  const start = new Int32Array(number + 1)
  for (const key of keys) if (key >= 0) add(start, key + 1, 1)
  for (let key = 0; key < number; key += 1) add(start, key + 1, start[key] ?? 0)
  return start
}

const rowsBy = (values: ArrayLike<number>, number: number): Rows => {
  const keys = Int32Array.from(values)
  const start = startsOf(keys, number)
  const next = start.slice()
  const rows = new Int32Array(start[number] ?? 0)
  for (const [row, key] of keys.entries()) {
    if (key < 0) continue
    rows[next[key] ?? 0] = row
    add(next, key, 1)
  }
  return { start, rows }
}

/** The rows of one key. */
export const rowsOf = ({ start, rows }: Rows, key: number): Int32Array =>
  rows.subarray(start[key] ?? 0, start[key + 1] ?? 0)

const groupSizesOf = (group: Int32Array): Int32Array => {
  const sizes = new Int32Array(group.reduce((most, one) => Math.max(most, one), -1) + 1)
  for (const one of group) if (one >= 0) add(sizes, one, 1)
  return sizes
}

/** Builds what the walks need; takes time and memory in proportion to what there is. */
export const buildNetwork = ({ parents, providers, links, consumptions }: NetworkFacts): Network => {
  const [organisations, services] = [parents.length, providers.length]
  const group = Int32Array.from(links.group)
  return {
    organisations,
    services,
    parents: Int32Array.from(parents),
    providers: Int32Array.from(providers),
    from: Int32Array.from(links.from),
    to: Int32Array.from(links.to),
    necessity: Uint8Array.from(links.necessity),
    group,
    groupSizes: groupSizesOf(group),
    linksFrom: rowsBy(links.from, services),
    linksTo: rowsBy(links.to, services + organisations),
    consumers: Int32Array.from(consumptions.organisation),
    consumersOf: rowsBy(consumptions.service, services),
    servicesOf: rowsBy(providers, organisations),
    unitsOf: rowsBy(parents, organisations),
  }
}

/** Who asks: which links they may know of. */
export type Sees = (link: number) => boolean

/** An organisation and all that is nested in it; whatever it is nested in twice counts once. */
export const withUnits = (network: Network, organisation: number): number[] => {
  const found = new Set([organisation])
  for (const one of found) for (const unit of rowsOf(network.unitsOf, one)) found.add(unit)
  return [...found]
}

/** All that stops with an organisation: what it and its units provide as services, or supply without one. */
export const nodesOf = (network: Network, organisation: number): number[] => {
  const units = withUnits(network, organisation)
  const services = units.flatMap((one) => Array.from(rowsOf(network.servicesOf, one)))
  return services.concat(units.map((one) => network.services + one))
}
