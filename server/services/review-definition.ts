import type { ServicePage } from '#model/contract/service-page.ts'
import { reviewRefusal } from '#model/life-cycle/review.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found, invalid, notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService } from './load-service.ts'
import { isOwner, mayReview, maySee } from './policy.ts'
import * as store from './review-store.ts'

const assertDay = (on: string, known: { today: string; publishedOn: string }): void => {
  const messages = {
    'to-come': 'must be today or a day before',
    'before-publication': `must be ${known.publishedOn}, when the revision was published, or later`,
  }
  const refusal = reviewRefusal(on, known)
  const reason = refusal === 'to-come' ? 'day-to-come' : 'day-before-publication'
  if (refusal) throw invalid('on', messages[refusal], reason, { on: known.publishedOn })
}

/** Records that the actor's side looked at the published definition, today unless another day is named. */
export const reviewDefinition = async (
  ctx: MemberContext,
  { service, on }: { service: string; on?: string | undefined },
): Promise<ServicePage> => {
  await inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(
      mayReview(ctx.actor, facts),
      'A review is recorded by the service owner or by somebody who holds a role on the consumer’s side.',
    )
    assertPossible('review', facts)
    const published = found(await store.publishedRevision(tx, ctx.scope, service), 'revision')
    const today = ctx.now.slice(0, 10)
    const day = on ?? today
    assertDay(day, { today, publishedOn: published.on })
    const side = isOwner(ctx.actor, facts) ? 'provider' : 'consumer'
    await store.addReview(tx, {
      workspace_id: ctx.scope.workspaceId,
      id: newId(),
      service_id: service,
      revision: published.number,
      side,
      reviewed_on: day,
      person_id: ctx.actor.personId,
      recorded_at: ctx.now,
    })
    await record(tx, ctx, {
      fact: 'definition.reviewed',
      subject: { kind: 'service', id: service, name: facts.name },
      after: { revision: published.number, side, on: day },
    })
  })
  return getServicePage(ctx, { service })
}
