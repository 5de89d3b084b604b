import type { ServicePage } from '#model/contract/service-page.ts'
import { plainSuggestOnly, type SuggestOnly, unwrittenParts } from '#model/live/suggest-only.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService } from './load-service.ts'
import { maySee, maySetWhoWrites } from './policy.ts'

/** Says for the whole draft which side only suggests changes to which part; rooms that are open get to know within a second. */
export const setWhoWrites = async (
  ctx: MemberContext,
  { service, suggestOnly: given }: { service: string; suggestOnly: SuggestOnly },
): Promise<ServicePage> => {
  await inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(
      maySetWhoWrites(ctx.actor, facts),
      'Only the service owner and administrators say who writes which part.',
    )
    assertPossible('edit', facts)
    assertSomebodyWrites(given)
    const before = await drafts.getDraft(tx, ctx.scope, service)
    const suggestOnly = plainSuggestOnly(given)
    const db = recording(tx, ctx, {
      fact: 'draft.who-writes-set',
      subject: { kind: 'service', id: service, name: facts.name },
      before: { suggestOnly: before.suggestOnly },
      after: { suggestOnly },
    })
    await drafts.writeSuggestOnly(db, ctx.scope, { serviceId: service, suggestOnly })
  })
  return getServicePage(ctx, { service })
}

const assertSomebodyWrites = (given: SuggestOnly): void => {
  const [part] = unwrittenParts(given)
  if (part === undefined) return
  throw conflict(
    'nobody-writes',
    `Nobody would write the ${part} of this draft: leave it to one side at least.`,
  )
}
