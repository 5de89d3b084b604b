import type { AffectedService, Impact as ShownImpact, ImpactStep } from '#model/contract/dependencies.ts'
import { necessityOf, nodesOf, rowsOf } from '#model/network/graph.ts'
import { type Impact, impactOf, wayTo } from '#model/network/impact.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { type Details, findDetails, outcomesOf } from './find-details.ts'
import { networkFor } from './held-networks.ts'
import type { HeldNetwork } from './load-network.ts'
import {
  mayAskOfOrganisation,
  mayAskOfService,
  mayCount,
  mayNameCustomer,
  mayRead,
  type Reader,
  seesLink,
} from './policy.ts'

/** The most services, each counted once for each of its customers, that one reply tells of: the nearest ones. */
const mostAffected = 200
const mostWeakened = 50

type Asked = { service?: string | undefined; organisation?: string | undefined }
type Case = { held: HeldNetwork; reader: Reader; impact: Impact }

/** What stops of itself; nothing where this person may not ask, or there is no such thing. */
const startOf = (held: HeldNetwork, reader: Reader, { service, organisation }: Asked): number[] | null => {
  if (service !== undefined) {
    const number = held.serviceNumbers.get(service)
    return number !== undefined && mayAskOfService(reader, held, number) ? [number] : null
  }
  const number = held.organisationNumbers.get(organisation ?? '')
  if (number === undefined || !mayAskOfOrganisation(reader, held, number)) return null
  return nodesOf(held.network, number).filter((node) => mayCount(reader, held, node))
}

/** Services that stop by their customers, the nearest first; null for those who are not named. */
const byCustomer = ({ held, reader, impact }: Case) => {
  const { network } = held
  const groups = new Map<number | null, number[]>()
  let told = 0
  let cut = false
  const add = (customer: number | null, service: number): void => {
    const services = groups.get(customer) ?? []
    if (services.includes(service)) return
    if (told >= mostAffected) cut = true
    else {
      groups.set(customer, [...services, service])
      told += 1
    }
  }
  for (const service of impact.stopped) {
    if (cut) break
    const customers = [...rowsOf(network.consumersOf, service)].map((row) => network.consumers[row] ?? 0)
    const named = customers.filter((customer) => mayNameCustomer(reader, held, { service, customer }))
    for (const customer of named) add(customer, service)
    // Whoever is told of themselves is not told whether there are others.
    if (named.length === 0) add(null, service)
  }
  // Those who are named come first.
  const inOrder = [...groups].toSorted(([one], [other]) => Number(one === null) - Number(other === null))
  return { groups: new Map(inOrder), cut }
}

type Way = { nodes: number[]; links: (number | null)[] }

/** The way to a service with the link to each of its steps. */
const wayWithLinks = ({ held, impact }: Case, service: number): Way => {
  const nodes = wayTo(held.network, impact, service)
  const links = nodes.map((node, place) => (place === 0 ? null : (impact.via[node] ?? null)))
  return { nodes, links }
}

/** What is supplied without a service, said by the link that leads away from it. */
const suppliedBy = (held: HeldNetwork, details: Details, next: number | null | undefined): string =>
  typeof next === 'number' && next >= 0 ? details.link(held.dependencyIds[next] ?? '').supplies : ''

/** What a node is: a service of its provider, or what an organisation supplies. */
const thingOf = ({ network, serviceIds, organisationIds }: HeldNetwork, details: Details, node: number) => {
  const isService = node < network.services
  const organisation = isService ? (network.providers[node] ?? 0) : node - network.services
  const id = serviceIds[node] ?? ''
  return {
    kind: isService ? ('service' as const) : ('supplier' as const),
    service: isService ? { id, name: details.service(id).name } : null,
    organisation: details.organisation(organisationIds[organisation] ?? ''),
  }
}

const stepsOf = ({ held }: Case, details: Details, { nodes, links }: Way): ImpactStep[] =>
  nodes.map((node, place) => {
    const link = links[place] ?? null
    const thing = thingOf(held, details, node)
    return Object.assign(thing, {
      supplies: thing.service ? '' : suppliedBy(held, details, links[place + 1]),
      necessity: link === null || link < 0 ? null : necessityOf(held.network.necessity[link] ?? 0),
    })
  })

type Told = { ways: Map<number, Way>; weakened: number[]; customers: number[]; asked: Asked }

/** All that has to be called by its name. */
const wantedFor = ({ held }: Case, { ways, weakened, customers, asked }: Told) => {
  const { network, serviceIds, organisationIds, dependencyIds } = held
  const nodes = [...[...ways.values()].flatMap((way) => way.nodes), ...weakened]
  const own = asked.service === undefined ? [] : [held.serviceNumbers.get(asked.service) ?? 0]
  const providers = [...nodes, ...own].map((node) =>
    node < network.services ? (network.providers[node] ?? 0) : node - network.services,
  )
  return {
    services: [...nodes, ...own].flatMap((node) => serviceIds[node] ?? []),
    links: [...ways.values()].flatMap(({ links }) =>
      links.flatMap((link) => (link === null ? [] : (dependencyIds[link] ?? []))),
    ),
    organisations: [
      ...[...providers, ...customers].flatMap((number) => organisationIds[number] ?? []),
      ...(asked.organisation === undefined ? [] : [asked.organisation]),
    ],
  }
}

const subjectOf = (held: HeldNetwork, details: Details, { service, organisation }: Asked) => {
  if (service === undefined)
    return {
      kind: 'organisation' as const,
      service: null,
      organisation: details.organisation(organisation ?? ''),
    }
  const provider = held.network.providers[held.serviceNumbers.get(service) ?? 0] ?? 0
  return {
    kind: 'service' as const,
    service: { id: service, name: details.service(service).name },
    organisation: details.organisation(held.organisationIds[provider] ?? ''),
  }
}

/** Whose outcomes are at risk if something stops: what this person may know of the network is all that is walked. */
export const findImpact = async (ctx: MemberContext, asked: Asked): Promise<ShownImpact> => {
  const { held, reader } = await networkFor(ctx)
  const thing = asked.service === undefined ? 'organisation' : 'service'
  const start = found(startOf(held, reader, asked), thing)
  const impact = impactOf(held.network, start, seesLink(reader, held))
  const one = { held, reader, impact }
  const { groups, cut } = byCustomer(one)
  const ways = new Map([...new Set([...groups.values()].flat())].map((to) => [to, wayWithLinks(one, to)]))
  const weakened = [...impact.weakened.keys()].filter((service) => mayRead(reader, held, service))
  const told = weakened.slice(0, mostWeakened)
  const customers = [...groups.keys()].flatMap((customer) => customer ?? [])
  const details = await findDetails(ctx, wantedFor(one, { ways, weakened: told, customers, asked }))
  const named = (service: number): Pick<AffectedService, 'service' | 'provider'> => {
    const id = held.serviceIds[service] ?? ''
    const provider = held.organisationIds[held.network.providers[service] ?? 0] ?? ''
    return { service: { id, name: details.service(id).name }, provider: details.organisation(provider) }
  }
  return {
    of: subjectOf(held, details, asked),
    customers: [...groups].map(([customer, services]) => ({
      organisation: customer === null ? null : details.organisation(held.organisationIds[customer] ?? ''),
      services: services.map((service) => ({
        ...named(service),
        outcomes: outcomesOf(details.service(held.serviceIds[service] ?? '')),
        way: stepsOf(one, details, ways.get(service) ?? { nodes: [], links: [] }),
      })),
    })),
    weakened: told.map(named),
    stopped: impact.stopped.length,
    cut: cut || weakened.length > told.length,
  }
}
