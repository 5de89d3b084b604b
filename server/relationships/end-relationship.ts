import { type MemberContext, nobodyId, type Tx } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { type LoadedRelationship, loadRelationship, type StandingRole } from './find-relationship-page.ts'
import { assertRunning, beforeBegin, holdRelationship, outdated, subjectOf } from './in-relationship.ts'
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

/** Whoever ends a relationship: a member, or the program itself when the day has come, which is nobody. */
export type Ender = Pick<MemberContext, 'scope' | 'settings' | 'now' | 'requestId'> & {
  actor: { personId: string | null; name: string }
}

/** The program sees all. */
const program: MemberContext['actor'] = {
  personId: nobodyId,
  name: '',
  organisationId: null,
  administrator: true,
  identityConfirmed: false,
  language: 'en',
  sight: null,
}

/** What ends with a relationship: the roles that were held in it. */
type EndRoles = (tx: Tx, ctx: Ender, roles: readonly StandingRole[]) => Promise<void>

/** The services in which somebody holds a role in it, held before: whoever holds several does so in the order of their ids. */
type Ended = { services: ReadonlySet<string>; endRoles: EndRoles }

/** No role was given meanwhile in a service that is not held: what its signatures rest on would change unseen. */
const assertAllHeld = async (
  tx: Tx,
  { scope }: Ender,
  { relationship, services }: { relationship: string; services: ReadonlySet<string> },
): Promise<void> => {
  const now = await store.servicesOfRelationship(tx, scope, relationship)
  if (now.some(({ id }) => !services.has(id))) throw outdated()
}

type Ending = { until: string; reason: string; planned: boolean }

/** Ends a relationship that is held, and all that goes with it. */
const carryOut = async (
  tx: Tx,
  ctx: Ender,
  { facts, until, reason, planned }: Ending & { facts: LoadedRelationship },
  { services, endRoles }: Ended,
): Promise<void> => {
  const { id: relationship, version, standingRoles: roles } = facts
  await assertAllHeld(tx, ctx, { relationship, services })
  // Before it ends: afterwards nobody speaks for a side any more.
  await tellSides(tx, ctx, {
    facts,
    sides: planned ? ['provider', 'consumer'] : othersThan(facts.sides),
    told: { variant: planned ? 'ended-as-planned' : 'ended', event: `ended ${relationship} ${version + 1}` },
  })
  await endRoles(tx, ctx, roles)
  await endProviderRolesFor(tx, ctx, { relationship })
  await store.endCoverage(tx, ctx.scope, { relationship, until })
  await store.changeRelationship(tx, ctx.scope, relationship, {
    until,
    ...store.noPlannedEnd,
    stage: 'ended',
    stage_set_by: ctx.actor.personId,
    stage_set_at: ctx.actor.personId === null ? null : ctx.now,
    next_review_on: null,
    review_set_by: null,
  })
  await record(tx, ctx, {
    fact: planned ? 'relationship.ended-as-planned' : 'relationship.ended',
    subject: subjectOf(facts),
    before: { stage: facts.stage, nextReviewOn: facts.nextReviewOn },
    after: { until, roles: roles.map(({ id }) => id) },
    reason,
  })
}

/** Says on which day to come it ends; until then all goes on. */
const planEnd = async (
  tx: Tx,
  ctx: MemberContext,
  { facts, until, reason }: Omit<Ending, 'planned'> & { facts: LoadedRelationship },
): Promise<void> => {
  await store.changeRelationship(tx, ctx.scope, facts.id, {
    ends_on: until,
    end_set_by: ctx.actor.personId,
    end_reason: reason,
  })
  await tellSides(tx, ctx, {
    facts,
    sides: othersThan(facts.sides),
    told: { variant: 'end-planned', event: `end of ${facts.id} ${facts.version + 1}` },
  })
  await record(tx, ctx, {
    fact: 'relationship.end-planned',
    subject: subjectOf(facts),
    before: { endsOn: facts.endsOn },
    after: { endsOn: until },
    reason,
  })
}

/**
 * Ends a relationship within a transaction, or sets the day to come on which it ends. Nobody loses a role in a service that
 * goes on without its being said: with such roles it ends only where they end with it, by whoever may end them.
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
  const today = ctx.now.slice(0, 10)
  // One that was to begin later is taken back: it never begins, and so ends with the day of its beginning.
  const isTakenBack = facts.since > today && until <= facts.since
  if (until < facts.since && !isTakenBack) throw beforeBegin('until', facts.since)
  if (!endRoles && roles.some(({ retired }) => !retired))
    throw conflict(
      'relationship-has-roles',
      'People hold roles in services of this relationship: end their roles with it, or first.',
    )
  if (isTakenBack) await carryOut(tx, ctx, { facts, until: facts.since, reason, planned: false }, ended)
  else if (until > today) await planEnd(tx, ctx, { facts, until, reason })
  else await carryOut(tx, ctx, { facts, until, reason, planned: false }, ended)
}

/** Ends a relationship whose day has come; nothing where somebody took that back or did it meanwhile. */
export const endAsPlannedIn = async (
  tx: Tx,
  ctx: Ender,
  { relationship, day }: { relationship: string; day: string },
  ended: Ended,
): Promise<boolean> => {
  const planned = await store.takePlannedEnd(tx, ctx.scope, { relationship, day })
  if (!planned) return false
  const facts = await loadRelationship(tx, { scope: ctx.scope, actor: program }, relationship)
  await carryOut(tx, ctx, { facts, ...planned, planned: true }, ended)
  return true
}
