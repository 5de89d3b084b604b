import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertStillAdministers } from '#server/parties/index.ts'
import * as store from './store.ts'

/** Takes the end of a group back: who is in it is found from the same people and organisations as before. */
export const resumeGroup = (ctx: MemberContext, { group: id }: { group: string }): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    const { name, endedAt } = await store.holdGroup(tx, ctx.scope, id)
    if (endedAt === null) throw conflict('group-not-ended', 'This group has not ended.')
    await store.resumeGroup(tx, ctx.scope, id)
    await record(tx, ctx, {
      fact: 'people-group.resumed',
      subject: { kind: 'people-group', id, name },
    })
  })
