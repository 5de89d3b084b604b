import { sql } from 'kysely'
import { paired } from '#model/code/memberships.ts'
import { standingOn } from '#model/parties/term.ts'
import type { Tx } from '#server/kernel/context.ts'
import { type FactName, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { assertFits, dayOf } from './in-memberships.ts'
import { type MembershipRow, membershipsOfAll, settleFirst } from './membership-store.ts'
import { lockParties } from './organisation-store.ts'
import type { PartyWriter } from './party-writer.ts'
import { oneNameOf } from './sort-name.ts'
import { namesOf } from './succession-store.ts'

/** Where somebody is to belong, and from when to when: all of it. */
export type PutMemberships = {
  id: string
  name: string
  memberships: readonly Omit<MembershipRow, 'id'>[]
}

type Deed = { id: string; name: string; before: MembershipRow | null; after: MembershipRow }

const placed = (one: Omit<MembershipRow, 'id'>) => ({ organisation: one.organisationId, term: one })

const isSame = (one: MembershipRow, other: MembershipRow): boolean =>
  one.function === other.function &&
  one.since === other.since &&
  one.until === other.until &&
  one.first === other.first

const deedsOf = ({ id, name, memberships }: PutMemberships, standing: readonly MembershipRow[]): Deed[] => {
  const { pairs } = paired(memberships, standing, { wanted: placed, standing: placed })
  return pairs.flatMap(([wanted, before]) => {
    const after = { ...wanted, id: before?.id ?? newId() }
    return before && isSame(before, after) ? [] : [{ id, name, before, after }]
  })
}

/** Says of many people where they belong, belonged and will belong; nobody's past is deleted. */
export const putMembershipsOf = async (
  tx: Tx,
  ctx: PartyWriter,
  people: readonly PutMemberships[],
): Promise<void> => {
  if (people.length === 0) return
  await lockParties(tx, ctx.scope)
  const ids = people.map(({ id }) => id)
  const standing = await membershipsOfAll(tx, ctx.scope, ids)
  const deeds = people.flatMap((one) => deedsOf(one, standing.get(one.id) ?? []))
  assertAllFit(ctx, deeds, standing)
  await writeRows(tx, ctx, deeds)
  await settleFirst(tx, ctx.scope, ids)
  await recordDeeds(tx, ctx, deeds)
}

/** The rules of one membership, each beside all that stands and comes. */
const assertAllFit = (
  ctx: PartyWriter,
  deeds: readonly Deed[],
  standing: ReadonlyMap<string, readonly MembershipRow[]>,
): void => {
  const changed = Map.groupBy(deeds, ({ id }) => id)
  for (const [person, own] of changed) {
    const after = new Map((standing.get(person) ?? []).map((row) => [row.id, row]))
    for (const deed of own) after.set(deed.after.id, deed.after)
    for (const deed of own) assertFits(deed.after, [...after.values()], { day: dayOf(ctx), first: false })
  }
}

const writeRows = async (
  tx: Tx,
  { scope: { workspaceId } }: PartyWriter,
  deeds: readonly Deed[],
): Promise<void> => {
  const rows = deeds.map(({ id, after }) => ({
    id: after.id,
    person_id: id,
    organisation_id: after.organisationId,
    function: after.function,
    since: after.since,
    until: after.until,
    first: after.first,
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, person_id uuid,
    organisation_id uuid, function text, since date, until date, first boolean)`
  // One is first at a time: those that are no longer go before those that come to be.
  await sql`update membership m set first = false from ${given}
    where m.workspace_id = ${workspaceId} and m.first and (m.id = given.id and not given.first
      or m.person_id = given.person_id and given.first)`.execute(tx)
  await sql`update membership m set function = given.function, since = given.since, until = given.until,
      first = given.first
    from ${given} where m.workspace_id = ${workspaceId} and m.id = given.id`.execute(tx)
  await sql`
    insert into membership (workspace_id, id, person_id, organisation_id, function, since, until, first)
    select ${workspaceId}::uuid, given.id, given.person_id, given.organisation_id, given.function, given.since,
      given.until, given.first
    from ${given} where not exists (
      select 1 from membership m where m.workspace_id = ${workspaceId} and m.id = given.id)`.execute(tx)
}

const factOf = ({ before, after }: Deed, day: string): FactName => {
  if (!before) return 'membership.added'
  const ends = standingOn(after, day) === 'past' && standingOn(before, day) !== 'past'
  return ends ? 'membership.ended' : 'membership.changed'
}

const recordDeeds = async (tx: Tx, ctx: PartyWriter, deeds: readonly Deed[]): Promise<void> => {
  const names = await namesOf(
    tx,
    ctx.scope,
    deeds.map(({ after }) => after.organisationId),
  )
  const told = ({ id, organisationId, ...row }: MembershipRow) => ({
    membershipId: id,
    organisation: oneNameOf(names.get(organisationId)?.names ?? {}),
    organisationId,
    ...row,
  })
  await recordAll(
    tx,
    ctx,
    deeds.map((deed) => ({
      fact: factOf(deed, dayOf(ctx)),
      subject: { kind: 'person', id: deed.id, name: deed.name },
      before: deed.before && told(deed.before),
      after: told(deed.after),
    })),
  )
}
