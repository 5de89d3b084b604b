import { sql } from 'kysely'
import type { DraftPoint } from '#model/contract/draft-points.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'

/** The most points that are kept of one draft; the oldest go first. */
const mostPoints = 300

/** A point that is to be: what the draft says is taken from the draft itself, once it is written. */
export type NewPoint = {
  service: string
  kind: DraftPoint['kind']
  people: readonly string[]
  changes: number
  restoredAt?: string
  /** Whether it takes the place of one that the same person made a moment ago: programs write part after part. */
  joins?: boolean
}

const definition = sql`jsonb_build_object('value', d.value, 'use', d.use, 'cost', d.cost, 'supply', d.supply)`

/** Keeps how drafts read now, in one statement; one that reads like its newest point has that already. */
export const addPoints = async (
  tx: Tx,
  { workspaceId }: Scope,
  { points, now }: { points: readonly NewPoint[]; now: string },
): Promise<void> => {
  const given = points.map((point) => ({ ...point, id: newId() }))
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (service uuid, id uuid, kind text,
        people uuid[], changes integer, "restoredAt" timestamptz, joins boolean)
    ), fresh as (
      select g.*, ${definition} as definition, d.translations, d.records, n.id as last_id, n.at as last_at,
        n.since as last_since, n.changes as last_changes,
        g.joins is true and n.kind = 'written' and n.people = g.people and n.at > ${now}::timestamptz - interval '15 seconds'
          and n.since > ${now}::timestamptz - interval '3 minutes' as is_joined
      from given g
      join draft d on d.workspace_id = ${workspaceId} and d.service_id = g.service
      left join lateral (
        select p.* from draft_point p where p.workspace_id = ${workspaceId} and p.service_id = g.service
        order by p.at desc limit 1
      ) n on true
      where n.id is null or n.definition <> ${definition} or n.translations <> d.translations
    ), joined as (
      delete from draft_point p using fresh f
      where f.is_joined and p.workspace_id = ${workspaceId} and p.service_id = f.service and p.id = f.last_id
    ), dropped as (
      -- The one that is added is not among those counted here.
      delete from draft_point p using fresh f
      where p.workspace_id = ${workspaceId} and p.service_id = f.service and p.at < (
        select q.at from draft_point q where q.workspace_id = ${workspaceId} and q.service_id = f.service
        order by q.at desc offset ${mostPoints - 2} limit 1)
    )
    insert into draft_point (workspace_id, service_id, id, at, since, kind, people, changes, restored_at, definition, translations, records)
    select ${workspaceId}::uuid, service, id,
      -- Two points of one moment stand in their order.
      greatest(${now}::timestamptz, last_at + interval '1 millisecond'),
      case when is_joined then last_since else ${now}::timestamptz end, kind, people,
      changes + case when is_joined then last_changes else 0 end, "restoredAt", definition, translations, records
    from fresh`.execute(tx)
}

/** Keeps how drafts read before anybody changes them, where nothing of them is kept yet. */
export const keepBeginnings = async (
  tx: Tx,
  { workspaceId }: Scope,
  services: readonly string[],
): Promise<void> => {
  await sql`
    insert into draft_point (workspace_id, service_id, id, at, since, kind, people, definition, translations, records)
    select d.workspace_id, d.service_id, gen_random_uuid(), date_trunc('milliseconds', d.changed_at), d.changed_at,
      'start', '{}', ${definition}, d.translations, d.records
    from draft d
    where d.workspace_id = ${workspaceId} and d.service_id = any(${[...services]}::uuid[]) and not exists (
      select 1 from draft_point p where p.workspace_id = d.workspace_id and p.service_id = d.service_id)`.execute(
    tx,
  )
}

/** Where a draft reads like its newest point, that point knows by now as well who stands behind its clauses. */
export const renewPoint = async (tx: Tx, { workspaceId }: Scope, service: string): Promise<void> => {
  await sql`
    update draft_point p set records = d.records from draft d
    where d.workspace_id = ${workspaceId} and d.service_id = ${service}
      and p.workspace_id = d.workspace_id and p.service_id = d.service_id
      and p.at = (select max(q.at) from draft_point q where q.workspace_id = ${workspaceId} and q.service_id = ${service})
      and p.definition = ${definition} and p.translations = d.translations
      and p.records is distinct from d.records`.execute(tx)
}
