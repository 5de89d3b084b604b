import type { RowOf, Tables } from './world.ts'

// Who somebody is to a thing, read off the stored rows. Nothing here is taken from the server: that is the point.

export type Person = RowOf<'person'>
export type Service = RowOf<'service'>
type OfWorkspace = { workspace_id: string | null }

/** Whoever asks: the people that their account is, and what a link that they hold opens. */
export type Reader = { account: string | null; people: readonly Person[]; opens: string | null }

export const sameWorkspace = (one: OfWorkspace, other: OfWorkspace): boolean =>
  one.workspace_id === other.workspace_id

/** An organisation and all that it is part of. */
const lineage = (tables: Tables, organisation: string | null): string[] => {
  const ids: string[] = []
  let next = organisation
  while (next !== null && !ids.includes(next)) {
    ids.push(next)
    next = tables.organisation.find(({ id }) => id === next)?.parent_id ?? null
  }
  return ids
}

/** Whether an organisation is another, or lies within it. */
export const isWithin = (tables: Tables, organisation: string, other: string): boolean =>
  lineage(tables, organisation).includes(other)

export const today = (): string => new Date().toISOString().slice(0, 10)

/** The organisations that somebody belongs to today. */
const belongsTo = (tables: Tables, person: Person): string[] =>
  tables.membership
    .filter(
      ({ person_id, since, until }) =>
        person_id === person.id && (since ?? '') <= today() && (until === null || until > today()),
    )
    .map(({ organisation_id }) => organisation_id)

export const isOf = (tables: Tables, person: Person, organisation: string): boolean =>
  belongsTo(tables, person).some((own) => lineage(tables, own).includes(organisation))

/** How far an organisation lies above the nearest one that somebody belongs to; infinite where it does not. */
export const stepsTo = (tables: Tables, person: Person, organisation: string): number =>
  Math.min(
    ...belongsTo(tables, person).map((own) => {
      const steps = lineage(tables, own).indexOf(organisation)
      return steps === -1 ? Infinity : steps
    }),
  )

export const isAdministrator = (person: Person): boolean => person.administrator

export const isOwner = (person: Person, service: Service): boolean => service.owner_id === person.id

type Holding = { withdrawn_at: unknown; until: string | null; relationship_id: string | null }

/** Whether the day has come that was set for the end of a relationship. */
export const isOver = ({ ends_on }: RowOf<'relationship'>): boolean => ends_on !== null && ends_on <= today()

/** A role is held until it is taken away, or the day comes on which its term is over or its relationship ends. */
export const isHeld = (tables: Tables, { withdrawn_at, until, relationship_id }: Holding): boolean =>
  withdrawn_at === null &&
  (until === null || until > today()) &&
  !tables.relationship.some((one) => one.id === relationship_id && isOver(one))

export const rolesIn = (tables: Tables, person: Person, service: Service): RowOf<'role_holder'>[] =>
  tables.role_holder.filter(
    (held) => held.service_id === service.id && held.person_id === person.id && isHeld(tables, held),
  )

export const holdsRole = (tables: Tables, person: Person, service: Service): boolean =>
  rolesIn(tables, person, service).length > 0

/** Holds a role on the provider's side beside the owner. */
export const isColleague = (tables: Tables, person: Person, service: Service): boolean =>
  tables.provider_role_holder.some(
    (held) => held.service_id === service.id && held.person_id === person.id && isHeld(tables, held),
  )

/** Owner, role holders of both sides, and administrators. */
export const isInvited = (tables: Tables, person: Person, service: Service): boolean =>
  sameWorkspace(person, service) &&
  (isAdministrator(person) ||
    isOwner(person, service) ||
    holdsRole(tables, person, service) ||
    isColleague(tables, person, service))

/** Those invited who shape it: colleagues of the owner read and comment. */
export const mayEdit = (tables: Tables, person: Person, service: Service): boolean =>
  sameWorkspace(person, service) &&
  (isAdministrator(person) || isOwner(person, service) || holdsRole(tables, person, service))

const wasPublished = (tables: Tables, service: Service): boolean =>
  tables.revision.some((revision) => revision.service_id === service.id && revision.published_at !== null)

/** The consumer groups of the organisations of somebody, and of all that these are part of. */
const groupsOf = (tables: Tables, person: Person): string[] => {
  const organisations = new Set(belongsTo(tables, person).flatMap((own) => lineage(tables, own)))
  return tables.organisation_consumer_group
    .filter(({ organisation_id }) => organisations.has(organisation_id))
    .map(({ consumer_group }) => consumer_group)
}

/** Whether what was published last is for others alone, where the workspace says that this decides. */
const isForOthers = (tables: Tables, person: Person, service: Service): boolean => {
  const workspace = tables.workspace.find(({ id }) => id === service.workspace_id)
  if (workspace?.published_seen_by === 'everybody') return false
  const [last] = tables.revision
    .filter((revision) => revision.service_id === service.id && revision.published_at !== null)
    .toSorted((one, other) => other.number - one.number)
  const groups = last?.definition.value.consumerGroups ?? []
  if (groups.length === 0 || isAdministrator(person) || isOf(tables, person, service.provider_id))
    return false
  const own = groupsOf(tables, person)
  return !groups.some((group) => own.includes(group))
}

/** A service that is listed or was published is read by everybody in its workspace, unless it is for others alone. */
export const mayRead = (tables: Tables, person: Person, service: Service): boolean =>
  sameWorkspace(person, service) &&
  (service.listed !== null || wasPublished(tables, service)) &&
  !isForOthers(tables, person, service)

export const seesService = (tables: Tables, person: Person, service: Service): boolean =>
  mayRead(tables, person, service) || isInvited(tables, person, service)

/** Whether a need is addressed to somebody: to their organisation, or to all who provide something. */
export const isAsked = (tables: Tables, person: Person, need: RowOf<'need'>): boolean => {
  if (!sameWorkspace(person, need)) return false
  if (need.service_id !== null)
    return tables.service.some((one) => one.id === need.service_id && isOwner(person, one))
  if (need.provider_id !== null) return isOf(tables, person, need.provider_id)
  return tables.service.some(
    (one) => sameWorkspace(one, person) && (isOwner(person, one) || isOf(tables, person, one.provider_id)),
  )
}

export const seesNeed = (tables: Tables, person: Person, need: RowOf<'need'>): boolean => {
  if (!sameWorkspace(person, need)) return false
  const about = tables.service.find(({ id }) => id === need.service_id)
  return (
    isAdministrator(person) ||
    need.person_id === person.id ||
    (about !== undefined && isInvited(tables, person, about)) ||
    isAsked(tables, person, need)
  )
}
