import type { SavedMap } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as store from './column-map-store.ts'
import { fileRefusal } from './file-refusal.ts'

const mostMaps = 200

/** Keeps a column map under its name; one of that name is replaced. */
export const saveColumnMap = (
  ctx: MemberContext,
  { name, map }: { name: string; map: ColumnMap },
): Promise<SavedMap> =>
  inTransaction(ctx, async (tx) => {
    permit(ctx.actor.administrator, 'Only administrators of the workspace keep column maps.')
    const before = await store.lockMapCalled(tx, ctx.scope, name)
    if (!before && (await store.countMaps(tx, ctx.scope)) >= mostMaps)
      throw fileRefusal('many-maps', { most: mostMaps })
    const id = before?.id ?? newId()
    await store.putMap(tx, ctx.scope, { id, name, map, savedBy: ctx.actor.personId, now: ctx.now })
    await record(tx, ctx, {
      fact: before ? 'column-map.changed' : 'column-map.saved',
      subject: { kind: 'column-map', id, name },
      before: before ? { columns: before.map.columns.length } : null,
      after: { columns: map.columns.length },
    })
    return { id, name, map, savedBy: ctx.actor.name, savedAt: ctx.now }
  })
