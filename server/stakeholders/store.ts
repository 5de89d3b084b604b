import { type Insertable, sql } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'

export const insertStakeholder = async (tx: Tx, row: Insertable<Database['stakeholder']>): Promise<void> => {
  await tx.insertInto('stakeholder').values(row).execute()
}

type Fields = Pick<
  Insertable<Database['stakeholder']>,
  'kind' | 'organisation_id' | 'name' | 'seeks' | 'provider_only'
>

/** Writes what is said of a stakeholder, provided that nobody did since the version that was read. */
export const updateStakeholder = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, version, fields }: { id: string; version: number; fields: Fields },
): Promise<void> => {
  const changed = await tx
    .updateTable('stakeholder')
    .set((row) => ({ ...fields, version: row('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw new AppError('precondition_failed', 'Somebody else changed this meanwhile.', { reason: 'stale' })
}

export const deleteStakeholder = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx.deleteFrom('stakeholder').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

type Tie = { stakeholderId: string; serviceId: string }

/** Ties a stakeholder to services; tells which it was not tied to before. */
export const addTies = async (tx: Tx, { workspaceId }: Scope, ties: readonly Tie[]): Promise<string[]> => {
  if (ties.length === 0) return []
  const rows = await tx
    .insertInto('stakeholder_service')
    .values(
      ties.map(({ stakeholderId, serviceId }) => ({
        workspace_id: workspaceId,
        stakeholder_id: stakeholderId,
        service_id: serviceId,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .returning('service_id')
    .execute()
  return rows.map((row) => row.service_id)
}

/** Takes a stakeholder off a service; `false` where it was not tied to it. */
export const deleteTie = async (
  tx: Tx,
  { workspaceId }: Scope,
  { stakeholderId, serviceId }: Tie,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('stakeholder_service')
    .where('workspace_id', '=', workspaceId)
    .where('stakeholder_id', '=', stakeholderId)
    .where('service_id', '=', serviceId)
    .returning('service_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** How many ties a stakeholder and a service have. */
export const countTies = async (
  tx: Tx,
  { workspaceId }: Scope,
  { stakeholderId, serviceId }: Tie,
): Promise<{ services: number; stakeholders: number }> => {
  const { rows } = await sql<{ services: number; stakeholders: number }>`
    select (select count(*)::integer from stakeholder_service
        where workspace_id = ${workspaceId} and stakeholder_id = ${stakeholderId}) as services,
      (select count(*)::integer from stakeholder_service
        where workspace_id = ${workspaceId} and service_id = ${serviceId}) as stakeholders`.execute(tx)
  return rows[0] ?? { services: 0, stakeholders: 0 }
}

/** Lets stakeholders that are one organisation be another. */
export const handOverStakeholders = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  await tx
    .updateTable('stakeholder')
    .set({ organisation_id: intoId })
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', fromId)
    .execute()
}
