import { type Insertable, sql } from 'kysely'
import type { ConflictState } from '#model/conflicts/conflict.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'

type Positions = Omit<Insertable<Database['conflict_position']>, 'workspace_id' | 'conflict_id' | 'place'>[]

/** Adds a conflict with its positions, in their order. */
export const addConflict = async (
  tx: Tx,
  row: Insertable<Database['conflict']>,
  positions: Positions,
): Promise<void> => {
  await tx.insertInto('conflict').values(row).execute()
  const rows = positions.map((position, place) => ({
    workspace_id: row.workspace_id,
    conflict_id: row.id,
    place,
    ...position,
  }))
  await tx.insertInto('conflict_position').values(rows).execute()
}

export const addAct = async (tx: Tx, row: Insertable<Database['conflict_act']>): Promise<void> => {
  await tx.insertInto('conflict_act').values(row).execute()
}

type Move = { id: string; from: ConflictState; to: ConflictState; openSince?: string }

/** Moves a conflict from one state to another; `conflict` where it has left the first. */
export const moveConflict = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, from, to, openSince }: Move,
): Promise<void> => {
  const moved = await tx
    .updateTable('conflict')
    .set({ state: to, ...(openSince === undefined ? {} : { open_since: openSince }) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw conflict('conflict-moved', 'Somebody else has done something to this conflict meanwhile.')
}

/** How many conflicts there are about a service. */
export const countOf = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from conflict
    where workspace_id = ${workspaceId} and service_id = ${serviceId}`.execute(tx)
  return rows[0]?.count ?? 0
}
