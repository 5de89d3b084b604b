import { sql } from 'kysely'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { RevisionState, ServiceState } from '#model/life-cycle/service.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { actorIsOfProvider } from './load-service.ts'
import type { PolicyFacts } from './policy.ts'

/** A service as documents would change it: what it may become, who may change it, and the text that changes start from. */
export type Appliable = PolicyFacts & {
  id: string
  name: string
  state: ServiceState
  language: Language
  providerId: string
  hasDraft: boolean
  revisions: { number: number; state: RevisionState }[]
  /** The draft, else the text that a draft would start from. */
  text: {
    number: number | null
    definition: Definition
    translations: Translations
    records: ClauseRecords
  } | null
}

const policyRoles = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role,
    'personId', h.person_id, 'organisationId', l.consumer_id)), '[]')
  from role_holder h
  join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
  where h.workspace_id = s.workspace_id and h.service_id = s.id and h.withdrawn_at is null)`

const textJson = sql`case
  when d.service_id is not null then jsonb_build_object('number', null, 'translations', d.translations,
    'records', d.records, 'definition',
    jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply))
  when r.number is not null then jsonb_build_object('number', r.number, 'definition', r.definition,
    'translations', r.translations, 'records', r.records)
  when s.listed is not null then jsonb_build_object('number', null, 'definition', s.listed,
    'translations', s.listed_translations, 'records', s.listed_records) end`

/**
 * Locks these services, then loads them, so that whoever writes one of them comes before or after. Two statements:
 * what a single one read beside the lock could be older than the lock.
 */
export const lockAppliable = async (
  tx: Tx,
  { scope: { workspaceId }, actor }: MemberContext,
  ids: readonly string[],
): Promise<Map<string, Appliable>> => {
  if (ids.length === 0) return new Map()
  const wanted = sql`s.workspace_id = ${workspaceId} and s.id = any(${[...ids]}::uuid[])`
  await sql`select s.id from service s where ${wanted} order by s.id for update`.execute(tx)
  const { rows } = await sql<Appliable>`
    select s.id, s.state, s.language, s.provider_id as "providerId", s.owner_id as "ownerId",
      d.service_id is not null as "hasDraft", ${actorIsOfProvider(actor)} as "actorIsOfProvider",
      s.listed is not null or exists (
        select 1 from revision p where p.workspace_id = s.workspace_id and p.service_id = s.id
          and p.published_at is not null) as "readByAll",
      (select coalesce(jsonb_agg(jsonb_build_object('number', v.number, 'state', v.state) order by v.number), '[]')
        from revision v where v.workspace_id = s.workspace_id and v.service_id = s.id) as revisions,
      ${policyRoles} as roles, ${textJson} as text,
      coalesce(d.value ->> 'name', r.definition -> 'value' ->> 'name', s.listed -> 'value' ->> 'name', '') as name
    from service s
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    left join lateral (
      select n.number, n.definition, n.translations, n.records from revision n
      where n.workspace_id = s.workspace_id and n.service_id = s.id
      order by case when n.state = 'published' then 0 else 1 end, n.number desc limit 1) r on true
    where ${wanted}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
