import type { Insertable } from 'kysely'
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
