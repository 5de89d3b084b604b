import type { ChainLine as ShownLine, ServiceChain } from '#model/contract/dependencies.ts'
import { type ChainLine, chainOf } from '#model/network/chain.ts'
import { necessityOf, rowsOf } from '#model/network/graph.ts'
import { availabilityOf } from '#model/network/serial.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { suppliedService } from '#server/services/index.ts'
import { type Details, findDetails, outcomesOf } from './find-details.ts'
import { networkFor } from './held-networks.ts'
import type { HeldNetwork } from './load-network.ts'
import { isOfProvider, mayNameCustomer, mayRead, type Reader, seesLink } from './policy.ts'

type Case = { held: HeldNetwork; reader: Reader; details: Details }

const undisclosed: Omit<ShownLine, 'depth'> = {
  kind: 'undisclosed',
  service: null,
  organisation: null,
  supplies: '',
  necessity: null,
  alternatives: '',
  purpose: '',
  continuity: null,
  availability: null,
  accountable: null,
  told: 'here',
}

/** What is said of the link itself; what is agreed in case it stops is the provider's side's alone. */
const linkOf = ({ held, reader, details }: Case, link: number | null) => {
  if (link === null || link < 0) return { necessity: null, alternatives: '', purpose: '', continuity: null }
  const { alternatives, purpose, continuity } = details.link(held.dependencyIds[link] ?? '')
  const isOurs = isOfProvider(reader, held, held.network.from[link] ?? 0)
  const necessity = necessityOf(held.network.necessity[link] ?? 0)
  return { necessity, alternatives, purpose, continuity: isOurs ? continuity : null }
}

const lineOf = (one: Case, { depth, link, node, told }: ChainLine): ShownLine => {
  if (node === null) return { ...undisclosed, depth }
  const { held, details } = one
  const { services, providers } = held.network
  const common = { ...undisclosed, ...linkOf(one, link), depth, told }
  const organisationAt = (number: number) => details.organisation(held.organisationIds[number] ?? '')
  if (node >= services) {
    const { supplies } = details.link(held.dependencyIds[link ?? 0] ?? '')
    return { ...common, kind: 'supplier', organisation: organisationAt(node - services), supplies }
  }
  const { id, name, owner, levels } = details.service(held.serviceIds[node] ?? '')
  const availability = availabilityOf(levels)
  return {
    ...common,
    kind: 'service',
    service: { id, name },
    organisation: organisationAt(providers[node] ?? 0),
    availability: availability && { target: availability.target },
    accountable: owner,
  }
}

/** The organisations that consume a service and may be named. */
const customersOf = ({ held, reader }: Omit<Case, 'details'>, service: number): number[] =>
  [...rowsOf(held.network.consumersOf, service)]
    .map((row) => held.network.consumers[row] ?? 0)
    .filter((customer) => mayNameCustomer(reader, held, { service, customer }))

/** From the outcomes of a service down to the last supplier, as far as this person may know of each link. */
export const findChain = async (
  ctx: MemberContext,
  { service: id }: { service: string },
): Promise<ServiceChain> => {
  await suppliedService(ctx.db, ctx, id)
  const { held, reader } = await networkFor(ctx)
  const { network, serviceIds, organisationIds, dependencyIds } = held
  const service = found(held.serviceNumbers.get(id), 'service')
  const sees = seesLink(reader, held)
  const { lines, cut } = chainOf(network, service, (link) => {
    const target = network.to[link] ?? 0
    return sees(link) && (target >= network.services || mayRead(reader, held, target))
  })
  const nodes = lines.flatMap(({ node }) => node ?? [])
  const customers = customersOf({ held, reader }, service)
  const providers = nodes.map((node) =>
    node < network.services ? (network.providers[node] ?? 0) : node - network.services,
  )
  const details = await findDetails(ctx, {
    services: nodes.flatMap((node) => serviceIds[node] ?? []),
    links: lines.flatMap(({ link }) => (link === null ? [] : (dependencyIds[link] ?? []))),
    organisations: [...providers, ...customers].flatMap((number) => organisationIds[number] ?? []),
  })
  const own = details.service(id)
  return {
    service: { id, name: own.name },
    outcomes: outcomesOf(own),
    customers: customers.map((number) => details.organisation(organisationIds[number] ?? '')),
    lines: lines.map((line) => lineOf({ held, reader, details }, line)),
    cut,
  }
}
