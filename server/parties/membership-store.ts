import { sql } from 'kysely'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

/** A membership as it is kept. */
export type MembershipRow = {
  id: string
  organisationId: string
  function: string
  since: string | null
  until: string | null
  first: boolean
}

/** All memberships of a person, past ones included. */
export const membershipsOf = (db: Db, { workspaceId }: Scope, person: string): Promise<MembershipRow[]> =>
  db
    .selectFrom('membership')
    .select(['id', 'organisation_id as organisationId', 'function', 'since', 'until', 'first'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()

/** The same of many people, by whose they are. */
export const membershipsOfAll = async (
  db: Db,
  { workspaceId }: Scope,
  people: readonly string[],
): Promise<Map<string, MembershipRow[]>> => {
  const { rows } = await sql<MembershipRow & { person: string }>`
    select id, organisation_id as "organisationId", function, since::text as since, until::text as until, first,
      person_id as person
    from membership where workspace_id = ${workspaceId} and person_id = any(${[...people]}::uuid[])
    order by id`.execute(db)
  return Map.groupBy(rows, ({ person }) => person)
}

export const insertMembership = async (
  tx: Tx,
  { workspaceId }: Scope,
  { person, ...row }: Omit<MembershipRow, 'first'> & { person: string },
): Promise<void> => {
  await tx
    .insertInto('membership')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      person_id: person,
      organisation_id: row.organisationId,
      function: row.function,
      since: row.since,
      until: row.until,
    })
    .execute()
}

export const updateMembership = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, since, until, ...row }: Pick<MembershipRow, 'id' | 'function' | 'since' | 'until'>,
): Promise<void> => {
  await tx
    .updateTable('membership')
    .set({ function: row.function, since, until })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Makes one membership the first of its person; `settleFirst` then tells the person. */
export const markFirst = async (
  tx: Tx,
  { workspaceId }: Scope,
  { person, id }: { person: string; id: string },
): Promise<void> => {
  const ofPerson = tx
    .updateTable('membership')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', person)
  await ofPerson.set({ first: false }).where('first', '=', true).where('id', '!=', id).execute()
  await ofPerson.set({ first: true }).where('id', '=', id).execute()
}

/** Somebody who belongs elsewhere first than before. */
export type Moved = { id: string; name: string; before: string | null; after: string | null }

/**
 * Lets people belong first where they still belong: where that has ended, the oldest of what runs takes its place.
 * Returns who moved. To be done while the parties are locked.
 */
export const settleFirst = async (
  tx: Tx,
  { workspaceId }: Scope,
  people: readonly string[],
): Promise<Moved[]> => {
  // As rows and not as `any`, which a prepared statement would go through from the beginning for each row of a table.
  const these = sql`(select unnest(${[...people]}::uuid[]))`
  const among = sql`workspace_id = ${workspaceId} and person_id in ${these}`
  await sql`update membership set first = false where ${among} and first
    and id not in (select id from running_membership where ${among})`.execute(tx)
  // Found before anything is joined: many may have come in this very transaction, of whom the planner knows nothing.
  await sql`
    with standing as materialized (
      select r.id, r.person_id, r.since, bool_or(r.first) over (partition by r.person_id) as settled
      from running_membership r where ${among}
    ),
    oldest as materialized (
      select distinct on (person_id) id from standing where not settled order by person_id, since nulls first, id
    )
    update membership m set first = true from oldest
    where m.workspace_id = ${workspaceId} and m.id = oldest.id`.execute(tx)
  const { rows } = await sql<Moved>`
    with settled as (
      select p.id, p.organisation_id as before, m.organisation_id as after from person p
      left join membership m on m.workspace_id = p.workspace_id and m.person_id = p.id and m.first
      where p.workspace_id = ${workspaceId} and p.id in ${these}
    )
    update person p set organisation_id = settled.after from settled
    where p.workspace_id = ${workspaceId} and p.id = settled.id and settled.before is distinct from settled.after
    returning p.id, p.name, settled.before, settled.after`.execute(tx)
  return rows
}

/** Who belongs first where that has ended by now, or nowhere although something has begun, in all workspaces. */
export const findUnsettled = async (db: Db): Promise<{ workspaceId: string; people: string[] }[]> => {
  const { rows } = await sql<{ workspaceId: string; people: string[] }>`
    select workspace_id as "workspaceId", array_agg(person_id) as people from (
      select m.workspace_id, m.person_id from membership m
      where m.first and m.until <= (now() at time zone 'utc')::date
      union
      select r.workspace_id, r.person_id from running_membership r
      join person p on p.workspace_id = r.workspace_id and p.id = r.person_id and p.organisation_id is null
    ) unsettled group by workspace_id`.execute(db)
  return rows
}
