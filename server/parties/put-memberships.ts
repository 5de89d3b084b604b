import { sql } from 'kysely'
import type { Tx } from '#server/kernel/context.ts'
import { type FactName, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { settleFirst } from './membership-store.ts'
import { lockParties } from './organisation-store.ts'
import type { PartyWriter } from './party-writer.ts'
import { deedOf, type PeoplePlan, type PlannedPerson } from './plan-people.ts'
import { putPeople } from './put-parties.ts'

type Placed = PlannedPerson & { id: string }

/** Adds the people of a plan and says where they belong, all of them in a few statements; returns their ids. */
export const putPlannedPeople = async (
  tx: Tx,
  ctx: PartyWriter,
  { people }: PeoplePlan,
): Promise<string[]> => {
  await lockParties(tx, ctx.scope)
  const placed = people.map((person) => Object.assign(person, { id: person.known?.id ?? newId() }))
  const made = placed.filter(({ known }) => known === null)
  await putPeople(
    tx,
    ctx,
    made.map(({ id, name, email }) => ({ id, name, email, organisationId: null, before: null })),
  )
  const joining = placed.filter((one) => one.organisationId !== null && one.belongs === null)
  const changing = placed.filter((one) => deedOf(one) === 'changed')
  await writeMemberships(tx, ctx, { joining, changing })
  await settleFirst(
    tx,
    ctx.scope,
    joining.map(({ id }) => id),
  )
  await recordAll(tx, ctx, [
    ...joining.map((one) => factOf('membership.added', one, null)),
    ...changing.map((one) => factOf('membership.changed', one, { function: one.belongs?.function ?? '' })),
  ])
  return placed.map(({ id }) => id)
}

const factOf = (fact: FactName, { id, name, known, ...one }: Placed, before: object | null) => ({
  fact,
  subject: { kind: 'person', id, name: known?.name ?? name },
  before,
  after: { organisation: one.organisation, organisationId: one.organisationId, function: one.function },
})

// Whoever belonged there before comes back with today; of others nobody knows since when they do.
const writeMemberships = async (
  tx: Tx,
  { scope: { workspaceId }, now }: PartyWriter,
  { joining, changing }: { joining: readonly Placed[]; changing: readonly Placed[] },
): Promise<void> => {
  const rows = joining.map((one) => ({
    id: newId(),
    person_id: one.id,
    organisation_id: one.organisationId,
    function: one.function,
    since: one.belonged ? now.slice(0, 10) : null,
  }))
  await sql`
    insert into membership (workspace_id, id, person_id, organisation_id, function, since)
    select ${workspaceId}::uuid, id, person_id, organisation_id, function, since
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, person_id uuid, organisation_id uuid, function text, since date)`.execute(tx)
  const changes = changing.map(({ belongs, function: does }) => ({ id: belongs?.id, function: does }))
  await sql`
    update membership m set function = given.function
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, function text)
    where m.workspace_id = ${workspaceId} and m.id = given.id`.execute(tx)
}
