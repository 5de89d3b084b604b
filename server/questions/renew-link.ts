import type { QuestionSetWithLink } from '#model/contract/questions.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getSet } from './find-sets.ts'
import { holdManagedSet, type NamedSet } from './managed-set.ts'
import { newLink } from './new-link.ts'
import * as store from './store.ts'

/** Makes a new open link; only its hash is kept, and the one before opens nothing any more. */
export const renewLink = (ctx: MemberContext, named: NamedSet): Promise<QuestionSetWithLink> =>
  inTransaction(ctx, async (tx) => {
    const { service, set } = await holdManagedSet(tx, ctx, named)
    const { address, hash } = newLink(ctx.settings)
    await store.renewLink(tx, ctx.scope, { set: set.id, hash, now: ctx.now })
    await record(tx, ctx, {
      fact: 'questions.link-renewed',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { set: set.id },
    })
    return { set: await getSet(tx, ctx, { service, set: set.id }), link: address }
  })
