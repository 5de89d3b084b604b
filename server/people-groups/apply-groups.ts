import type { PeopleGroupFields } from '#model/contract/people-groups.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { assertOrganisations, organisationsIn, settled } from './add-group.ts'
import * as store from './store.ts'

/** A group as documents want it to be. */
export type AppliedGroup = PeopleGroupFields & {
  id: string
  isNew: boolean
  /** Who is in it by name. */
  people: readonly string[]
  /** The first day on which it was no more; null while it lasts. */
  until: string | null
}

const subjectOf = ({ id, name }: AppliedGroup) => ({ kind: 'people-group', id, name })

const fieldsOf = ({ name, purpose, organisationId, staffOf }: PeopleGroupFields): PeopleGroupFields =>
  settled({ name, purpose, organisationId, staffOf })

const endOf = ({ until }: AppliedGroup): string | null => (until === null ? null : `${until}T00:00:00Z`)

const make = async (tx: Tx, ctx: MemberContext, given: AppliedGroup): Promise<void> => {
  const fields = fieldsOf(given)
  await assertOrganisations(tx, ctx, organisationsIn(fields))
  await store.insertGroup(tx, ctx.scope, { ...fields, id: given.id, now: ctx.now, endedAt: endOf(given) })
  await store.setStaff(tx, ctx.scope, { id: given.id, staffOf: fields.staffOf })
  await record(tx, ctx, { fact: 'people-group.added', subject: subjectOf(given), after: fields })
}

const change = async (tx: Tx, ctx: MemberContext, given: AppliedGroup): Promise<void> => {
  const { version, ...standing } = await store.holdGroup(tx, ctx.scope, given.id)
  const [before, fields] = [fieldsOf(standing), fieldsOf(given)]
  const changed = changedOf(before, fields)
  if (!changed) return
  const known = organisationsIn(before)
  await assertOrganisations(
    tx,
    ctx,
    organisationsIn(fields).filter((one) => !known.includes(one)),
  )
  await store.updateGroup(tx, ctx.scope, { id: given.id, version, fields })
  await store.setStaff(tx, ctx.scope, { id: given.id, staffOf: fields.staffOf })
  await record(tx, ctx, { fact: 'people-group.changed', subject: subjectOf(given), ...changed })
}

const keepPeople = async (tx: Tx, ctx: MemberContext, given: AppliedGroup): Promise<void> => {
  const { id, people } = given
  const standing = given.isNew ? [] : await store.membersOf(tx, ctx.scope, id)
  const [were, are] = [new Set(standing), new Set(people)]
  const removed = await store.removeMembers(tx, ctx.scope, {
    id,
    people: standing.filter((one) => !are.has(one)),
  })
  const added = await store.addMembers(tx, ctx.scope, {
    id,
    people: [...are].filter((one) => !were.has(one)),
  })
  if (added.length === 0 && removed.length === 0) return
  await record(tx, ctx, {
    fact: 'people-group.members-changed',
    subject: subjectOf(given),
    after: { added, removed },
  })
}

const end = async (tx: Tx, ctx: MemberContext, given: AppliedGroup): Promise<void> => {
  const endedAt = endOf(given)
  if (endedAt === null) return
  if (!given.isNew) await store.endGroup(tx, ctx.scope, { id: given.id, now: endedAt })
  await record(tx, ctx, {
    fact: 'people-group.ended',
    subject: subjectOf(given),
    after: { until: given.until },
  })
}

/** Makes, changes and ends groups of people, as was found possible; what ends gives its name free for the others first. */
export const applyGroups = async (
  tx: Tx,
  ctx: MemberContext,
  groups: readonly AppliedGroup[],
): Promise<void> => {
  const inTurn = groups.toSorted((one, other) => Number(one.until === null) - Number(other.until === null))
  for (const group of inTurn) {
    await (group.isNew ? make : change)(tx, ctx, group)
    await keepPeople(tx, ctx, group)
    await end(tx, ctx, group)
  }
}
