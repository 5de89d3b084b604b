import type { Person } from '#model/contract/workspaces.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, permit } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import { lockParties, runningOrganisation } from './organisation-store.ts'
import * as store from './person-store.ts'

type Change = {
  person: string
  name?: string | undefined
  organisationId?: string | null | undefined
  administrator?: boolean | undefined
  active?: boolean | undefined
}

/** Changes what a person may do here, where they belong, or whether they are still active. */
export const changePerson = (ctx: MemberContext, change: Change): Promise<Person> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    return store.viewPerson(await changePersonIn(tx, ctx, change))
  })

/** The same within work that is under way. */
export const changePersonIn = async (
  tx: Tx,
  ctx: MemberContext,
  { person: id, ...change }: Change,
): Promise<store.PersonRow> => {
  await lockParties(tx, ctx.scope)
  const before = found(await store.getPerson(tx, ctx.scope, id), 'person')
  assertNotMerged(before)
  const changed = changedOf(before, change)
  if (!changed) return before
  await assertOrganisation(tx, ctx, change.organisationId)
  const after = { ...before, ...changed.after }
  await assertAdministered(tx, ctx, before, after)
  const kept = await store.updatePerson(tx, ctx.scope, id, {
    name: after.name,
    organisation_id: after.organisationId,
    administrator: after.administrator,
    active: after.active,
    sort_name: fold(`${after.name} ${after.email}`),
  })
  await store.renameMerged(tx, ctx.scope, { id, name: after.name })
  await record(tx, ctx, {
    fact: 'person.changed',
    subject: { kind: 'person', id, name: after.name },
    ...changed,
  })
  return found(kept, 'person')
}

/** Of two administrators who take each other's right at the same moment, the slower one has none by then. */
export const assertStillAdministers = async (tx: Tx, ctx: MemberContext): Promise<void> => {
  await lockParties(tx, ctx.scope)
  const still = await store.administersNow(tx, ctx.scope, ctx.actor.personId)
  permit(still, 'Only administrators may do this, and somebody has just changed who is one.')
}

const assertOrganisation = async (
  tx: Tx,
  ctx: MemberContext,
  id: string | null | undefined,
): Promise<void> => {
  if (typeof id === 'string') await runningOrganisation(tx, ctx.scope, id)
}

/** Throws `conflict` for somebody who turned out to be another: what is to be changed is changed there. */
export const assertNotMerged = ({ mergedInto }: store.PersonRow): void => {
  if (mergedInto !== null)
    throw conflict('person-merged', 'This is somebody else, whom they were merged with: go there.')
}

/** Throws `conflict` where whoever administered until now was the last, and nobody does any more. */
export const assertLastAdministratorStays = async (
  tx: Tx,
  ctx: MemberContext,
  before: store.PersonRow,
): Promise<void> => {
  if (administers(before) && !(await store.hasOtherAdministrator(tx, ctx.scope, before.id)))
    throw lastAdministrator()
}

const lastAdministrator = () =>
  conflict(
    'last-administrator',
    'This is the last administrator of the workspace: make somebody else administrator first.',
  )

const administers = ({ administrator, active }: store.PersonRow): boolean => administrator && active

/** Throws `conflict` where nobody would be left who can administer the workspace. */
const assertAdministered = async (
  tx: Tx,
  ctx: MemberContext,
  before: store.PersonRow,
  after: store.PersonRow,
): Promise<void> => {
  if (!administers(after)) await assertLastAdministratorStays(tx, ctx, before)
}
