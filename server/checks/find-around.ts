import { type RawBuilder, sql } from 'kysely'
import type { CheckedRole } from '#model/checks/rule.ts'
import { CheckSettings, type Waiver } from '#model/checks/settings.ts'
import type { Surroundings } from '#model/contract/checks.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition } from '#model/definition/definition.ts'
import type { Hashes } from '#model/definition/hash.ts'
import type { Worth } from '#model/judgements/judgement.ts'
import type { RevisionState } from '#model/life-cycle/service.ts'
import type { Language } from '#model/text.ts'
import { isSeen, nearestEntries, type Reading, readsInPart } from '#server/catalogue/index.ts'
import type { Actor, Db, Scope } from '#server/kernel/context.ts'
import { aroundRelationships, judgedInRoles } from '#server/relationships/index.ts'
import { type FoundRestsOn, restsOnJson, restsOnOf } from './rests-on-json.ts'
import { spreadOf } from './spread-of.ts'

/** A revision that a text follows, with what tells who spoke for it. */
export type EarlierText = {
  number: number
  state: RevisionState
  definition: Definition
  hashes: Hashes
  records: ClauseRecords
}

/** Which definition is asked about; `revisions` are those whose texts are wanted besides. */
export type About = {
  service: { id: string; revisions: readonly number[] } | null
  providerId: string | null
  name: string
  language: Language
  /** Who asks, and may see some of its relationships; null where the answer is for everybody. */
  reader: Actor | null
  /** YYYY-MM-DD. */
  day: string
}

/** What surrounds a definition in its workspace; the provider is null where none was named, or none such is here. */
export type Around = {
  provider: { names: string[]; units: string[] } | null
  /** What the enterprise is called that the provider is, or lies within; null where there is no provider. */
  enterprise: Names | null
  roles: Required<CheckedRole>[]
  /** The day of the last review that documents state; empty where they state none. */
  reviewed: string
  conflicts: Surroundings['conflicts']
  relationships: Surroundings['relationships']
  restsOn: Surroundings['restsOn']
  catalogue: Surroundings['catalogue']
  settings: CheckSettings
  waivers: Waiver[]
  earlier: EarlierText[]
}

/** As many neighbours as a check looks at. */
const mostNeighbours = 20
/** Beyond this many units of one provider, the names of the rest are not looked for. */
const mostUnits = 2000

type Called = { names: Names; abbreviation: string }
type Found = {
  provider: Called | null
  units: Called[]
  enterprise: Names | null
  roles: (Omit<Required<CheckedRole>, 'judged'> & { id: string })[]
  judged: Record<string, Worth | ''> | null
  neighbours: Surroundings['catalogue']['neighbours']
  spread: [outcomes: number, services: number][]
  ownOutcomes: number | null
  reviewed: string | null
  conflicts: Surroundings['conflicts']
  relationships: Surroundings['relationships']
  restsOn: FoundRestsOn
  settings: unknown
  waivers: Waiver[]
  earlier: EarlierText[]
}

const called = ({ names, abbreviation }: Called): string[] =>
  [names.en, names.fr, abbreviation].filter((name): name is string => Boolean(name))

const rows = (json: RawBuilder<unknown>, order: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
  sql`(select coalesce(jsonb_agg(${json} order by ${order}), '[]') from ${from})`

const calledJson = sql`jsonb_build_object('names', o.names, 'abbreviation', o.abbreviation)`

// What was wanted of this service: it answers the need, began from it, or its users were asked about it.
const wantedOn = sql`coalesce((
  select to_char(max(n.stated_at) at time zone 'utc', 'YYYY-MM-DD') from need n
  where n.workspace_id = h.workspace_id and n.person_id = h.person_id and n.content ->> 'role' = h.role
    and n.superseded_by is null and (n.answer_service_id = h.service_id or n.service_id = h.service_id or n.id = served.need_id)), '')`

const rolesOf = (workspaceId: string, serviceId: string | null) =>
  rows(
    sql`jsonb_build_object('id', h.id, 'role', h.role, 'organisationId', l.consumer_id, 'interim', h.interim, 'wantedOn', ${wantedOn},
      'sharesEnterprise', consumer.enterprise_id = provider.enterprise_id,
      'active', q.active and q.account_id is not null,
      'fromProvider', exists (select 1 from running_membership m where m.workspace_id = q.workspace_id
        and m.person_id = q.id and m.organisation_id in (select id from unit)))`,
    sql`h.id`,
    sql`held_role h
      join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
      join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
      join service served on served.workspace_id = h.workspace_id and served.id = h.service_id
      join organisation consumer on consumer.workspace_id = h.workspace_id and consumer.id = l.consumer_id
      join organisation provider on provider.workspace_id = h.workspace_id and provider.id = served.provider_id
      where h.workspace_id = ${workspaceId} and h.service_id = ${serviceId}`,
  )

const waiversOf = (workspaceId: string, serviceId: string | null) =>
  rows(
    sql`jsonb_build_object('rule', w.rule, 'reason', w.reason, 'until', w.until::text, 'role', w.role,
      'person', jsonb_build_object('id', q.id, 'name', q.name),
      'at', to_char(w.made_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
    sql`w.rule`,
    sql`waiver w join person q on q.workspace_id = w.workspace_id and q.id = w.person_id
      where w.workspace_id = ${workspaceId} and w.service_id = ${serviceId} and w.ended_at is null`,
  )

const conflictsOf = (workspaceId: string, serviceId: string | null) =>
  rows(
    sql`jsonb_build_object('since', to_char(c.open_since at time zone 'utc', 'YYYY-MM-DD'), 'clause', c.clause,
      'waiting', c.state = 'waiting', 'roles', (select jsonb_agg(distinct p.role) from conflict_position p
        where p.workspace_id = c.workspace_id and p.conflict_id = c.id))`,
    sql`c.id`,
    sql`conflict c where c.workspace_id = ${workspaceId} and c.service_id = ${serviceId}
      and c.state <> 'decided'`,
  )

// What everybody may read: the text published, else the one listed.
const neighboursOf = ({ workspaceId }: Scope, near: RawBuilder<unknown>) =>
  rows(
    sql`jsonb_build_object('id', s.id, 'name', text.definition -> 'value' -> 'name',
      'description', text.definition -> 'value' -> 'description',
      'outcomes', jsonb_path_query_array(text.definition, '$.value.outcomes[*].statement'),
      'consumerGroups', text.definition -> 'value' -> 'consumerGroups')`,
    sql`near.likeness desc, s.id`,
    sql`${near} near
      join service s on s.workspace_id = ${workspaceId} and s.id = near.service_id
      cross join lateral (select coalesce((
        select r.definition from revision r
        where r.workspace_id = s.workspace_id and r.service_id = s.id and r.state = 'published'
      ), s.listed) as definition) text
      where text.definition is not null`,
  )

const earlierOf = (workspaceId: string, service: About['service']) =>
  rows(
    sql`jsonb_build_object('number', r.number, 'state', r.state, 'definition', r.definition,
      'hashes', r.hashes, 'records', r.records)`,
    sql`r.number`,
    sql`revision r where r.workspace_id = ${workspaceId} and r.service_id = ${service?.id ?? null}
      and r.number = any(${[...(service?.revisions ?? [])]}::integer[])`,
  )

/** How many services name how many outcomes: kept for who sees all of them, counted for who does not. */
const spreadJson = (reading: Reading) =>
  readsInPart(reading)
    ? sql`(select coalesce(jsonb_agg(jsonb_build_array(outcomes, count)), '[]') from (
        select entry.outcomes, count(*) as count from catalogue_entry entry
        where entry.workspace_id = ${reading.scope.workspaceId} and entry.state <> 'retired'
          and ${isSeen(reading, 'entry')} group by 1) spread)`
    : sql`(select coalesce(jsonb_agg(jsonb_build_array(key::integer, count)), '[]') from catalogue_count
        where workspace_id = ${reading.scope.workspaceId} and facet = 'outcomes' and count > 0)`

/** Finds in one statement what surrounds a definition, whatever the size of the catalogue. */
export const findAround = async (db: Db, reading: Reading, about: About): Promise<Around> => {
  const { scope } = reading
  const { workspaceId } = scope
  const { service, providerId, name, language, reader, day } = about
  const serviceId = service?.id ?? null
  const near = nearestEntries(reading, { name, language, except: serviceId, limit: mostNeighbours })
  const { rows: found } = await sql<Found>`
    with recursive unit (id) as (
      select o.id from organisation o where o.workspace_id = ${workspaceId} and o.id = ${providerId}
      union
      select o.id from organisation o join unit on o.parent_id = unit.id where o.workspace_id = ${workspaceId}
    )
    select
      (select ${calledJson} from organisation o
        where o.workspace_id = ${workspaceId} and o.id = ${providerId}) as provider,
      (select coalesce(jsonb_agg(${calledJson}), '[]') from (
        select o.names, o.abbreviation from organisation o
        where o.workspace_id = ${workspaceId} and o.id in (select id from unit) and o.id <> ${providerId}
        order by o.id limit ${sql.lit(mostUnits)}) o) as units,
      (select e.names from organisation o
        join organisation e on e.workspace_id = o.workspace_id and e.id = o.enterprise_id
        where o.workspace_id = ${workspaceId} and o.id = ${providerId}) as enterprise,
      ${rolesOf(workspaceId, serviceId)} as roles,
      ${neighboursOf(scope, near)} as neighbours,
      ${spreadJson(reading)} as spread,
      (select outcomes from catalogue_entry where workspace_id = ${workspaceId} and service_id = ${serviceId}
        and state <> 'retired') as "ownOutcomes",
      (select kept ->> 'reviewed' from code_name where workspace_id = ${workspaceId} and kind = 'Service'
        and subject_id = ${serviceId}) as reviewed,
      (select settings from check_settings where workspace_id = ${workspaceId}) as settings,
      ${conflictsOf(workspaceId, serviceId)} as conflicts,
      ${aroundRelationships(scope, reader, serviceId)} as relationships,
      ${judgedInRoles(scope, reader, serviceId)} as judged,
      ${restsOnJson(reading, { service: serviceId, reader, day })} as "restsOn",
      ${waiversOf(workspaceId, serviceId)} as waivers,
      ${earlierOf(workspaceId, service)} as earlier`.execute(db)
  // One row always comes back: the outer select reads no table.
  return aroundOf(serviceId, found[0] as Found)
}

const aroundOf = (serviceId: string | null, found: Found): Around => ({
  provider: found.provider && { names: called(found.provider), units: found.units.flatMap(called) },
  enterprise: found.enterprise,
  roles: found.roles.map(({ id, ...role }) => Object.assign(role, { judged: found.judged?.[id] ?? null })),
  reviewed: found.reviewed ?? '',
  conflicts: found.conflicts,
  relationships: found.relationships,
  restsOn: restsOnOf(serviceId, found.restsOn),
  catalogue: {
    neighbours: found.neighbours,
    outcomes: spreadOf(
      found.spread.map(([outcomes, services]) => [
        outcomes,
        outcomes === found.ownOutcomes ? services - 1 : services,
      ]),
    ),
  },
  settings: CheckSettings.parse(found.settings ?? {}),
  waivers: found.waivers,
  earlier: found.earlier,
})
