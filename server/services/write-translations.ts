import type { Draft } from '#model/contract/service-page.ts'
import type { Translations } from '#model/definition/definition.ts'
import { translatedParts } from '#model/definition/translated-parts.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { keepBeginnings } from './draft-point-store.ts'
import { addDraftPoint } from './draft-points.ts'
import * as drafts from './draft-store.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayEdit, maySee, mayWritePart, sideOf } from './policy.ts'
import { assertCurrent } from './write-part.ts'
import { writeThroughLive } from './write-through-live.ts'

type Edit = { service: string; version: number; content: Translations }

/** Rewrites the draft's texts in other languages: no clause is worded by it and no sign-off reopened. */
export const writeTranslations = (ctx: MemberContext, { service, version, content }: Edit): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayEdit(ctx.actor, facts), 'Only people invited to this service write its draft.')
    assertPossible('edit', facts)
    const draft = await drafts.getDraft(tx, ctx.scope, service)
    assertCurrent(draft, 'translations', version)
    const suggested = translatedParts(draft.translations, content).find(
      (part) => !mayWritePart(ctx.actor, facts, part),
    )
    permit(
      suggested === undefined,
      `Your side only suggests changes to the ${suggested} of this draft: leave the translations of its texts as they are.`,
    )
    const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
    await keepBeginnings(tx, ctx.scope, [service])
    const to = { definition: draft.definition, translations: content }
    const through = await writeThroughLive(tx, ctx.scope, { service, draft, to, act })
    const before = through?.before.versions.translations ?? version
    const db = recording(tx, ctx, {
      fact: 'draft.translated',
      subject: { kind: 'service', id: service, name: facts.name },
      before: { version: before },
      after: { version: before + 1, languages: Object.keys(content) },
    })
    const written = await drafts.writeTranslations(db, ctx.scope, {
      serviceId: service,
      translations: through?.translations ?? content,
      now: ctx.now,
    })
    const by = { personId: ctx.actor.personId, paths: [] }
    await addDraftPoint(tx, { scope: ctx.scope, service, draft: written, now: ctx.now }, by)
    return written
  })
