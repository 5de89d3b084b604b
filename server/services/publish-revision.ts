import type { ServicePage } from '#model/contract/service-page.ts'
import { textsOf } from '#model/contract/service-texts.ts'
import { publicationRefusal } from '#model/life-cycle/publication.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { checkText } from './check-text.ts'
import { findRevision } from './find-revision.ts'
import { findCheckedPage } from './find-surroundings.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService, type ServiceFacts } from './load-service.ts'
import { mayPublish, maySee } from './policy.ts'
import { missingFor, type StoredRevision, surroundingsOf } from './revision-view.ts'
import { showInCatalogue } from './show-in-catalogue.ts'
import * as store from './store.ts'

type Publication = { service: string; number: number; withoutAgreement: boolean }

/** Publishes a revision: agreed and without errors, or as the workspace allows, and then marked for what it lacks. */
export const publishRevision = async (ctx: MemberContext, publication: Publication): Promise<ServicePage> => {
  const { service, number } = publication
  await inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayPublish(ctx.actor, facts), 'Only the service owner publishes a revision.')
    const revision = found(await findRevision(tx, ctx.scope, { service, number }), 'revision')
    assertPossible('publish', facts)
    const lacking = await lackingOf(tx, ctx, facts, revision)
    assertPublishable(ctx, publication, lacking)
    await supersede(tx, ctx, facts)
    await store.moveRevision(
      tx,
      ctx.scope,
      { serviceId: service, number, from: ['proposed', 'agreed'] },
      {
        state: 'published',
        published_at: ctx.now,
        missing: JSON.stringify(lacking.missing),
        open_errors: JSON.stringify(lacking.errors),
      },
    )
    await store.changeService(tx, ctx.scope, service, { state: 'live', changed_at: ctx.now })
    const standingNow = lacking.missing.length === 0 ? 'agreed' : 'not-co-created'
    await showInCatalogue(tx, ctx, facts, { ...revision, state: 'live', standing: standingNow })
    await record(tx, ctx, {
      fact: 'revision.published',
      subject: { kind: 'service', id: service, name: facts.name },
      before: { state: facts.state, revision: revision.state },
      after: { state: 'live', number, missing: lacking.missing, openErrors: lacking.errors },
    })
  })
  return getServicePage(ctx, { service })
}

type Lacking = { missing: ReturnType<typeof missingFor>; errors: string[] }

const lackingOf = async (
  tx: Tx,
  ctx: MemberContext,
  facts: ServiceFacts,
  revision: StoredRevision,
): Promise<Lacking> => {
  const checked = await findCheckedPage(tx, { ...ctx, forOthers: true }, facts.id)
  const text = textsOf(checked.page).find((one) => one.revision?.number === revision.number)
  if (!text) throw conflict('revision-moved-on', 'The revision is no longer open: read the service again.')
  const { verdicts } = checkText(ctx, checked, { text })
  const errors = verdicts
    .filter(({ severity, waiver }) => severity === 'error' && waiver === null)
    .map(({ rule }) => rule)
  const missing = missingFor(revision, surroundingsOf(facts, ctx.workspace))
  return { missing, errors: [...new Set(errors)] }
}

const assertPublishable = (
  { workspace }: MemberContext,
  { withoutAgreement }: Publication,
  { missing, errors }: Lacking,
): void => {
  const allowed = workspace.publishWithoutAgreement
  const refusal = publicationRefusal({ missing, openErrors: errors, withoutAgreement, allowed })
  const messages = {
    'not-allowed': 'This workspace publishes nothing that is not agreed.',
    'not-agreed': `The revision is not agreed: ${missing.length} sign-offs are missing.`,
    'errors-open': `The definition has errors that stand in the way, and nobody waived them: ${errors.join(', ')}.`,
  }
  if (refusal) throw conflict(refusal, messages[refusal])
}

const supersede = async (tx: Tx, ctx: MemberContext, facts: ServiceFacts): Promise<void> => {
  const earlier = facts.revisions.find(({ state }) => state === 'published')
  if (!earlier) return
  await store.moveRevision(
    tx,
    ctx.scope,
    { serviceId: facts.id, number: earlier.number, from: ['published'] },
    { state: 'superseded', closed_by: ctx.actor.personId, closed_at: ctx.now },
  )
}
