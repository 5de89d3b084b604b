import type { MemberContext } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { deleteMap } from './column-map-store.ts'

/** Deletes a column map; services that were imported by it stay. */
export const deleteColumnMap = (ctx: MemberContext, { map: id }: { map: string }): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    permit(ctx.actor.administrator, 'Only administrators of the workspace delete column maps.')
    const { name, map } = found(await deleteMap(tx, ctx.scope, id), 'column map')
    await record(tx, ctx, {
      fact: 'column-map.deleted',
      subject: { kind: 'column-map', id, name },
      before: { columns: map.columns.length },
    })
  })
