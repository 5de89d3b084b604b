import { nodesOf, rowsOf, type Sees } from '#model/network/graph.ts'
import type { HeldNetwork } from './load-network.ts'

/** Who asks about the network; organisations and services by their numbers in it. */
export type Reader = {
  administrator: boolean
  personId: string
  /** Their organisations and all that these are nested in, and by how many steps each lies above. */
  above: ReadonlyMap<number, number>
  /** The services of which a consumer lies nearer to them than the provider. */
  consumed: ReadonlySet<number>
  /** The services in which they hold a role for a consumer. */
  roles: ReadonlySet<number>
  /** The services in which they have a part on either side. */
  parts: ReadonlySet<number>
  /** The services that were published for others alone. */
  hidden: ReadonlySet<number>
}

const owns = ({ personId }: Reader, { owners }: HeldNetwork, service: number): boolean =>
  owners[service] === personId

export const mayRead = (reader: Reader, held: HeldNetwork, service: number): boolean =>
  (held.readByAll[service] === 1 && !reader.hidden.has(service)) ||
  reader.administrator ||
  owns(reader, held, service) ||
  reader.parts.has(service)

/**
 * The side that provides: whoever owns the service, and all who belong to its provider or inside it, unless a consumer of
 * it lies nearer to them.
 */
export const isOfProvider = (reader: Reader, held: HeldNetwork, service: number): boolean =>
  reader.administrator ||
  owns(reader, held, service) ||
  (reader.above.has(held.network.providers[service] ?? -1) && !reader.consumed.has(service))

const belongsTo = (reader: Reader, organisation: number): boolean =>
  reader.administrator || reader.above.has(organisation)

const stepsTo = ({ above }: Reader, organisation: number | undefined): number =>
  above.get(organisation ?? -1) ?? Infinity

/** Whether whoever rests on something lies nearer than the organisation that supplies it. */
const restsNearer = (reader: Reader, { network }: HeldNetwork, link: number): boolean => {
  const to = network.to[link] ?? 0
  const supplier = to < network.services ? network.providers[to] : to - network.services
  return stepsTo(reader, network.providers[network.from[link] ?? 0]) < stepsTo(reader, supplier)
}

/** The side that provides what a link leads to: a service, or what an organisation supplies without one. */
const supplies = (reader: Reader, held: HeldNetwork, link: number): boolean => {
  const node = held.network.to[link] ?? 0
  const isService = node < held.network.services
  if (reader.administrator || (isService && owns(reader, held, node))) return true
  if (restsNearer(reader, held, link)) return false
  return isService ? isOfProvider(reader, held, node) : belongsTo(reader, node - held.network.services)
}

/** A link is known to both of its sides, and to whoever may read a text that names it. */
export const seesLink =
  (reader: Reader, held: HeldNetwork): Sees =>
  (link) => {
    const from = held.network.from[link] ?? 0
    if (!mayRead(reader, held, from)) return false
    return held.disclosed[link] === 1 || isOfProvider(reader, held, from) || supplies(reader, held, link)
  }

/** Who consumes a service is known to its provider, and each consumer knows of itself. */
export const mayNameCustomer = (
  reader: Reader,
  held: HeldNetwork,
  { service, customer }: { service: number; customer: number },
): boolean => isOfProvider(reader, held, service) || belongsTo(reader, customer)

/** Whether somebody consumes what this node provides, themselves or by a service of their side. */
const consumes = (reader: Reader, held: HeldNetwork, node: number): boolean => {
  const { network } = held
  if (node < network.services) {
    const consumers = [...rowsOf(network.consumersOf, node)].map((row) => network.consumers[row] ?? -1)
    if (reader.roles.has(node) || consumers.some((one) => reader.above.has(one))) return true
  }
  return rowsOf(network.linksTo, node).some((link) => isOfProvider(reader, held, network.from[link] ?? 0))
}

/** What would happen without a service may be asked by the side that provides it, and by who consumes it. */
export const mayAskOfService = (reader: Reader, held: HeldNetwork, service: number): boolean =>
  mayRead(reader, held, service) && (isOfProvider(reader, held, service) || consumes(reader, held, service))

export const mayAskOfOrganisation = (reader: Reader, held: HeldNetwork, organisation: number): boolean =>
  belongsTo(reader, organisation) ||
  nodesOf(held.network, organisation).some((node) => consumes(reader, held, node))

/** What stops with an organisation, as far as this person may read of it. */
export const mayCount = (reader: Reader, held: HeldNetwork, node: number): boolean =>
  node >= held.network.services || mayRead(reader, held, node)
