import { sql } from 'kysely'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

/** A role whose term is over, of either side. */
export type EndedTerm = {
  id: string
  side: 'provider' | 'consumer'
  role: string
  personId: string
  until: string
  /** The consumer that a role of its side was held for; null for one of the provider's. */
  consumerId: string | null
}

/** Services with terms that are over on a day and not on record as such yet, in all workspaces. */
export const findTermsOver = async (
  db: Db,
  { day, most }: { day: string; most: number },
): Promise<{ workspaceId: string; id: string }[]> => {
  const { rows } = await sql<{ workspaceId: string; id: string }>`
    select workspace_id as "workspaceId", service_id as id from role_holder
    where withdrawn_at is null and until <= ${day}::date
    union
    select workspace_id, service_id from provider_role_holder
    where withdrawn_at is null and until <= ${day}::date
    limit ${most}`.execute(db)
  return rows
}

/** Ends the terms of a service that are over on a day: they ended as that day began. */
export const takeTermsOver = async (
  tx: Tx,
  { workspaceId }: Scope,
  { serviceId, day }: { serviceId: string; day: string },
): Promise<EndedTerm[]> => {
  const over = sql`set withdrawn_at = until::timestamp at time zone 'utc', ended = 'term'
    where workspace_id = ${workspaceId} and service_id = ${serviceId} and withdrawn_at is null and until <= ${day}::date
    returning id, role, person_id as "personId", until::text as until`
  const { rows } = await sql<EndedTerm>`
    with consumer as (update role_holder ${over}, relationship_id),
    provider as (update provider_role_holder ${over}, relationship_id)
    select 'consumer' as side, c.id, c.role, c."personId", c.until, l.consumer_id as "consumerId"
    from consumer c join relationship l on l.workspace_id = ${workspaceId} and l.id = c.relationship_id
    union all
    select 'provider', p.id, p.role, p."personId", p.until, null from provider p
    order by id`.execute(tx)
  return rows
}
