import { sql } from 'kysely'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import type { RevisionState, ServiceState } from '#model/life-cycle/service.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { aboveTable, standsWithProvider } from '#server/relationships/index.ts'
import { colleaguesJson, type HeldRole, isReadable, isShown } from './load-service.ts'
import type { PolicyFacts } from './policy.ts'

/** A service as documents would change it: what it may become, who may change it, and the text that changes start from. */
export type Appliable = Omit<PolicyFacts, 'roles'> & {
  id: string
  name: string
  state: ServiceState
  language: Language
  providerId: string
  roles: Pick<HeldRole, 'id' | 'role' | 'personId' | 'organisationId' | 'active'>[]
  /** Who does something on the provider's side, for one consumer or for all. */
  providerRoles: { id: string; role: string; personId: string; consumerId: string | null }[]
  /** Whether others than those who are invited read it. */
  isShown: boolean
  hasDraft: boolean
  /** By part of the draft, the sides that only suggest changes to it. */
  suggestOnly: SuggestOnly
  revisions: { number: number; state: RevisionState }[]
  /** The draft, else the text that a draft would start from. */
  text: {
    number: number | null
    definition: Definition
    translations: Translations
    records: ClauseRecords
  } | null
}

const textJson = sql`case
  when d.service_id is not null then jsonb_build_object('number', null, 'translations', d.translations,
    'records', d.records, 'definition',
    jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply))
  when r.number is not null then jsonb_build_object('number', r.number, 'definition', r.definition,
    'translations', r.translations, 'records', r.records)
  when s.listed is not null then jsonb_build_object('number', null, 'definition', s.listed,
    'translations', s.listed_translations, 'records', s.listed_records) end`

/** Who holds roles, by service: asked for beside the services, since one by one each can be a walk through all roles. */
const rolesOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, Appliable['roles']>> => {
  const { rows } = await sql<Appliable['roles'][number] & { serviceId: string }>`
    select h.service_id as "serviceId", h.id, h.role, h.person_id as "personId", l.consumer_id as "organisationId",
      q.active and q.account_id is not null as active
    from held_role h
    join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    where h.workspace_id = ${workspaceId} and h.service_id = any(${[...ids]}::uuid[])
    order by h.id`.execute(tx)
  return Map.groupBy(rows, ({ serviceId }) => serviceId)
}

const providerRolesOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, Appliable['providerRoles']>> => {
  const { rows } = await sql<Appliable['providerRoles'][number] & { serviceId: string }>`
    select h.service_id as "serviceId", h.id, h.role, h.person_id as "personId", l.consumer_id as "consumerId"
    from held_provider_role h
    left join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    where h.workspace_id = ${workspaceId} and h.service_id = any(${[...ids]}::uuid[])
    order by h.id`.execute(tx)
  return Map.groupBy(rows, ({ serviceId }) => serviceId)
}

/**
 * Locks these services, then loads them, so that whoever writes one of them comes before or after. Two statements:
 * what a single one read beside the lock could be older than the lock.
 */
export const lockAppliable = async (
  tx: Tx,
  { scope, actor }: MemberContext,
  ids: readonly string[],
): Promise<Map<string, Appliable>> => {
  const { workspaceId } = scope
  if (ids.length === 0) return new Map()
  const wanted = sql`s.workspace_id = ${workspaceId} and s.id = any(${[...ids]}::uuid[])`
  await sql`select s.id from service s where ${wanted} order by s.id for update`.execute(tx)
  const roles = await rolesOf(tx, scope, ids)
  const providerRoles = await providerRolesOf(tx, scope, ids)
  const { rows } = await sql<Omit<Appliable, 'roles' | 'providerRoles'>>`
    with recursive ${aboveTable({ scope, actor })}
    select s.id, s.state, s.language, s.provider_id as "providerId", s.owner_id as "ownerId",
      d.service_id is not null as "hasDraft", coalesce(d.suggest_only, '{}') as "suggestOnly",
      ${standsWithProvider} as "actorIsOfProvider",
      ${isShown} as "isShown", ${isReadable({ actor, scope })} as "isReadable",
      (select coalesce(jsonb_agg(jsonb_build_object('number', v.number, 'state', v.state) order by v.number), '[]')
        from revision v where v.workspace_id = s.workspace_id and v.service_id = s.id) as revisions,
      ${colleaguesJson} as colleagues,
      ${textJson} as text,
      coalesce(d.value ->> 'name', r.definition -> 'value' ->> 'name', s.listed -> 'value' ->> 'name', '') as name
    from service s
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    left join lateral (
      select n.number, n.definition, n.translations, n.records from revision n
      where n.workspace_id = s.workspace_id and n.service_id = s.id
      order by case when n.state = 'published' then 0 else 1 end, n.number desc limit 1) r on true
    where ${wanted}`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.id,
      Object.assign(row, {
        roles: roles.get(row.id) ?? [],
        providerRoles: providerRoles.get(row.id) ?? [],
      }),
    ]),
  )
}
