import type { Draft } from '#model/contract/service-page.ts'
import { type ClauseAct, recordWording } from '#model/definition/clauses.ts'
import { type PartName, partNames } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { broughtBack, type DraftText } from '#model/definition/restoring.ts'
import type { Portion } from '#model/live/room.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found, notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { changedClauses } from './changed-clauses.ts'
import { addPoints, renewPoint } from './draft-point-store.ts'
import { addDraftPoint } from './draft-points.ts'
import { getDraft } from './draft-store.ts'
import { findDraftPoint, type KeptPoint } from './find-draft-points.ts'
import { followStoredText } from './follow-live-text.ts'
import { keepClauseEdits, writeSettled } from './live-draft-store.ts'
import { assertPossible, lockService } from './load-service.ts'
import { maySee, mayRestore, sideOf } from './policy.ts'
import { mergeIntoLive, type Through } from './write-through-live.ts'

type Restoring = { service: string; point: string; parts: readonly PartName[] }

/**
 * Brings a point of the draft back as a new change, in these parts: in the live text it meets what others type at this
 * moment, and how the draft read until now is kept as a point, which undoes it. What is brought back stays the wording of
 * whoever worded it, with who confirmed it.
 */
export const restoreDraftPoint = (
  ctx: MemberContext,
  { service, point: id, parts }: Restoring,
): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayRestore(ctx.actor, facts, parts), 'Only who may write a part of this draft brings it back.')
    assertPossible('edit', facts)
    const point = found(await findDraftPoint(tx, ctx.scope, { service, point: id }), 'point of this draft')
    const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
    const { before, ...settled } = await rewrite(tx, ctx, { service, point, parts, act })
    const rewritten = rewrittenBetween(before, settled)
    if (rewritten.length === 0) return before
    const clauses = changedClauses(before.definition, settled.definition, partNames)
    await keepClauseEdits(tx, ctx.scope, {
      serviceId: service,
      startedAt: before.startedAt,
      edits: clauses.map((path) => ({ path, act })),
      recorded: true,
    })
    const db = recording(tx, ctx, {
      fact: 'draft.restored',
      subject: { kind: 'service', id: service, name: facts.name },
      before: { versions: before.versions },
      after: { point: id, at: point.at, parts, clauses: clauses.slice(0, 100), side: act.side },
    })
    const after = await writeSettled(db, ctx.scope, {
      serviceId: service,
      settled: { ...settled, rewritten },
      now: ctx.now,
    })
    const people = [ctx.actor.personId]
    const kept = { service, kind: 'restored' as const, people, changes: clauses.length, restoredAt: point.at }
    await addPoints(tx, ctx.scope, { points: [kept], now: ctx.now })
    return after
  })

type Rewriting = { service: string; point: KeptPoint; parts: readonly PartName[]; act: ClauseAct }

/** What the draft says once the point is brought back, by way of its live text where it has one. */
const rewrite = async (
  tx: Tx,
  { scope, now }: MemberContext,
  { service, point, parts, act }: Rewriting,
): Promise<Through> => {
  const stored = await getDraft(tx, scope, service)
  const followed = await followStoredText(tx, { scope, service, draft: stored, now })
  const draft = followed?.draft ?? stored
  await addDraftPoint(tx, { scope, service, draft, now })
  await renewPoint(tx, scope, service)
  const { records: earlier } = point
  const to = broughtBack(draft, point, parts)
  if (followed) return mergeIntoLive(tx, scope, { service, draft, to, act, earlier, followed })
  const records = recordWording(draft.records, { after: to.definition, parts, act, earlier })
  return { ...to, records, before: draft }
}

const rewrittenBetween = (before: DraftText, after: DraftText): Portion[] => [
  ...partNames.filter((part) => !saysTheSame(before.definition[part], after.definition[part])),
  ...(saysTheSame(before.translations, after.translations) ? [] : (['translations'] as const)),
]
