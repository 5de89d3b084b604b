import type { QuestionSet } from '#model/contract/questions.ts'
import { mostAsked } from '#model/questions/asking.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertMayAskNow, assertReachable } from './ask-questions.ts'
import { getSet } from './find-sets.ts'
import { holdManagedSet, type NamedSet } from './managed-set.ts'
import * as store from './store.ts'
import { tellAsked } from './tell-of-questions.ts'

/** Asks the same of more people; nobody is asked twice. */
export const askMorePeople = (
  ctx: MemberContext,
  { personIds, ...named }: NamedSet & { personIds: readonly string[] },
): Promise<QuestionSet> =>
  inTransaction(ctx, async (tx) => {
    const { service, set } = await holdManagedSet(tx, ctx, named)
    await assertReachable(tx, ctx.scope, personIds)
    const to = await store.addRequests(tx, ctx.scope, { set: set.id, personIds, now: ctx.now })
    await assertMayAskNow(tx, ctx, to.length)
    const requests = await store.requestsOf(tx, ctx.scope, set.id)
    if (requests.length > mostAsked)
      throw conflict('too-many-asked', `One set of questions has room for ${mostAsked} people.`)
    if (to.length > 0) {
      await record(tx, ctx, {
        fact: 'questions.asked',
        subject: { kind: 'service', id: service.id, name: service.name },
        after: { set: set.id, people: to },
      })
      await tellAsked(tx, ctx, { set: set.id, service, to })
    }
    return getSet(tx, ctx, { service, set: set.id })
  })
