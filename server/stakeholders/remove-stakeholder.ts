import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { calledIn } from './called-in.ts'
import { getStakeholder } from './find-stakeholders.ts'
import { mayChange } from './policy.ts'
import * as store from './store.ts'

/** Removes a stakeholder from everywhere; the journal keeps what was said of it. */
export const removeStakeholder = (
  ctx: MemberContext,
  { stakeholder: id }: { stakeholder: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await getStakeholder(tx, ctx, id)
    permit(mayChange(ctx.actor, before), 'Only who owns all its services, and administrators, remove this.')
    await store.deleteStakeholder(tx, ctx.scope, id)
    const { kind, seeks, services } = before
    await record(tx, ctx, {
      fact: 'stakeholder.removed',
      subject: { kind: 'stakeholder', id, name: calledIn(before) },
      before: { kind, seeks, services },
    })
  })
