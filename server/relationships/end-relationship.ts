import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { type StandingRole } from './find-relationship-page.ts'
import { assertRunning, holdRelationship, outdated, subjectOf } from './in-relationship.ts'
import { mayEnd } from './policy.ts'
import { endProviderRolesFor } from './provider-roles.ts'
import * as store from './store.ts'
import { othersThan, tellSides } from './tell-sides.ts'

export type EndRelationship = {
  relationship: string
  version: number
  until: string
  endRoles: boolean
  reason: string
}

/** What ends with a relationship: the roles that were held in it. */
type Ended = { endRoles: (tx: Tx, ctx: MemberContext, roles: readonly StandingRole[]) => Promise<void> }

/**
 * Ends a relationship within a transaction. Nobody loses a role in a service that goes on without its being said: with
 * such roles it ends only where they end with it, by whoever may end them.
 */
export const endRelationshipIn = async (
  tx: Tx,
  ctx: MemberContext,
  { relationship, version, until, endRoles, reason }: EndRelationship,
  ended: Ended,
): Promise<void> => {
  const facts = await holdRelationship(tx, ctx, relationship)
  const roles = facts.standingRoles
  permit(
    mayEnd(ctx.actor, { ...facts, roles }),
    'Where people hold roles in services, a relationship is ended by whoever owns all of them, or an administrator.',
  )
  assertRunning(facts)
  if (facts.version !== version) throw outdated()
  // One that was to begin later can be called off.
  const latest = [ctx.now.slice(0, 10), facts.since].toSorted().at(-1) ?? ''
  if (until > latest) throw invalid('until', 'is a day that has not come yet', 'day-to-come')
  if (until < facts.since) throw invalid('until', 'is before the day on which it began', 'day-before-begin')
  if (!endRoles && roles.some(({ retired }) => !retired))
    throw conflict(
      'relationship-has-roles',
      'People hold roles in services of this relationship: end their roles with it, or first.',
    )
  // Before it ends: afterwards nobody speaks for a side any more.
  await tellSides(tx, ctx, {
    facts,
    sides: othersThan(facts.sides),
    told: { variant: 'ended', event: `ended ${relationship} ${version + 1}` },
  })
  await ended.endRoles(tx, ctx, roles)
  await endProviderRolesFor(tx, ctx, { relationship })
  await store.endCoverage(tx, ctx.scope, { relationship, until })
  await store.changeRelationship(tx, ctx.scope, relationship, {
    until,
    stage: 'ended',
    stage_set_by: ctx.actor.personId,
    stage_set_at: ctx.now,
    next_review_on: null,
    review_set_by: null,
  })
  await record(tx, ctx, {
    fact: 'relationship.ended',
    subject: subjectOf(facts),
    before: { stage: facts.stage, nextReviewOn: facts.nextReviewOn },
    after: { until, roles: roles.map(({ id }) => id) },
    reason,
  })
}
