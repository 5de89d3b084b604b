import type { PersonPage } from '#model/contract/people.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { standingOn } from '#model/parties/term.ts'
import { assertFits, assertStands, dayOf, inMemberships } from './in-memberships.ts'
import { markFirst, type MembershipRow, updateMembership } from './membership-store.ts'

type Named = { person: string; membership: string }
type Change = Named & {
  function?: string | undefined
  since?: string | null | undefined
  until?: string | null | undefined
  first?: true | undefined
}

const oneOf = (known: readonly MembershipRow[], id: string): MembershipRow =>
  found(
    known.find((row) => row.id === id),
    'membership',
  )

/** Changes what a person does in an organisation, from when to when, or that they belong there first. */
export const changeMembership = (
  ctx: MemberContext,
  { person, membership, ...change }: Change,
): Promise<PersonPage> =>
  inMemberships(ctx, person, async (tx, known) => {
    const before = oneOf(known, membership)
    const changed = changedOf(before, change)
    if (!changed) return null
    const after = { ...before, ...changed.after }
    if (change.until !== undefined) await assertStands(tx, ctx, after)
    assertFits(after, known, { day: dayOf(ctx), first: change.first === true })
    await updateMembership(tx, ctx.scope, after)
    if (after.first && !before.first) await markFirst(tx, ctx.scope, { person, id: membership })
    return { fact: 'membership.changed', before, after }
  })

/** Ends a membership with today; it may be the last one. What had not begun yet never begins. */
export const endMembership = (ctx: MemberContext, { person, membership }: Named): Promise<PersonPage> =>
  inMemberships(ctx, person, async (tx, known) => {
    const before = oneOf(known, membership)
    const day = dayOf(ctx)
    if (standingOn(before, day) === 'past')
      throw conflict('membership-ended', 'This membership has ended already.')
    const until = before.since !== null && before.since > day ? before.since : day
    const after = { ...before, until, first: false }
    await updateMembership(tx, ctx.scope, after)
    return { fact: 'membership.ended', before, after }
  })
