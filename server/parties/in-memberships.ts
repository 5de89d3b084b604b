import type { PersonPage } from '#model/contract/people.ts'
import { isInOrder, overlap, standingOn } from '#model/parties/term.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertNotMerged, assertStillAdministers } from './change-person.ts'
import { findPerson } from './find-person.ts'
import { type MembershipRow, membershipsOf, settleFirst } from './membership-store.ts'
import { getOrganisation } from './organisation-store.ts'
import { getPerson, type PersonRow } from './person-store.ts'
import { oneNameOf } from './sort-name.ts'

export const dayOf = ({ now }: Pick<MemberContext, 'now'>): string => now.slice(0, 10)

/** What an act did to a membership, for the record. */
type Deed = {
  fact: 'membership.added' | 'membership.changed' | 'membership.ended'
  before: MembershipRow | null
  after: MembershipRow
}

/** The way of each act on a person's memberships: hold, judge, act, settle where they belong first, record. */
export const inMemberships = (
  ctx: MemberContext,
  person: string,
  act: (tx: Tx, known: MembershipRow[]) => Promise<Deed | null>,
): Promise<PersonPage> =>
  inTransaction(ctx, async (tx) => {
    await assertStillAdministers(tx, ctx)
    const subject = found(await getPerson(tx, ctx.scope, person), 'person')
    assertNotMerged(subject)
    const deed = await act(tx, await membershipsOf(tx, ctx.scope, person))
    if (deed) {
      await settleFirst(tx, ctx.scope, [person])
      await recordDeed(tx, ctx, subject, deed)
    }
    return findPerson(ctx, person, tx)
  })

const recordDeed = async (
  tx: Tx,
  ctx: MemberContext,
  { id, name }: PersonRow,
  { fact, before, after }: Deed,
): Promise<void> => {
  const organisation = await getOrganisation(tx, ctx.scope, after.organisationId)
  const told = (row: MembershipRow) => ({
    membershipId: row.id,
    organisation: organisation ? oneNameOf(organisation.names) : '',
    organisationId: row.organisationId,
    function: row.function,
    since: row.since,
    until: row.until,
    first: row.first,
  })
  await record(tx, ctx, {
    fact,
    subject: { kind: 'person', id, name },
    before: before && told(before),
    after: told(after),
  })
}

/** Throws `conflict` for a membership that would go on once its organisation has ended. */
export const assertStands = async (tx: Tx, { scope }: MemberContext, row: MembershipRow): Promise<void> => {
  const { until } = found(await getOrganisation(tx, scope, row.organisationId), 'organisation')
  if (until !== null && (row.until === null || row.until > until))
    throw conflict('organisation-ended', 'This organisation has ended: nobody belongs to it since.')
}

/** One organisation is belonged to once at a time, from no later than to when; first is what runs. */
export const assertFits = (
  row: MembershipRow,
  others: readonly MembershipRow[],
  { day, first }: { day: string; first: boolean },
): void => {
  if (!isInOrder(row))
    throw invalid('until', 'A membership does not end before it begins.', 'day-before-begin', {
      on: row.since ?? '',
    })
  const clash = others.some(
    (other) => other.id !== row.id && other.organisationId === row.organisationId && overlap(other, row),
  )
  if (clash)
    throw conflict('membership-overlaps', 'They belong to this organisation already on some of these days.')
  if (first && standingOn(row, day) !== 'running')
    throw conflict('membership-not-running', 'Somebody belongs first where they belong today.')
}
