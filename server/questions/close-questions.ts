import type { QuestionSet } from '#model/contract/questions.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getSet } from './find-sets.ts'
import { holdManagedSet, type NamedSet } from './managed-set.ts'
import * as store from './store.ts'

/** Ends questions before their day: no answer is taken any more, by name or by link. */
export const closeQuestions = (ctx: MemberContext, named: NamedSet): Promise<QuestionSet> =>
  inTransaction(ctx, async (tx) => {
    const { service, set } = await holdManagedSet(tx, ctx, named)
    await store.closeSet(tx, ctx.scope, { set: set.id, personId: ctx.actor.personId, now: ctx.now })
    await record(tx, ctx, {
      fact: 'questions.closed',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { closesOn: set.closesOn },
      after: { set: set.id },
    })
    return getSet(tx, ctx, { service, set: set.id })
  })
