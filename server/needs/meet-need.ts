import type { Need } from '#model/contract/needs.ts'
import { mayBeMet } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertCurrent, getNeed, loadNeed } from './find-needs.ts'
import { mayMeet } from './policy.ts'
import * as store from './store.ts'

/** Says that a need is met. */
export const meetNeed = (ctx: MemberContext, { need: id }: { need: string }): Promise<Need> =>
  inTransaction(ctx, async (tx) => {
    const before = await loadNeed(tx, ctx, id)
    permit(mayMeet(ctx.actor, before), 'Only whoever stated a need says that it is met.')
    assertCurrent(before)
    if (!mayBeMet(before.state)) {
      throw conflict('need-not-answered', 'Only a need that a draft or a service answers can be met.')
    }
    const db = recording(tx, ctx, {
      fact: 'need.met',
      subject: { kind: 'need', id, name: before.what },
      before: { state: before.state },
      after: { state: 'met' },
    })
    await store.moveNeed(db, ctx.scope, { id, from: before.state, change: { state: 'met', met_at: ctx.now } })
    return getNeed(ctx, id, tx)
  })
