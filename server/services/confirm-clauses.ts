import type { Draft } from '#model/contract/service-page.ts'
import { recordConfirmation } from '#model/definition/clauses.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { renewPoint } from './draft-point-store.ts'
import * as drafts from './draft-store.ts'
import { sideOf } from './policy.ts'
import { type Seen, seenDraft } from './seen-draft.ts'

/** Confirms clauses for the side of whoever asks; all of them, or none where one reads differently by now. */
export const confirmClauses = (
  ctx: MemberContext,
  { service, clauses }: { service: string; clauses: readonly Seen[] },
): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const { facts, draft } = await seenDraft(tx, ctx, {
      service,
      clauses,
      refused: 'Only people invited to this service confirm what its draft says.',
    })
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
    const confirmed = await drafts.writeRecords(db, ctx.scope, { serviceId: service, records, now: ctx.now })
    await renewPoint(tx, ctx.scope, service)
    return confirmed
  })
