import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { RunningStage } from '#model/relationships/relationship.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/errors.ts'
import { type Fact, record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getRelationship, type LoadedRelationship, viewRelationship } from './find-relationship-page.ts'
import { assertRunning, beforeBegin, holdRelationship, outdated, subjectOf } from './in-relationship.ts'
import { mayChange } from './policy.ts'
import * as store from './store.ts'
import { othersThan, tellSides } from './tell-sides.ts'

type Change = {
  since?: string | undefined
  stage?: RunningStage | undefined
  nextReviewOn?: string | null | undefined
}

const columnsOf = (
  ctx: MemberContext,
  changed: Partial<Pick<LoadedRelationship, 'since' | 'stage' | 'nextReviewOn'>>,
) => ({
  ...(changed.since !== undefined && { since: changed.since }),
  ...(changed.stage !== undefined && {
    stage: changed.stage,
    stage_set_by: ctx.actor.personId,
    stage_set_at: ctx.now,
  }),
  ...(changed.nextReviewOn !== undefined && {
    next_review_on: changed.nextReviewOn,
    review_set_by: ctx.actor.personId,
  }),
})

type Days = Pick<LoadedRelationship, 'since' | 'endsOn' | 'nextReviewOn'>

/** It neither begins after the day of its end, nor is it looked at before it begins; what stays as it was is not judged. */
const assertDays = ({ since, endsOn, nextReviewOn }: Days, changed: Partial<Days>): void => {
  if (changed.since !== undefined && endsOn !== null && since > endsOn)
    throw invalid('since', 'is after the day on which it is to end', 'day-after-end')
  if (nextReviewOn === null || nextReviewOn >= since) return
  if (changed.nextReviewOn !== undefined) throw beforeBegin('nextReviewOn', since)
  if (changed.since !== undefined)
    throw invalid('since', `is after ${nextReviewOn}, the day of the next review`, 'day-after-review', {
      on: nextReviewOn,
    })
}

/** Changes one that is held and runs, and says what the journal is to keep; null where nothing changes. */
export const changing = async (
  tx: Tx,
  ctx: MemberContext,
  { facts, change }: { facts: LoadedRelationship; change: Change },
): Promise<Omit<Fact, 'subject'> | null> => {
  const { id, since, stage, nextReviewOn } = facts
  const changed = changedOf({ since, stage, nextReviewOn }, change)
  if (!changed) return null
  assertDays({ ...facts, ...changed.after }, changed.after)
  await store.changeRelationship(tx, ctx.scope, id, columnsOf(ctx, changed.after))
  return { fact: 'relationship.changed', ...changed }
}

/** Moves a relationship on its journey, or says since when it holds and when both sides look at it next. */
export const changeRelationship = (
  ctx: MemberContext,
  { relationship, version, ...change }: Change & { relationship: string; version: number },
): Promise<RelationshipPage> =>
  inTransaction(ctx, async (tx) => {
    const facts = await holdRelationship(tx, ctx, relationship)
    permit(mayChange(ctx.actor, facts), 'A relationship is kept by its two sides.')
    assertRunning(facts)
    if (facts.version !== version) throw outdated()
    const fact = await changing(tx, ctx, { facts, change })
    if (!fact) return viewRelationship(ctx, facts)
    await record(tx, ctx, { ...fact, subject: subjectOf(facts) })
    if (change.stage !== undefined && change.stage !== facts.stage)
      await tellSides(tx, ctx, {
        facts,
        sides: othersThan(facts.sides),
        told: { variant: 'stage', event: `stage ${facts.id} ${version + 1}` },
      })
    return getRelationship(ctx, { relationship }, tx)
  })
