import type { PeopleGroupFields } from '#model/contract/people-groups.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertStillAdministers, runningOrganisation } from '#server/parties/index.ts'
import * as store from './store.ts'

/** Of the same organisation, what is said last; in their order, so that two who name the same do not wait for each other. */
export const settled = ({ staffOf, ...fields }: PeopleGroupFields): PeopleGroupFields => ({
  ...fields,
  staffOf: [...new Map(staffOf.map((one) => [one.organisationId, one])).values()].toSorted((one, other) =>
    one.organisationId < other.organisationId ? -1 : 1,
  ),
})

/** Holds the organisations that are newly named in a group; an ended one is refused. */
export const assertOrganisations = async (
  tx: Tx,
  ctx: MemberContext,
  named: readonly (string | null)[],
): Promise<void> => {
  for (const id of [...new Set(named)].toSorted())
    if (id !== null) await runningOrganisation(tx, ctx.scope, id)
}

/** Every organisation that a group names. */
export const organisationsIn = ({ organisationId, staffOf }: PeopleGroupFields): (string | null)[] => [
  organisationId,
  ...staffOf.map((one) => one.organisationId),
]

/** Makes a group of people. */
export const addGroup = (ctx: MemberContext, given: PeopleGroupFields): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    const fields = settled(given)
    await assertOrganisations(tx, ctx, organisationsIn(fields))
    const id = newId()
    await store.insertGroup(tx, ctx.scope, { ...fields, id, now: ctx.now })
    await store.setStaff(tx, ctx.scope, { id, staffOf: fields.staffOf })
    await record(tx, ctx, {
      fact: 'people-group.added',
      subject: { kind: 'people-group', id, name: fields.name },
      after: fields,
    })
    return { id }
  })
