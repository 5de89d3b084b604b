import { sql } from 'kysely'
import type { Scope, Tx } from '#server/kernel/context.ts'

type HandOver = { fromId: string; intoId: string }

/** Memberships that have not begun begin where the others go; one that the person has there on those days already goes. */
const handOverUpcoming = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: HandOver,
): Promise<void> => {
  const isUpcoming = sql`m.workspace_id = ${workspaceId} and m.organisation_id = ${fromId} and not m.first
    and m.since > (now() at time zone 'utc')::date`
  await sql`
    delete from membership m where ${isUpcoming} and exists (
      select 1 from membership o where o.workspace_id = m.workspace_id and o.person_id = m.person_id
        and o.organisation_id = ${intoId} and (o.since is null or o.until is null or o.since < o.until)
        and (o.until is null or o.until > m.since)
        and (o.since is null or m.until is null or o.since < m.until))`.execute(tx)
  await sql`update membership m set organisation_id = ${intoId} where ${isUpcoming}`.execute(tx)
}

/**
 * What people do in the organisation that goes they do in the one that stays, from today, as long as they were to; whoever
 * belongs there already goes on as they did.
 */
const handOverRunning = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: HandOver,
): Promise<void> => {
  const goes = sql`r.workspace_id = ${workspaceId} and r.organisation_id = ${fromId}`
  const stays = sql`s.workspace_id = ${workspaceId} and s.organisation_id = ${intoId}`
  await sql`
    update membership s set function = r.function from running_membership r
    where ${goes} and ${stays} and s.person_id = r.person_id and s.function = ''
      and s.id in (select id from running_membership where workspace_id = ${workspaceId})`.execute(tx)
  await sql`
    insert into membership (workspace_id, id, person_id, organisation_id, function, since, until)
    select ${workspaceId}::uuid, gen_random_uuid(), r.person_id, ${intoId}::uuid, r.function,
      (now() at time zone 'utc')::date, least(r.until, (
        select min(s.since) from membership s
        where ${stays} and s.person_id = r.person_id and s.since > (now() at time zone 'utc')::date))
    from running_membership r
    where ${goes} and not exists (
      select 1 from running_membership s where ${stays} and s.person_id = r.person_id)`.execute(tx)
  await sql`
    update membership m set until = greatest(coalesce(m.since, '-infinity'), (now() at time zone 'utc')::date)
    from running_membership r where ${goes} and not r.first and m.workspace_id = r.workspace_id and m.id = r.id`.execute(
    tx,
  )
}

/** Moves everybody who belongs to one organisation, first or besides, to another; tells who belonged there first. */
export const handOverPeople = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: HandOver,
): Promise<{ id: string; name: string }[]> => {
  await handOverRunning(tx, { workspaceId }, { fromId, intoId })
  await handOverUpcoming(tx, { workspaceId }, { fromId, intoId })
  // Where they belong first follows, and with it the end of what goes.
  return tx
    .updateTable('person')
    .set({ organisation_id: intoId })
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', fromId)
    .returning(['id', 'name'])
    .execute()
}
