import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getRelationship } from './find-relationship-page.ts'
import { assertRunning, holdRelationship, subjectOf } from './in-relationship.ts'
import { mayTakeBackEnd } from './policy.ts'
import * as store from './store.ts'
import { othersThan, tellSides } from './tell-sides.ts'

/** Takes back that a relationship ends on a day to come: it goes on. */
export const takeBackEnd = (
  ctx: MemberContext,
  { relationship }: { relationship: string },
): Promise<RelationshipPage> =>
  inTransaction(ctx, async (tx) => {
    const facts = await holdRelationship(tx, ctx, relationship)
    permit(
      mayTakeBackEnd(ctx.actor, { ...facts, roles: facts.standingRoles }),
      'That a relationship ends is taken back by whoever set the day or may end it.',
    )
    assertRunning(facts)
    if (facts.endsOn === null)
      throw conflict('no-end-ahead', 'No day is set on which this relationship ends.')
    await store.changeRelationship(tx, ctx.scope, facts.id, store.noPlannedEnd)
    await tellSides(tx, ctx, {
      facts,
      sides: othersThan(facts.sides),
      told: { variant: 'end-taken-back', event: `no end of ${facts.id} ${facts.version + 1}` },
    })
    await record(tx, ctx, {
      fact: 'relationship.end-taken-back',
      subject: subjectOf(facts),
      before: { endsOn: facts.endsOn },
      after: { endsOn: null },
    })
    return getRelationship(ctx, { relationship }, tx)
  })
