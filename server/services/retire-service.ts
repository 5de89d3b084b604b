import type { ServicePage } from '#model/contract/service-page.ts'
import { isOpen } from '#model/life-cycle/service.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { retireCatalogueEntry } from '#server/catalogue/index.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayRetire, maySee } from './policy.ts'
import * as store from './store.ts'

/** Ends a service for good. An open revision is withdrawn with it; what was published stays readable. */
export const retireService = async (
  ctx: MemberContext,
  { service, reason }: { service: string; reason: string },
): Promise<ServicePage> => {
  await inTransaction(ctx, (tx) => retireServiceIn(tx, ctx, { service, reason }))
  return getServicePage(ctx, { service })
}

/** The same within work that is under way. */
export const retireServiceIn = async (
  tx: Tx,
  ctx: MemberContext,
  { service, reason }: { service: string; reason: string },
): Promise<void> => {
  const before = await lockService(tx, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, before)) throw notFound('service')
  permit(mayRetire(ctx.actor, before), 'Only the service owner and administrators retire a service.')
  assertPossible('retire', before)
  const open = before.revisions.find(({ state }) => isOpen(state))
  if (open) {
    await store.moveRevision(
      tx,
      ctx.scope,
      { serviceId: service, number: open.number, from: ['proposed', 'agreed'] },
      { state: 'withdrawn', closed_by: ctx.actor.personId, closed_at: ctx.now, closed_reason: reason },
    )
  }
  const draft = before.hasDraft ? await drafts.getDraft(tx, ctx.scope, service) : null
  await store.changeService(tx, ctx.scope, service, {
    state: 'retired',
    retired_at: ctx.now,
    retired_reason: reason,
    changed_at: ctx.now,
  })
  await retireCatalogueEntry(tx, ctx.scope, { serviceId: service, updatedAt: ctx.now })
  await record(tx, ctx, {
    fact: 'service.retired',
    subject: { kind: 'service', id: service, name: before.name },
    before: { state: before.state, openRevision: open?.number ?? null, draft: draft?.versions ?? null },
    after: { state: 'retired' },
    reason,
  })
}
