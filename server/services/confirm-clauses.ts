import type { Draft } from '#model/contract/service-page.ts'
import { clausesOf, recordConfirmation } from '#model/definition/clauses.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as drafts from './draft-store.ts'
import { followStoredText } from './follow-live-text.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayEdit, maySee, sideOf } from './policy.ts'

type Seen = { path: string; hash: string }

/** Confirms clauses for the side of whoever asks; all of them, or none where one reads differently by now. */
export const confirmClauses = (
  ctx: MemberContext,
  { service, clauses }: { service: string; clauses: readonly Seen[] },
): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayEdit(ctx.actor, facts), 'Only people invited to this service confirm what its draft says.')
    assertPossible('edit', facts)
    const stored = await drafts.getDraft(tx, ctx.scope, service)
    const followed = await followStoredText(tx, { scope: ctx.scope, service, draft: stored, now: ctx.now })
    const draft = followed?.draft ?? stored
    const current = new Map(clausesOf(draft.definition).map((clause) => [clause.path, clause.hash]))
    const stale = clauses.filter(({ path, hash }) => current.get(path) !== hash)
    if (stale.length > 0) {
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
    const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
    const records = { ...draft.records }
    for (const { path, hash } of clauses) {
      const neither = { personId: null, side: 'neither' as const, at: ctx.now }
      records[path] = recordConfirmation(records[path] ?? { hash, worded: neither, confirmed: [] }, act)
    }
    const db = recording(tx, ctx, {
      fact: 'clauses.confirmed',
      subject: { kind: 'service', id: service, name: facts.name },
      after: { side: act.side, clauses: clauses.map(({ path }) => path).slice(0, 100) },
    })
    return drafts.writeRecords(db, ctx.scope, { serviceId: service, records, now: ctx.now })
  })
