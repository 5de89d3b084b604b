import type { ServicePage } from '#model/contract/service-page.ts'
import { type ClauseRecords, recordWording } from '#model/definition/clauses.ts'
import { partNames } from '#model/definition/definition.ts'
import { hashesOf } from '#model/definition/hash.ts'
import { confirmBySigning } from '#model/definition/signed-clauses.ts'
import { standing } from '#model/life-cycle/sign-off.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found, notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { assertMayLinkNeed } from './link-need.ts'
import { assertPossible, lockService, type ServiceFacts } from './load-service.ts'
import { mayStartDraft, maySee } from './policy.ts'
import * as store from './store.ts'

type Wish = { service: string; needId?: string | undefined; from?: number | undefined }

/** Starts a draft from the published revision, else the last frozen one, else the listed text; an unowned service becomes the starter's. */
export const startDraft = async (
  ctx: MemberContext,
  { service, needId, from }: Wish,
): Promise<ServicePage> => {
  await inTransaction(ctx, async (tx) => {
    const before = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, before)) throw notFound('service')
    permit(
      mayStartDraft(ctx.actor, before),
      'Only the service owner, people of the provider and administrators start a draft.',
    )
    assertPossible('draft', before)
    if (needId) await assertMayLinkNeed(tx, ctx, { needId, providerId: before.providerId })
    const start = found(await store.startingText(tx, ctx.scope, service, from), 'revision')
    await drafts.addDraft(tx, ctx.scope, {
      serviceId: service,
      definition: start.definition,
      translations: start.translations,
      // What an importer listed was worded by neither side's people.
      records: recordWording(confirmedBySigners(before, start), {
        after: start.definition,
        parts: partNames,
        act: { personId: null, side: 'neither', at: ctx.now },
      }),
      startedFrom: start.number,
      now: ctx.now,
    })
    await store.changeService(tx, ctx.scope, service, {
      owner_id: before.ownerId ?? ctx.actor.personId,
      need_id: needId ?? before.needId,
      changed_at: ctx.now,
    })
    await record(tx, ctx, {
      fact: 'draft.started',
      subject: { kind: 'service', id: service, name: before.name },
      before: { ownerId: before.ownerId },
      after: {
        ownerId: before.ownerId ?? ctx.actor.personId,
        startedFrom: start.number,
        needId: needId ?? null,
      },
    })
  })
  return getServicePage(ctx, { service })
}

/** The records of the text that a draft starts from, with what its signers confirmed by signing it. */
export const confirmedBySigners = (
  facts: Pick<ServiceFacts, 'signOffs'>,
  { number, definition, records }: store.StartingText,
): ClauseRecords => {
  if (number === null) return records
  const given = facts.signOffs.filter(({ revision }) => revision <= number)
  return confirmBySigning(records, definition, standing(given, hashesOf(definition)))
}
