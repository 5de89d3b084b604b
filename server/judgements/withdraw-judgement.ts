import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdOwnRole, type OwnRole } from './in-own-role.ts'
import * as store from './store.ts'

/** Takes back what stands of the actor in a role; what they had said before that does not stand again. */
export const withdrawJudgement = (ctx: MemberContext, own: OwnRole): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { service, held } = await holdOwnRole(tx, ctx, own)
    const { holder } = own
    const ended = found(
      await store.endStanding(tx, ctx.scope, { holder, now: ctx.now, how: 'withdrawn_at' }),
      'judgement',
    )
    const { role, consumerId } = held
    await record(tx, ctx, {
      fact: 'judgement.withdrawn',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { judgement: ended.id, worth: ended.worth, role, consumerId },
    })
  })
