import type { ServicePage, Versions } from '#model/contract/service-page.ts'
import { Definition, Translations } from '#model/definition/definition.ts'
import { hashesOf } from '#model/definition/hash.ts'
import { nextNumber, stateOfOpen } from '#model/life-cycle/service.ts'
import type { Unkept } from '#model/live/tidy.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { askForSignOffs } from './ask-for-sign-offs.ts'
import * as drafts from './draft-store.ts'
import { getServicePage } from './get-service-page.ts'
import { followStoredText } from './follow-live-text.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayPropose, maySee } from './policy.ts'
import { countedFor, missingFor, surroundingsOf } from './revision-view.ts'
import * as store from './store.ts'

type Proposal = { service: string; versions: Versions; note: string }

/** Freezes the draft as the next numbered revision and asks for sign-offs; those whose part is unchanged carry over. */
export const proposeRevision = async (
  ctx: MemberContext,
  { service, versions, note }: Proposal,
): Promise<ServicePage> => {
  await inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayPropose(ctx.actor, facts), 'Only the service owner proposes a revision.')
    assertPossible('propose', facts)
    const stored = await drafts.getDraft(tx, ctx.scope, service)
    const followed = await followStoredText(tx, { scope: ctx.scope, service, draft: stored, now: ctx.now })
    const draft = followed?.draft ?? stored
    assertKept(followed?.unkept ?? [])
    assertSeen(draft.versions, versions, draft)
    const definition = Definition.parse(draft.definition)
    const hashes = hashesOf(definition)
    const number = nextNumber(facts.revisions)
    const missing = missingFor({ number, hashes }, surroundingsOf(facts, ctx.workspace))
    await store.addRevision(tx, {
      workspace_id: ctx.scope.workspaceId,
      service_id: service,
      number,
      state: stateOfOpen(missing),
      language: facts.language,
      definition: JSON.stringify(definition),
      translations: JSON.stringify(Translations.parse(draft.translations)),
      hashes: JSON.stringify(hashes),
      records: JSON.stringify(draft.records),
      note,
      proposed_by: ctx.actor.personId,
      proposed_at: ctx.now,
      draft_started_at: draft.startedAt,
    })
    await drafts.removeDraft(tx, ctx.scope, service)
    await store.changeService(tx, ctx.scope, service, { changed_at: ctx.now })
    await record(tx, ctx, {
      fact: 'revision.proposed',
      subject: { kind: 'service', id: service, name: facts.name },
      after: { number, hashes, versions },
      reason: note,
    })
    await askForSignOffs(tx, ctx, {
      facts,
      number,
      name: definition.value.name,
      counting: countedFor({ number, hashes }, surroundingsOf(facts, ctx.workspace)),
    })
  })
  return getServicePage(ctx, { service })
}

/** Nobody should believe to have proposed what cannot be kept: it is finished or taken out first. */
const assertKept = (unkept: readonly Unkept[]): void => {
  if (unkept.length === 0) return
  throw new AppError(
    'precondition_failed',
    'Some of what was typed cannot be kept as it is: finish it first.',
    {
      reason: 'unkept',
      fields: unkept.slice(0, 50).map(({ address, problem }) => ({ path: address, message: problem })),
    },
  )
}

/** What is proposed must be what the owner saw: a part that moved since is looked at first. */
const assertSeen = (current: Versions, seen: Versions, draft: unknown): void => {
  const moved = Object.entries(current).filter(([part, version]) => seen[part as keyof Versions] !== version)
  if (moved.length === 0) return
  throw new AppError(
    'precondition_failed',
    'The draft was changed since you looked at it: read it again before you propose it.',
    {
      reason: 'stale',
      current: draft,
      fields: moved.map(([part]) => ({ path: `versions.${part}`, message: 'has moved on' })),
    },
  )
}
