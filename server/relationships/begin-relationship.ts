import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { RunningStage } from '#model/relationships/relationship.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { runningOrganisation } from '#server/parties/index.ts'
import { type LoadedRelationship, loadRelationship, viewRelationship } from './find-relationship-page.ts'
import { subjectOf } from './in-relationship.ts'
import { mayBegin } from './policy.ts'
import * as store from './store.ts'

type Begin = { providerId: string; consumerId: string; since: string; stage: RunningStage | null }

/** Begins a relationship, with or without services; one that has ended begins again, and keeps its history. */
export const beginRelationship = (ctx: MemberContext, begin: Begin): Promise<RelationshipPage> =>
  inTransaction(ctx, async (tx) => {
    const held = await store.heldUntil(tx, ctx.scope, begin)
    const facts = await beginIn(tx, ctx, { ...begin, id: newId() })
    if (held !== null && begin.since < held)
      throw invalid(
        'since',
        `It ended on ${held}: begin it again on that day or later`,
        'day-before-last-end',
        {
          on: held,
        },
      )
    return viewRelationship(ctx, facts)
  })

/** The same within work that is under way; the id is that of one that is made. */
export const beginIn = async (
  tx: Tx,
  ctx: MemberContext,
  { id: newOne, providerId, consumerId, since, stage }: Begin & { id: string },
): Promise<LoadedRelationship> => {
  if (providerId === consumerId) throw invalid('consumerId', 'is the provider itself', 'own-consumer')
  const pair = { providerId, consumerId }
  // In the order of their ids, so that two who begin one the other way round do not wait for each other.
  for (const id of [providerId, consumerId].toSorted()) await runningOrganisation(tx, ctx.scope, id)
  const sides = await store.sidesOfPair(tx, ctx, pair)
  permit(
    mayBegin(ctx.actor, { sides }),
    'A relationship is begun by somebody of the provider or of the consumer, or by an administrator.',
  )
  const { id, made, endedOn } = await store.relationshipOf(tx, ctx.scope, {
    ...pair,
    id: newOne,
    since,
    now: ctx.now,
  })
  if (!made && endedOn === null)
    throw conflict('relationship-exists', 'This provider and this consumer have a relationship already.')
  if (stage !== null)
    await store.changeRelationship(tx, ctx.scope, id, {
      stage,
      stage_set_by: ctx.actor.personId,
      stage_set_at: ctx.now,
    })
  const facts = await loadRelationship(tx, ctx, id)
  await record(tx, ctx, {
    fact: made ? 'relationship.begun' : 'relationship.begun-again',
    subject: subjectOf(facts),
    before: made ? null : { until: endedOn },
    after: { ...pair, since, stage },
  })
  return facts
}
