import { sql } from 'kysely'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** Lets what one organisation supplied be supplied by another, and what rests on whom be looked at anew. */
export const handOverSupplies = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  await tx
    .updateTable('dependency')
    .set((row) => ({ supplier_id: intoId, version: row('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('supplier_id', '=', fromId)
    .execute()
  // Roles that come together in another relationship are seen by no trigger, and consumers are known by them.
  await sql`select note_network_move(${workspaceId}::uuid)`.execute(tx)
}
