import {
  isOver,
  holdsRole,
  isAdministrator,
  isHeld,
  isOf,
  isOwner,
  isWithin,
  type Person,
  sameWorkspace,
  seesService,
  type Service,
  stepsTo,
  today,
} from './people.ts'
import type { RowOf, Tables } from './world.ts'

// Who stands where: on a side of a relationship, of a service, or of what it rests on.

type Side = 'provider' | 'consumer'
type Pair = { provider_id: string; consumer_id: string }

/** By where somebody belongs: where one of the two lies within the other, the nearer one counts. */
export const sidesOfPair = (tables: Tables, person: Person, pair: Pair): Side[] => {
  const provider = stepsTo(tables, person, pair.provider_id)
  const consumer = stepsTo(tables, person, pair.consumer_id)
  if (provider === Infinity && consumer === Infinity) return []
  if (provider === consumer) return ['provider', 'consumer']
  return [provider < consumer ? 'provider' : 'consumer']
}

/** The sides of a relationship on which somebody stands, by what they belong to, own or hold. */
export const sidesOf = (tables: Tables, person: Person, relationship: RowOf<'relationship'>): Side[] => {
  if (!sameWorkspace(person, relationship)) return []
  const owns = tables.relationship_service.some(
    (covered) =>
      covered.relationship_id === relationship.id &&
      covered.until === null &&
      tables.service.some((one) => one.id === covered.service_id && isOwner(person, one)),
  )
  const holds = tables.role_holder.some(
    (held) =>
      held.relationship_id === relationship.id && held.person_id === person.id && isHeld(tables, held),
  )
  return [
    ...sidesOfPair(tables, person, relationship),
    ...(owns ? (['provider'] as const) : []),
    ...(holds ? (['consumer'] as const) : []),
  ]
}

/** The sides for which somebody writes and reads what a side keeps to itself: where they belong, else where they stand. */
export const ownSidesOf = (tables: Tables, person: Person, relationship: RowOf<'relationship'>): Side[] => {
  if (!sameWorkspace(person, relationship)) return []
  const belongs = sidesOfPair(tables, person, relationship)
  return belongs.length > 0 ? belongs : sidesOf(tables, person, relationship)
}

export const seesRelationship = (tables: Tables, person: Person, one: RowOf<'relationship'>): boolean =>
  sameWorkspace(person, one) && (isAdministrator(person) || sidesOf(tables, person, one).length > 0)

/** Whether somebody belongs to the provider of a service, and to none of its consumers that lies nearer. */
export const standsWithProvider = (tables: Tables, person: Person, service: Service): boolean => {
  const steps = stepsTo(tables, person, service.provider_id)
  return (
    steps !== Infinity &&
    !tables.relationship.some(
      (one) =>
        one.provider_id === service.provider_id &&
        one.until === null &&
        !isOver(one) &&
        stepsTo(tables, person, one.consumer_id) < steps &&
        tables.relationship_service.some(
          (covered) =>
            covered.relationship_id === one.id && covered.service_id === service.id && covered.until === null,
        ),
    )
  )
}

/** The side that provides a service: its owner, its provider's people, and administrators. */
export const isOfItsProvider = (tables: Tables, person: Person, service: Service): boolean =>
  sameWorkspace(person, service) &&
  (isAdministrator(person) || isOwner(person, service) || standsWithProvider(tables, person, service))

export const servicesOfStakeholder = (tables: Tables, one: RowOf<'stakeholder'>): Service[] =>
  tables.service.filter(({ id }) =>
    tables.stakeholder_service.some((tie) => tie.stakeholder_id === one.id && tie.service_id === id),
  )

/** A stakeholder is known by a service that it is tied to; one of the provider's alone by whoever provides that. */
export const knowsStakeholder = (tables: Tables, person: Person, one: RowOf<'stakeholder'>): boolean =>
  sameWorkspace(person, one) &&
  (isAdministrator(person) ||
    servicesOfStakeholder(tables, one).some(
      (service) =>
        seesService(tables, person, service) &&
        (!one.provider_only || isOfItsProvider(tables, person, service)),
    ))

/** Whether the text that everybody may read names a dependency. */
export const isDisclosed = (tables: Tables, { service_id, clause }: RowOf<'dependency'>): boolean => {
  const published = tables.revision.find((one) => one.service_id === service_id && one.state === 'published')
  const text = published?.definition ?? tables.service.find(({ id }) => id === service_id)?.listed
  return clause !== null && (text?.supply.restsOn ?? []).some(({ id }) => id === clause)
}

const isStanding = (tables: Tables, { service_id, since, until }: RowOf<'dependency'>): boolean =>
  since <= today() &&
  (until === null || until > today()) &&
  tables.service.some((one) => one.id === service_id && one.state !== 'retired')

/** Whether somebody provides what rests on these. */
const restsOn = (tables: Tables, person: Person, rests: (link: RowOf<'dependency'>) => boolean): boolean =>
  tables.dependency.some(
    (link) =>
      rests(link) &&
      isStanding(tables, link) &&
      tables.service.some((one) => one.id === link.service_id && isOfItsProvider(tables, person, one)),
  )

const consumes = (tables: Tables, person: Person, service: Service): boolean =>
  holdsRole(tables, person, service) ||
  (service.state !== 'retired' &&
    tables.role_holder.some(
      (held) =>
        held.service_id === service.id &&
        isHeld(tables, held) &&
        tables.relationship.some(
          ({ id, consumer_id }) => id === held.relationship_id && isOf(tables, person, consumer_id),
        ),
    )) ||
  restsOn(tables, person, (link) => link.on_service_id === service.id)

/**
 * Whether somebody provides what a service rests on: a service, or what an organisation supplies without one. Where
 * whoever rests on it lies nearer to them, it is for their service to say.
 */
export const suppliesWhatRests = (
  tables: Tables,
  person: Person,
  { service_id, on_service_id, supplier_id }: RowOf<'dependency'>,
): boolean => {
  const resting = tables.service.find(({ id }) => id === service_id)
  const on = tables.service.find(({ id }) => id === on_service_id)
  const supplier = supplier_id ?? on?.provider_id
  if (!resting || supplier === undefined) return false
  if (isAdministrator(person) || (on && isOwner(person, on))) return true
  const isNearer = stepsTo(tables, person, supplier) <= stepsTo(tables, person, resting.provider_id)
  return isNearer && (on ? isOfItsProvider(tables, person, on) : isOf(tables, person, supplier))
}

/** Who asks what stops with a service: whoever provides or consumes it. */
export const asksOfService = (tables: Tables, person: Person, service: Service): boolean =>
  seesService(tables, person, service) &&
  (isOfItsProvider(tables, person, service) || consumes(tables, person, service))

/** Who asks what stops with an organisation: its people, and who consumes something of it or of what lies within. */
export const asksOfOrganisation = (tables: Tables, person: Person, organisation: string): boolean =>
  isOf(tables, person, organisation) ||
  tables.service.some(
    (one) => isWithin(tables, one.provider_id, organisation) && consumes(tables, person, one),
  ) ||
  restsOn(
    tables,
    person,
    ({ supplier_id }) => supplier_id !== null && isWithin(tables, supplier_id, organisation),
  )
