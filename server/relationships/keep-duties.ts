import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import { mostOfRelationship, type NewDuty } from '#model/relationships/relationship.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { LoadedRelationship } from './find-relationship-page.ts'
import { type Act, inRelationship, outdated, standingPart } from './in-relationship.ts'
import * as parts from './parts-store.ts'
import { tellOf } from './tell-sides.ts'

type OneDuty = { relationship: string; duty: string }

const columnsOf = ({ area, activity, side, personId, who, rhythm }: NewDuty) => ({
  area,
  activity,
  side,
  person_id: personId,
  who,
  rhythm,
})

/** Who can be named is who has to do with the relationship already; others are named in words. */
export const assertKnown = ({ people, duties }: LoadedRelationship, { personId }: NewDuty): void => {
  const known = [...people, ...duties.flatMap(({ person }) => person ?? [])]
  if (personId !== null && !known.some(({ id }) => id === personId))
    throw invalid('personId', 'names nobody who has to do with this relationship', 'duty-nobody')
}

export const assertRoom = (count: number): void => {
  if (count > mostOfRelationship)
    throw conflict('relationship-full', 'As much is kept of this relationship as can be.')
}

type Given = { facts: LoadedRelationship; id: string; duty: NewDuty }

/** Tells whoever a duty is given to, once; what they do themselves they know. */
const tellDoer = (tx: Tx, ctx: MemberContext, { facts, id, duty }: Given): Promise<void> =>
  tellOf(tx, ctx, {
    facts,
    to: duty.personId === null ? [] : [duty.personId],
    told: { variant: 'duty', event: `duty ${id}`, params: { excerpt: duty.activity } },
  })

/** Adds what somebody does. */
export const addingDuty =
  (ctx: MemberContext, duty: NewDuty): Act =>
  async (tx, facts) => {
    const id = newId()
    await parts.addPart(tx, 'relationship_duty', {
      workspace_id: ctx.scope.workspaceId,
      id,
      relationship_id: facts.id,
      ...columnsOf(duty),
    })
    await tellDoer(tx, ctx, { facts, id, duty })
    return { fact: 'relationship.duty-added', after: { duty: id, name: duty.activity, ...said(duty) } }
  }

/** Rewrites what somebody does. */
export const changingDuty =
  (ctx: MemberContext, { duty: id, version, ...duty }: { duty: string; version: number } & NewDuty): Act =>
  async (tx, facts) => {
    const before = standingPart(facts.duties, id)
    const one = { table: 'relationship_duty' as const, relationship: facts.id, id, version }
    if (!(await parts.changePart(tx, ctx.scope, one, columnsOf(duty)))) throw outdated()
    if (duty.personId !== before.person?.id) await tellDoer(tx, ctx, { facts, id, duty })
    return {
      fact: 'relationship.duty-changed',
      before: { name: before.activity, ...said({ ...before, personId: before.person?.id ?? null }) },
      after: { duty: id, name: duty.activity, ...said(duty) },
    }
  }

/** Takes away what somebody did. */
export const removingDuty =
  (ctx: MemberContext, { duty: id, version }: { duty: string; version: number }): Act =>
  async (tx, facts) => {
    const before = standingPart(facts.duties, id)
    const one = { table: 'relationship_duty' as const, relationship: facts.id, id, version }
    if (!(await parts.removePart(tx, ctx.scope, one))) throw outdated()
    return { fact: 'relationship.duty-removed', before: { duty: id, name: before.activity } }
  }

/** Says who does something in the relationship. */
export const addDuty = (
  ctx: MemberContext,
  { relationship, ...duty }: { relationship: string } & NewDuty,
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    act: (tx, facts) => {
      assertKnown(facts, duty)
      assertRoom(facts.duties.length + 1)
      return addingDuty(ctx, duty)(tx, facts)
    },
  })

// The journal keeps what was said, without `side` of both: that word tells there whose a note is.
const said = ({ area, side, personId, who, rhythm }: NewDuty) => ({
  area,
  doneBy: side,
  personId,
  who,
  rhythm,
})

/** Says otherwise who does something. */
export const changeDuty = (
  ctx: MemberContext,
  { relationship, ...given }: OneDuty & { version: number } & NewDuty,
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    act: (tx, facts) => {
      standingPart(facts.duties, given.duty)
      assertKnown(facts, given)
      return changingDuty(ctx, given)(tx, facts)
    },
  })

/** Says that nobody does it any more. */
export const removeDuty = (
  ctx: MemberContext,
  { relationship, ...one }: OneDuty & { version: number },
): Promise<RelationshipPage> => inRelationship(ctx, relationship, { act: removingDuty(ctx, one) })
