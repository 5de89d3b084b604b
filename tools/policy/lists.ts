import type { CataloguePage } from '#model/contract/catalogue.ts'
import type { Impact } from '#model/contract/dependencies.ts'
import type { Portfolio } from '#model/contract/portfolio.ts'
import type { Answered } from './call.ts'
import {
  isOver,
  isAdministrator,
  type Person,
  sameWorkspace,
  seesNeed,
  seesService,
  today,
} from './people.ts'
import { knowsStakeholder, ownSidesOf, seesRelationship } from './sides.ts'
import type { Asked } from './requests.ts'
import type { RowOf, Tables } from './world.ts'

// What lists leave out or count too much is in no text of a reply: each list is held against what its reader may see.

type Lists = {
  tables: Tables
  person: Person
  reply: unknown
  query: Record<string, unknown>
  params: Record<string, string>
}

const sum = (facet: readonly { count: number }[]): number => facet.reduce((all, { count }) => all + count, 0)

const catalogueFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { entries, total, facets, next } = reply as CataloguePage
  if (next === null && query['after'] === undefined && entries.length !== total)
    return `counts ${total} services and lists ${entries.length}`
  for (const name of ['state', 'standing', 'provider'] as const) {
    if (query[name] === undefined && sum(facets[name]) !== total)
      return `counts ${sum(facets[name])} by ${name}, of ${total}`
  }
  const isNarrowed = ['text', 'provider', 'group', 'state', 'standing', 'after'].some((key) => query[key])
  if (isNarrowed) return null
  const seen = tables.catalogue_entry.filter((entry) =>
    tables.service.some(
      (one) => one.id === entry.service_id && sameWorkspace(person, one) && seesService(tables, person, one),
    ),
  )
  return total === seen.length ? null : `counts ${total} services, of which they may see ${seen.length}`
}

const needsFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { needs, next } = reply as { needs: { id: string }[]; next: string | null }
  if (next !== null || query['after'] !== undefined) return null
  const seen = tables.need.filter(
    (need) =>
      need.superseded_by === null &&
      (query['state'] === undefined || need.state === query['state']) &&
      seesNeed(tables, person, need),
  )
  return needs.length === seen.length
    ? null
    : `lists ${needs.length} needs, of which they may see ${seen.length}`
}

const needsByRoleFault = ({ tables, person, reply, query, params }: Lists): string | null => {
  const { counts } = reply as { counts: { amount: number }[] }
  if (query['organisation'] !== undefined) return null
  const seen = tables.need.filter(
    (need) =>
      need.superseded_by === null && need.content.role === params['role'] && seesNeed(tables, person, need),
  )
  const counted = counts.reduce((all, { amount }) => all + amount, 0)
  return countFault(counted, seen.length, 'needs')
}

/** Services in force: those with a draft alone count for who is invited to them. */
const portfolioFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { services } = reply as Portfolio
  if (query['provider'] !== undefined) return null
  const seen = tables.service.filter(
    (one) => sameWorkspace(person, one) && one.state !== 'retired' && seesService(tables, person, one),
  )
  return services.all <= seen.length
    ? null
    : `counts ${services.all} services, of which they may see ${seen.length}`
}

/** How many there are beside how many there are to see, where nothing narrows them down. */
const countFault = (listed: number, seen: number, of: string): string | null =>
  listed === seen ? null : `tells of ${listed} ${of}, of which they may see ${seen}`

/** Begun, and not over by its day either. */
const runsToday = (one: RowOf<'relationship'>): boolean =>
  one.until === null && one.since <= today() && !isOver(one)

const isWhole = (query: Record<string, unknown>): boolean =>
  Object.values(query).every((value) => value === undefined || value === '')

const relationshipsFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { relationships, next } = reply as { relationships: unknown[]; next: string | null }
  if (next !== null || !isWhole(query)) return null
  const seen = tables.relationship.filter(
    (one) => one.until === null && !isOver(one) && seesRelationship(tables, person, one),
  )
  return countFault(relationships.length, seen.length, 'relationships')
}

const stakeholdersFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { stakeholders, next } = reply as { stakeholders: unknown[]; next: string | null }
  if (next !== null || !isWhole(query)) return null
  const seen = tables.stakeholder.filter((one) => knowsStakeholder(tables, person, one))
  return countFault(stakeholders.length, seen.length, 'stakeholders')
}

const peopleGroupsFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { groups, next } = reply as { groups: unknown[]; next: string | null }
  if (next !== null || !isWhole(query)) return null
  const seen = tables.people_group.filter((one) => one.ended_at === null && sameWorkspace(person, one))
  return countFault(groups.length, seen.length, 'groups of people')
}

const organisationFault = ({ tables, person, reply }: Lists): string | null => {
  const { id, serviceCount, ...told } = reply as { id: string; serviceCount: number } & Record<
    'provides' | 'consumes' | 'consumed',
    { count: number }
  >
  const seen = tables.service.filter(
    (one) => one.provider_id === id && one.state !== 'retired' && seesService(tables, person, one),
  )
  const running = tables.relationship.filter((one) => runsToday(one) && seesRelationship(tables, person, one))
  const consumes = running.filter(({ consumer_id }) => consumer_id === id)
  const provides = running.filter(({ provider_id }) => provider_id === id)
  const consumed = tables.relationship_service.filter(
    ({ relationship_id, service_id, since, until }) =>
      until === null &&
      since <= today() &&
      consumes.some((one) => one.id === relationship_id) &&
      tables.service.some(
        (one) => one.id === service_id && one.state !== 'retired' && seesService(tables, person, one),
      ),
  )
  return (
    countFault(serviceCount, seen.length, 'services') ??
    countFault(told.provides.count, provides.length, 'relationships in which it provides') ??
    countFault(told.consumes.count, consumes.length, 'relationships in which it consumes') ??
    countFault(told.consumed.count, consumed.length, 'services that it consumes')
  )
}

const notesFault = ({ tables, person, reply }: Lists): string | null => {
  const { id, notes, services } = reply as { id: string; notes: unknown[]; services: unknown[] }
  const relationship = tables.relationship.find((one) => one.id === id)
  if (!relationship) return null
  const sides = ownSidesOf(tables, person, relationship)
  const readable = tables.relationship_note.filter(
    (one) =>
      one.relationship_id === id && (isAdministrator(person) || sides.some((side) => side === one.side)),
  )
  const covered = tables.relationship_service.filter(
    (one) =>
      one.relationship_id === id &&
      tables.service.some((service) => service.id === one.service_id && seesService(tables, person, service)),
  )
  return (
    countFault(notes.length, readable.length, 'notes') ??
    countFault(services.length, covered.length, 'services')
  )
}

const networkFault = ({ tables, person, reply, query }: Lists): string | null => {
  const { totals } = reply as { totals: { relationships: number } }
  if (!isWhole(query)) return null
  const seen = tables.relationship.filter((one) => runsToday(one) && seesRelationship(tables, person, one))
  return countFault(totals.relationships, seen.length, 'relationships')
}

/** Whoever is told that they are at risk themselves is not told whether others are. */
const impactFault = ({ reply }: Lists): string | null => {
  const { customers } = reply as Impact
  const servicesOf = (isNamed: boolean) =>
    customers
      .filter(({ organisation }) => (organisation !== null) === isNamed)
      .flatMap(({ services }) => services.map(({ service }) => service.id))
  const named = new Set(servicesOf(true))
  return servicesOf(false).some((id) => named.has(id)) ? 'tells a customer that there are others' : null
}

const faults: Record<string, (lists: Lists) => string | null> = {
  catalogue: catalogueFault,
  needs: needsFault,
  needsByRole: needsByRoleFault,
  portfolio: portfolioFault,
  relationships: relationshipsFault,
  stakeholders: stakeholdersFault,
  peopleGroups: peopleGroupsFault,
  organisation: organisationFault,
  relationship: notesFault,
  network: networkFault,
  impact: impactFault,
}

/** What a list counts or lists other than its reader may see; null where it is right. */
export const listFault = (
  { sent, person }: Asked,
  { status, text }: Answered,
  tables: Tables,
): string | null => {
  const fault = faults[sent.route]
  if (!fault || !person || status !== 200) return null
  return fault({
    tables,
    person,
    reply: JSON.parse(text) as unknown,
    query: sent.query ?? {},
    params: sent.params ?? {},
  })
}
