import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { Tx } from '#server/kernel/context.ts'
import { runs } from './running.ts'
import { serviceNameOf } from './sides.ts'

/** How many days before a term is over whoever holds the role is told; of a shorter one they know. */
export const daysBefore = 14

/** A relationship whose review is due, and nobody was told of that day. */
export type DueReview = {
  workspaceId: string
  id: string
  on: string
  provider: { names: Names }
  consumer: { names: Names }
}

/** Takes reviews that are due on a day, in all workspaces, so that nobody else tells of them; none where all were told. */
export const takeDueReviews = async (
  tx: Tx,
  { day, most }: { day: string; most: number },
): Promise<DueReview[]> => {
  const { rows } = await sql<DueReview>`
    with due as (
      select l.workspace_id, l.id from relationship l
      where l.next_review_on <= ${day}::date and ${runs('l', sql`${day}::date`)}
        and l.review_told is distinct from l.next_review_on
      order by l.next_review_on limit ${most} for no key update skip locked
    ),
    told as (
      update relationship l set review_told = l.next_review_on from due
      where l.workspace_id = due.workspace_id and l.id = due.id
      returning l.workspace_id, l.id, l.next_review_on, l.provider_id, l.consumer_id
    )
    select t.workspace_id as "workspaceId", t.id, t.next_review_on::text as "on",
      jsonb_build_object('names', p.names) as provider, jsonb_build_object('names', c.names) as consumer
    from told t
    join organisation p on p.workspace_id = t.workspace_id and p.id = t.provider_id
    join organisation c on c.workspace_id = t.workspace_id and c.id = t.consumer_id`.execute(tx)
  return rows
}

/** A role whose term is soon over, of either side. */
export type EndingTerm = {
  workspaceId: string
  id: string
  personId: string
  until: string
  service: { id: string; name: string }
}

/** Takes terms that are soon over, in all workspaces, so that nobody else tells of them. */
export const takeEndingTerms = async (
  tx: Tx,
  { day, most }: { day: string; most: number },
): Promise<EndingTerm[]> => {
  const near = (table: 'role_holder' | 'provider_role_holder') => sql`
    update ${sql.table(table)} h set end_told = h.until from (
      select n.workspace_id, n.id from ${sql.table(table)} n
      where n.withdrawn_at is null and n.until > ${day}::date and n.until <= ${day}::date + ${sql.lit(daysBefore)}
        and n.end_told is distinct from n.until and n.since < n.until - ${sql.lit(daysBefore)}
      limit ${most} for no key update skip locked) n
    where h.workspace_id = n.workspace_id and h.id = n.id
    returning h.workspace_id, h.id, h.person_id, h.until, h.service_id`
  const { rows } = await sql<EndingTerm>`
    with consumer as (${near('role_holder')}), provider as (${near('provider_role_holder')})
    select e.workspace_id as "workspaceId", e.id, e.person_id as "personId", e.until::text as until,
      jsonb_build_object('id', s.id, 'name', ${serviceNameOf}) as service
    from (select * from consumer union all select * from provider) e
    join service s on s.workspace_id = e.workspace_id and s.id = e.service_id`.execute(tx)
  return rows
}
