import { type Insertable, sql } from 'kysely'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** The relationship of this provider and consumer, made where there was none. */
export const relationshipOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  pair: { id: string; providerId: string; consumerId: string; now: string },
): Promise<string> => {
  const made = await tx
    .insertInto('relationship')
    .values({
      workspace_id: workspaceId,
      id: pair.id,
      provider_id: pair.providerId,
      consumer_id: pair.consumerId,
      created_at: pair.now,
    })
    // Updating nothing gives the row back also where it was there already.
    .onConflict((clash) =>
      clash.constraint('relationship_pair').doUpdateSet({ provider_id: pair.providerId }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

export const addRoleHolder = async (tx: Tx, row: Insertable<Database['role_holder']>): Promise<void> => {
  await tx.insertInto('role_holder').values(row).execute()
}

/** Ends a role that is still held; undefined where it was not. */
export const endRole = (
  tx: Tx,
  { workspaceId }: Scope,
  end: { serviceId: string; holderId: string; now: string },
) =>
  tx
    .updateTable('role_holder')
    .set({ withdrawn_at: end.now })
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', end.serviceId)
    .where('id', '=', end.holderId)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'role', 'person_id'])
    .executeTakeFirst()

type Pair = { id: string; providerId: string; consumerId: string }

/** Makes the relationships of these providers and consumers that are not there yet. */
export const addRelationships = async (
  tx: Tx,
  { workspaceId }: Scope,
  { pairs, now }: { pairs: readonly Pair[]; now: string },
): Promise<void> => {
  await sql`
    insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
    select distinct on ("providerId", "consumerId") ${workspaceId}::uuid, id, "providerId", "consumerId",
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      as given (id uuid, "providerId" uuid, "consumerId" uuid)
    on conflict (workspace_id, provider_id, consumer_id) do nothing`.execute(tx)
}

type Role = Pair & {
  serviceId: string
  role: ConsumerRole
  personId: string
  speaksFor: string
  interim: boolean
}

/** Adds role holders whose relationships are there. */
export const addRoleHolders = async (
  tx: Tx,
  { workspaceId }: Scope,
  { roles, now }: { roles: readonly Role[]; now: string },
): Promise<void> => {
  await sql`
    insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, speaks_for, interim,
      since)
    select ${workspaceId}::uuid, given.id, l.id, "serviceId", role, "personId", "speaksFor", interim, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as given (id uuid, "providerId" uuid,
      "consumerId" uuid, "serviceId" uuid, role text, "personId" uuid, "speaksFor" text, interim boolean)
    join relationship l on l.workspace_id = ${workspaceId} and l.provider_id = "providerId"
      and l.consumer_id = "consumerId"`.execute(tx)
}

/** Says of roles whether their holders stand in, in one statement. */
export const standIn = async (
  tx: Tx,
  { workspaceId }: Scope,
  roles: readonly { id: string; interim: boolean }[],
): Promise<void> => {
  await sql`
    update role_holder h set interim = given.interim
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as given (id uuid, interim boolean)
    where h.workspace_id = ${workspaceId} and h.id = given.id and h.withdrawn_at is null`.execute(tx)
}

/** Ends roles that are still held, and tells whose they were. */
export const endRoles = async (
  tx: Tx,
  { workspaceId }: Scope,
  { holderIds, now }: { holderIds: readonly string[]; now: string },
) => {
  const { rows } = await sql<{
    personId: string
    serviceId: string
    role: ConsumerRole
    organisationId: string
  }>`
    update role_holder h set withdrawn_at = ${now}
    from relationship l
    where h.workspace_id = ${workspaceId} and h.id = any(${[...holderIds]}::uuid[]) and h.withdrawn_at is null
      and l.workspace_id = h.workspace_id and l.id = h.relationship_id
    returning h.person_id as "personId", h.service_id as "serviceId", h.role,
      l.consumer_id as "organisationId"`.execute(tx)
  return rows
}
