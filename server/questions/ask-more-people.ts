import type { Audience, QuestionSet } from '#model/contract/questions.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { askPeople } from './ask-people.ts'
import { assertMayAskNow, assertReachable } from './ask-questions.ts'
import { getSet } from './find-sets.ts'
import { holdManagedSet, type NamedSet } from './managed-set.ts'
import { tellAsked } from './tell-of-questions.ts'

type People = { personIds: readonly string[]; audiences?: readonly Audience[] }

/** Asks the same of more people; nobody is asked twice. */
export const askMorePeople = (
  ctx: MemberContext,
  { personIds, audiences = [], ...named }: NamedSet & People,
): Promise<QuestionSet> =>
  inTransaction(ctx, async (tx) => {
    const { service, set } = await holdManagedSet(tx, ctx, named)
    await assertReachable(tx, ctx.scope, personIds)
    const { asked: to, audiences: together } = await askPeople(tx, ctx, { set: set.id, personIds, audiences })
    await assertMayAskNow(tx, ctx, to.length)
    if (to.length > 0) {
      await record(tx, ctx, {
        fact: 'questions.asked',
        subject: { kind: 'service', id: service.id, name: service.name },
        after: { set: set.id, people: to, ...(together.length > 0 && { audiences: together }) },
      })
      await tellAsked(tx, ctx, { set: set.id, service, to })
    }
    return getSet(tx, ctx, { service, set: set.id })
  })
