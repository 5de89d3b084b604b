import type { ServicePage } from '#model/contract/service-page.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayDiscard, maySee } from './policy.ts'

/** Throws the draft away. A service that is nothing but its draft is retired instead: something must be left to point at. */
export const discardDraft = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<ServicePage> => {
  await inTransaction(ctx, async (tx) => {
    const before = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, before)) throw notFound('service')
    permit(mayDiscard(ctx.actor, before), 'Only the service owner and administrators throw a draft away.')
    assertPossible('discard', before)
    const { versions, startedFrom } = await drafts.getDraft(tx, ctx.scope, service)
    await drafts.removeDraft(tx, ctx.scope, service)
    await record(tx, ctx, {
      fact: 'draft.discarded',
      subject: { kind: 'service', id: service, name: before.name },
      before: { versions, startedFrom },
    })
  })
  return getServicePage(ctx, { service })
}
