import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type AppError, conflict } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertStillAdministers } from '#server/parties/index.ts'
import { holdGroup, type StoredGroup } from './store.ts'

const ended = (): AppError => conflict('group-ended', 'This group has ended: it changes no more.')

/** The way of each act on a group: hold it and who may, refuse where it has ended, act. */
export const inGroup = <Done>(
  ctx: MemberContext,
  id: string,
  act: (tx: Tx, group: StoredGroup) => Promise<Done>,
): Promise<Done> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    const group = await holdGroup(tx, ctx.scope, id)
    if (group.endedAt !== null) throw ended()
    return act(tx, group)
  })
