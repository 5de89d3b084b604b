import type { PersonPage } from '#model/contract/people.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { assertFits, assertStands, dayOf, inMemberships } from './in-memberships.ts'
import { insertMembership, markFirst } from './membership-store.ts'

type NewMembership = {
  person: string
  organisationId: string
  function: string
  since: string | null
  until: string | null
  first: boolean
}

/** Says that a person belongs to an organisation; the first one that runs is where they belong first. */
export const addMembership = (ctx: MemberContext, { person, ...given }: NewMembership): Promise<PersonPage> =>
  inMemberships(ctx, person, async (tx, known) => {
    const row = { ...given, id: newId() }
    await assertStands(tx, ctx, row)
    assertFits(row, known, { day: dayOf(ctx), first: given.first })
    await insertMembership(tx, ctx.scope, { ...row, person })
    if (given.first) await markFirst(tx, ctx.scope, { person, id: row.id })
    return { fact: 'membership.added', before: null, after: row }
  })
