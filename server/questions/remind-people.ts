import type { QuestionSet } from '#model/contract/questions.ts'
import { mayBeReminded } from '#model/questions/asking.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getSet } from './find-sets.ts'
import { holdManagedSet, type NamedSet } from './managed-set.ts'
import * as store from './store.ts'
import { tellReminded } from './tell-of-questions.ts'

/** Reminds those who have not answered and heard nothing of it for a day. */
export const remindPeople = (
  ctx: MemberContext,
  named: NamedSet,
): Promise<{ set: QuestionSet; reminded: number }> =>
  inTransaction(ctx, async (tx) => {
    const { service, set } = await holdManagedSet(tx, ctx, named)
    const requests = await store.requestsOf(tx, ctx.scope, set.id)
    const to = requests.filter((one) => mayBeReminded(one, ctx.now)).map(({ personId }) => personId)
    if (to.length === 0)
      throw conflict('reminded-already', 'Everybody who has not answered was told within the last day.')
    await store.noteReminders(tx, ctx.scope, { set: set.id, personIds: to, now: ctx.now })
    await record(tx, ctx, {
      fact: 'questions.reminded',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { set: set.id, people: to },
    })
    await tellReminded(tx, ctx, { set: set.id, service, to })
    return { set: await getSet(tx, ctx, { service, set: set.id }), reminded: to.length }
  })
