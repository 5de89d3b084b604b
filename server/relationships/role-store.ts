import { type Insertable, sql } from 'kysely'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import type { Pair } from './store.ts'

export const addRoleHolder = async (tx: Tx, row: Insertable<Database['role_holder']>): Promise<void> => {
  await tx.insertInto('role_holder').values(row).execute()
}

/** A role with all that may be changed of it. */
export type Holder = {
  id: string
  relationshipId: string
  organisationId: string
  role: ConsumerRole
  person: { id: string; name: string }
  speaksFor: string
  groupId: string | null
  interim: boolean
  until: string | null
  deputyFor: string | null
}

/** A role that is held today, of one service; undefined where it is not. */
export const findHolder = async (
  db: Db,
  { workspaceId }: Scope,
  { serviceId, holderId }: { serviceId: string; holderId: string },
): Promise<Holder | undefined> => {
  const { rows } = await sql<Holder>`
    select h.id, h.relationship_id as "relationshipId", l.consumer_id as "organisationId", h.role,
      jsonb_build_object('id', q.id, 'name', q.name) as person, h.speaks_for as "speaksFor", h.interim,
      h.group_id as "groupId", h.until::text as until, h.deputy_for as "deputyFor"
    from held_role h
    join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
    join person q on q.workspace_id = h.workspace_id and q.id = h.person_id
    where h.workspace_id = ${workspaceId} and h.service_id = ${serviceId} and h.id = ${holderId}`.execute(db)
  return rows[0]
}

type Change = { speaksFor: string; groupId: string | null; interim: boolean; until: string | null }

/** Changes a role; whoever stands in for its holder does so no longer than they hold it. */
export const changeHolder = async (
  tx: Tx,
  { workspaceId }: Scope,
  { holderId, speaksFor, groupId, interim, until }: Change & { holderId: string },
): Promise<void> => {
  await sql`
    update role_holder h set
      speaks_for = case when h.id = ${holderId} then ${speaksFor} else h.speaks_for end,
      group_id = case when h.id = ${holderId} then ${groupId}::uuid else h.group_id end,
      interim = case when h.id = ${holderId} then ${interim}::boolean else h.interim end,
      until = case when h.id = ${holderId} then ${until}::date else least(h.until, ${until}::date) end
    where h.workspace_id = ${workspaceId} and (h.id = ${holderId} or h.deputy_for = ${holderId})
      and h.withdrawn_at is null`.execute(tx)
}

/** The role in which a person stands in for a holder; undefined where they do not. */
export const deputyBy = async (
  db: Db,
  { workspaceId }: Scope,
  { holderId, personId }: { holderId: string; personId: string },
): Promise<string | undefined> => {
  const deputy = await db
    .selectFrom('role_holder')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('deputy_for', '=', holderId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return deputy?.id
}

/** Has those who stand in for one holder stand in for another. */
export const moveDeputies = async (
  tx: Tx,
  { workspaceId }: Scope,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  await tx
    .updateTable('role_holder')
    .set({ deputy_for: to })
    .where('workspace_id', '=', workspaceId)
    .where('deputy_for', '=', from)
    .where('withdrawn_at', 'is', null)
    .execute()
}

type Role = Pair & {
  serviceId: string
  role: ConsumerRole
  personId: string
  speaksFor: string
  groupId: string | null
  interim: boolean
  until: string | null
  deputyFor: string | null
}

/** Adds role holders whose relationships are there. */
export const addRoleHolders = async (
  tx: Tx,
  { workspaceId }: Scope,
  { roles, now }: { roles: readonly Role[]; now: string },
): Promise<void> => {
  await sql`
    insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, speaks_for, interim,
      until, deputy_for, since, group_id)
    select ${workspaceId}::uuid, given.id, l.id, "serviceId", role, "personId", "speaksFor", interim, given.until,
      "deputyFor", ${now}::timestamptz, "groupId"
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as given (id uuid, "providerId" uuid,
      "consumerId" uuid, "serviceId" uuid, role text, "personId" uuid, "speaksFor" text, interim boolean,
      until date, "deputyFor" uuid, "groupId" uuid)
    join relationship l on l.workspace_id = ${workspaceId} and l.provider_id = "providerId"
      and l.consumer_id = "consumerId"`.execute(tx)
}

/** Says of roles whom their holders speak for, whether they stand in, and until when they hold them, in one statement. */
export const changeHolders = async (
  tx: Tx,
  { workspaceId }: Scope,
  roles: readonly { id: string; groupId: string | null; interim: boolean; until: string | null }[],
): Promise<void> => {
  await sql`
    update role_holder h set group_id = given."groupId", interim = given.interim, until = given.until
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb)
      as given (id uuid, "groupId" uuid, interim boolean, until date)
    where h.workspace_id = ${workspaceId} and h.id = given.id and h.withdrawn_at is null`.execute(tx)
}

/** A role that was ended, of either side; without a consumer it was one for all of the service's. */
export type EndedRole = {
  id: string
  serviceId: string
  role: string
  personId: string
  organisationId: string | null
}

type Ending = { holderIds: readonly string[]; now: string; ended?: 'withdrawn' | 'handed-over' }

/** Ends roles that are still held, and with each those of its deputies; tells whose they were. */
export const endRoles = async (
  tx: Tx,
  { workspaceId }: Scope,
  { holderIds, now, ended = 'withdrawn' }: Ending,
) => {
  const { rows } = await sql<{
    id: string
    personId: string
    serviceId: string
    role: ConsumerRole
    organisationId: string
  }>`
    update role_holder h set withdrawn_at = ${now}, ended = ${ended}
    from relationship l
    where h.workspace_id = ${workspaceId} and h.withdrawn_at is null
      and (h.id = any(${[...holderIds]}::uuid[]) or h.deputy_for = any(${[...holderIds]}::uuid[]))
      and l.workspace_id = h.workspace_id and l.id = h.relationship_id
    returning h.id, h.person_id as "personId", h.service_id as "serviceId", h.role,
      l.consumer_id as "organisationId"`.execute(tx)
  // In one order, whichever the rows were found in: the roles that were named, then those of their deputies.
  const named = (id: string): number => (holderIds.includes(id) ? 0 : 1)
  return rows.toSorted((one, other) => named(one.id) - named(other.id) || (one.id < other.id ? -1 : 1))
}
