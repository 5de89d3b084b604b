import { type RawBuilder, sql } from 'kysely'
import type { Actor, Scope } from '#server/kernel/context.ts'
import { runs } from './running.ts'

/** Whose relationships are asked for. */
export type Reader = { scope: Scope; actor: Actor }

/** Which relationships are looked at, by the column of their id: one, or those of a service, cost less than all. */
type Among = (id: string) => RawBuilder<unknown>
const all: Among = () => sql`true`

/** Who, in which workspace: what they are looked up by. */
type Asked = { workspace: RawBuilder<unknown>; person: RawBuilder<unknown> }

const aboveOf = ({ workspace, person }: Asked) => sql`
  above (id, step) as (
    select m.organisation_id, 0 from running_membership m
    where m.workspace_id = ${workspace} and m.person_id = ${person}::uuid
    union all
    select o.parent_id, a.step + 1 from above a
    join organisation o on o.workspace_id = ${workspace} and o.id = a.id
    where o.parent_id is not null and a.step < 100
  )`

/** A table for a `with recursive`: the organisations of a person, and by how many steps each lies above the own one. */
export const aboveTable = ({ scope: { workspaceId }, actor }: Reader) =>
  aboveOf({ workspace: sql`${workspaceId}::uuid`, person: sql`${actor.personId}` })

/**
 * Whether somebody stands on the provider's side of the service of this alias by where they belong: to its provider or to
 * a unit nested in it, unless a consumer whom a relationship gives the service lies nearer to them. Needs `aboveTable`.
 */
export const standsWithProviderOf = (service: string) => {
  const column = (name: string) => sql.ref(`${service}.${name}`)
  return sql<boolean>`exists (
  select 1 from above p where p.id = ${column('provider_id')} and not exists (
    select 1 from above c
    join relationship l on l.workspace_id = ${column('workspace_id')} and l.provider_id = ${column('provider_id')}
      and l.consumer_id = c.id
      and ${runs('l')}
    join relationship_service v on v.workspace_id = l.workspace_id and v.relationship_id = l.id
      and v.service_id = ${column('id')} and v.until is null
    where c.step < p.step))`
}

/** The same of service `s`. */
export const standsWithProvider = standsWithProviderOf('s')

/** Whether a person, a column of the statement, belongs to the provider of relationship `l` and no less near to its consumer. */
export const belongsToProviderOf = (person: RawBuilder<unknown>) => sql<boolean>`(
  with recursive ${aboveOf({ workspace: sql`l.workspace_id`, person })}
  select exists (select 1 from above p where p.id = l.provider_id
    and not exists (select 1 from above c where c.id = l.consumer_id and c.step <= p.step)))`

/** Whether a person, a column of the statement, stands with the provider of service `s`. */
export const isOfProvider = (person: RawBuilder<unknown>) =>
  sql<boolean>`(with recursive ${aboveOf({ workspace: sql`s.workspace_id`, person })} select ${standsWithProvider})`

/**
 * Tables for a `with recursive`: `stands (id, side)` holds on which side of which relationship the reader stands. Found
 * from the reader, by indexes, and so costs what they have to do with, not what there is.
 */
export const standsTables = ({ scope: { workspaceId }, actor }: Reader, among: Among = all) => sql`
  ${aboveTable({ scope: { workspaceId }, actor })},
  belongs (id, side) as (
    select near.id, near.side from (select found.*, min(found.step) over (partition by found.id) as nearest from (
      select l.id, 'provider' as side, a.step from above a
      join relationship l on l.workspace_id = ${workspaceId} and l.provider_id = a.id and ${among('l.id')}
      union all
      select l.id, 'consumer', a.step from above a
      join relationship l on l.workspace_id = ${workspaceId} and l.consumer_id = a.id and ${among('l.id')}
    ) found) near where near.step = near.nearest
  ),
  stands (id, side) as (
    select b.id, b.side from belongs b
    union
    select h.relationship_id, 'consumer' from held_role h
    where h.workspace_id = ${workspaceId} and h.person_id = ${actor.personId}::uuid
      and ${among('h.relationship_id')}
    union
    select c.relationship_id, 'provider' from service s
    join relationship_service c on c.workspace_id = s.workspace_id and c.service_id = s.id and c.until is null
    where s.workspace_id = ${workspaceId} and s.owner_id = ${actor.personId}::uuid and ${among('c.relationship_id')}
  )`

/** The relationships that cover a service at present. */
export const thoseCovering =
  (workspaceId: string, serviceId: string): Among =>
  (id) =>
    sql`${sql.ref(id)} in (
    select v.relationship_id from relationship_service v
    where v.workspace_id = ${workspaceId} and v.service_id = ${serviceId} and v.until is null)`

/** The running relationships in which an organisation itself provides or consumes. */
export const thoseOf =
  (workspaceId: string, organisationId: string): Among =>
  (id) =>
    sql`${sql.ref(id)} in (
    select r.id from relationship r where r.workspace_id = ${workspaceId} and ${runs('r')}
      and (r.provider_id = ${organisationId} or r.consumer_id = ${organisationId}))`

/** Whether the reader may see relationship `l`; needs `standsTables`. */
export const isSeen = ({ actor }: Reader) =>
  actor.administrator ? sql`true` : sql`l.id in (select id from stands)`

/** The relationships in which somebody holds, or held, a role in a service. */
export const thoseWithRoles =
  (workspaceId: string, serviceId: string): Among =>
  (id) =>
    sql`${sql.ref(id)} in (
    select h.relationship_id from role_holder h
    where h.workspace_id = ${workspaceId} and h.service_id = ${serviceId})`

/**
 * Whether the reader may read what was said in role `h` of relationship `l`: whoever said it, the two sides, and who
 * holds a role on the provider's side for that consumer; needs `standsTables`.
 */
export const hearsRole = ({ actor, scope }: Reader) => sql`(${isSeen({ actor, scope })}
  or h.person_id = ${actor.personId}::uuid
  or exists (select 1 from held_provider_role k where k.workspace_id = h.workspace_id and k.service_id = h.service_id
    and k.person_id = ${actor.personId}::uuid
    and (k.relationship_id is null or k.relationship_id = h.relationship_id)))`

/** What service `s` is called by the text that everybody may read, else by the newest one. */
export const serviceNameOf = sql`coalesce(
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id and r.state = 'published'),
  s.listed -> 'value' ->> 'name',
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1),
  (select d.value ->> 'name' from draft d where d.workspace_id = s.workspace_id and d.service_id = s.id), '')`
