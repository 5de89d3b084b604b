import type { Draft } from '#model/contract/service-page.ts'
import { clausesOf } from '#model/definition/clauses.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import * as drafts from './draft-store.ts'
import { followStoredText } from './follow-live-text.ts'
import { assertPossible, lockService, type ServiceFacts } from './load-service.ts'
import { mayEdit, maySee } from './policy.ts'

/** A clause as somebody saw it: its hash says which text. */
export type Seen = { path: string; hash: string }

/**
 * The draft to the last letter typed, for somebody who speaks about clauses of it; its service is locked.
 * `precondition_failed`, with the current text, where one of them reads differently by now.
 */
export const seenDraft = async (
  tx: Tx,
  ctx: MemberContext,
  { service, clauses, refused }: { service: string; clauses: readonly Seen[]; refused: string },
): Promise<{ facts: ServiceFacts; draft: Draft }> => {
  const facts = await lockService(tx, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  permit(mayEdit(ctx.actor, facts), refused)
  assertPossible('edit', facts)
  const stored = await drafts.getDraft(tx, ctx.scope, service)
  const followed = await followStoredText(tx, { scope: ctx.scope, service, draft: stored, now: ctx.now })
  const draft = followed?.draft ?? stored
  const current = new Map(clausesOf(draft.definition).map((clause) => [clause.path, clause.hash]))
  const stale = clauses.filter(({ path, hash }) => current.get(path) !== hash)
  if (stale.length === 0) return { facts, draft }
  throw new AppError(
    'precondition_failed',
    'Some of these clauses read differently by now: look at them again.',
    {
      reason: 'stale',
      current: draft,
      fields: stale.slice(0, 50).map(({ path }) => ({ path, message: 'reads differently by now' })),
    },
  )
}
