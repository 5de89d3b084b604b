import { sql } from 'kysely'
import type { PeopleGroupFields } from '#model/contract/people-groups.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { AppError, breaks, conflict, found, invalid } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'

/** A group as it is kept. */
export type StoredGroup = PeopleGroupFields & { id: string; version: number; endedAt: string | null }

const staffJson = sql<PeopleGroupFields['staffOf']>`(
  select coalesce(jsonb_agg(jsonb_build_object('organisationId', s.organisation_id, 'withUnits', s.with_units)
    order by s.organisation_id), '[]')
  from people_group_staff s
  where s.workspace_id = people_group.workspace_id and s.group_id = people_group.id)`

/** Holds a group until the transaction ends; `not_found` where there is none. */
export const holdGroup = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<StoredGroup> => {
  const row = await tx
    .selectFrom('people_group')
    .select([
      'id',
      'name',
      'purpose',
      'organisation_id as organisationId',
      'version',
      'ended_at as endedAt',
      staffJson.as('staffOf'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'group of people')
}

const taken = (error: unknown): unknown =>
  breaks(error, 'people_group_name')
    ? invalid('name', 'is what another group is called', 'group-name-taken')
    : error

const columnsOf = ({ name, purpose, organisationId }: PeopleGroupFields) => ({
  name,
  purpose,
  organisation_id: organisationId,
  sort_name: fold(name),
})

/** Adds a group; `invalid` where another that has not ended is called the same. */
export const insertGroup = async (
  tx: Tx,
  { workspaceId }: Scope,
  {
    id,
    now,
    endedAt = null,
    ...fields
  }: PeopleGroupFields & { id: string; now: string; endedAt?: string | null },
): Promise<void> => {
  await tx
    .insertInto('people_group')
    .values({ workspace_id: workspaceId, id, created_at: now, ended_at: endedAt, ...columnsOf(fields) })
    .execute()
    .catch((error: unknown) => {
      throw taken(error)
    })
}

/** Writes what is said of a group, provided that nobody did since the version that was read. */
export const updateGroup = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, version, fields }: { id: string; version: number; fields: PeopleGroupFields },
): Promise<void> => {
  const changed = await tx
    .updateTable('people_group')
    .set((row) => ({ ...columnsOf(fields), version: row('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw taken(error)
    })
  if (!changed)
    throw new AppError('precondition_failed', 'Somebody else changed this meanwhile.', { reason: 'stale' })
}

/** Keeps of which organisations all staff is in a group. */
export const setStaff = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, staffOf }: { id: string; staffOf: PeopleGroupFields['staffOf'] },
): Promise<void> => {
  await tx
    .deleteFrom('people_group_staff')
    .where('workspace_id', '=', workspaceId)
    .where('group_id', '=', id)
    .execute()
  if (staffOf.length === 0) return
  await tx
    .insertInto('people_group_staff')
    .values(
      staffOf.map(({ organisationId, withUnits }) => ({
        workspace_id: workspaceId,
        group_id: id,
        organisation_id: organisationId,
        with_units: withUnits,
      })),
    )
    .execute()
}

export const endGroup = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, now }: { id: string; now: string },
): Promise<void> => {
  await tx
    .updateTable('people_group')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Takes the end of a group back; `conflict` where another that has not ended is called the same. */
export const resumeGroup = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx
    .updateTable('people_group')
    .set({ ended_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'people_group_name')
        ? conflict('group-name-in-use', 'Another group is called the same now: rename that one first.')
        : error
    })
}

export const countMembers = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('people_group_member')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('group_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who is in a group by name, whether active or not. */
export const membersOf = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('people_group_member')
    .select('person_id')
    .where('workspace_id', '=', workspaceId)
    .where('group_id', '=', id)
    .execute()
  return rows.map((row) => row.person_id)
}

type Members = { id: string; people: readonly string[] }

/** Has these people be in a group by name; tells who was not. */
export const addMembers = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, people }: Members,
): Promise<string[]> => {
  if (people.length === 0) return []
  const rows = await tx
    .insertInto('people_group_member')
    .values(people.map((person) => ({ workspace_id: workspaceId, group_id: id, person_id: person })))
    .onConflict((clash) => clash.doNothing())
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Takes people out of a group who are in it by name; tells who was. */
export const removeMembers = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, people }: Members,
): Promise<string[]> => {
  if (people.length === 0) return []
  const rows = await tx
    .deleteFrom('people_group_member')
    .where('workspace_id', '=', workspaceId)
    .where('group_id', '=', id)
    .where('person_id', 'in', people)
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Lets one organisation stand where another stood in groups: as whose they are, and for whose staff is in them. */
export const handOverGroups = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  await tx
    .updateTable('people_group')
    .set({ organisation_id: intoId })
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', fromId)
    .execute()
  await sql`
    insert into people_group_staff (workspace_id, group_id, organisation_id, with_units)
    select workspace_id, group_id, ${intoId}::uuid, with_units from people_group_staff
    where workspace_id = ${workspaceId} and organisation_id = ${fromId}
    on conflict (workspace_id, group_id, organisation_id)
      do update set with_units = people_group_staff.with_units or excluded.with_units`.execute(tx)
  await tx
    .deleteFrom('people_group_staff')
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', fromId)
    .execute()
}
