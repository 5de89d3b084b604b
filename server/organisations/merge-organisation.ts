import { handOverInvitations } from '#server/accounts/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, invalid } from '#server/kernel/errors.ts'
import { type Fact, record, recordAll } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { handOverNeeds } from '#server/needs/index.ts'
import {
  addSuccessions,
  assertCome,
  endIn,
  handOverPeople,
  holdOrganisation,
  holdRow,
  type Known,
  lastOf,
  lockParties,
  nestFrom,
  oneNameOf,
  organisationLineage,
  subjectOf,
  timelinesOf,
  tooEarly,
  unitIdsOf,
} from '#server/parties/index.ts'
import { handOverGroups } from '#server/people-groups/index.ts'
import { handOverSupplies } from '#server/dependencies/index.ts'
import { findClashes, handOverRelationships } from '#server/relationships/index.ts'
import { handOverServices } from '#server/services/index.ts'
import { handOverStakeholders } from '#server/stakeholders/index.ts'

type Merger = { organisation: string; intoId: string; on: string }
type HandOver = { fromId: string; intoId: string }

/** Lets an organisation go into another one, with its units, people, services, needs and relationships. */
export const mergeOrganisation = (ctx: MemberContext, { organisation, intoId, on }: Merger): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertCome('on', on, ctx.now)
    const both = { fromId: organisation, intoId }
    await lockParties(tx, ctx.scope)
    // In the order of their ids, as whoever begins a relationship of the two holds them.
    for (const id of [organisation, intoId].toSorted()) await holdRow(tx, ctx.scope, id)
    const known = await holdOrganisation(tx, ctx, organisation)
    const into = await holdOther(tx, ctx, { ...both, on })
    await assertNoClash(tx, ctx, both)
    const units = await handOverUnits(tx, ctx, { ...both, on })
    const people = await movePeople(tx, ctx, both)
    const services = await handOverServices(tx, ctx, both)
    const relationships = await handOverRelationships(tx, ctx.scope, { ...both, now: ctx.now })
    await handOverNeeds(tx, ctx.scope, both)
    await handOverInvitations(tx, ctx.scope, both)
    await handOverGroups(tx, ctx.scope, both)
    await handOverStakeholders(tx, ctx.scope, both)
    await handOverSupplies(tx, ctx.scope, both)
    await endIn(tx, ctx, { known, on })
    await addSuccessions(tx, ctx.scope, [{ fromId: organisation, toId: intoId, kind: 'merged', on }])
    await record(tx, ctx, {
      fact: 'organisation.merged',
      subject: subjectOf(known),
      after: {
        intoId,
        into: oneNameOf(lastOf(into).names),
        on,
        moved: { units, people, services, relationships },
      },
    })
  })

/** The organisation that stays: another one, there on that day, and not within the one that goes. */
const holdOther = async (
  tx: Tx,
  ctx: MemberContext,
  { fromId, intoId, on }: HandOver & { on: string },
): Promise<Known> => {
  if (intoId === fromId) throw invalid('intoId', 'must be another organisation', 'merged-into-itself')
  const into = await holdOrganisation(tx, ctx, intoId)
  if ((await organisationLineage(tx, ctx.scope, intoId)).includes(fromId))
    throw invalid(
      'intoId',
      'is nested in the organisation that goes: move it out of it first',
      'merged-into-part',
    )
  const begun = into.periods[0]?.since ?? null
  if (begun !== null && begun > on) throw tooEarly({ refusal: 'not-yet', on: begun })
  return into
}

const assertNoClash = async (tx: Tx, { scope }: MemberContext, both: HandOver): Promise<void> => {
  const clashes = await findClashes(tx, scope, both)
  if (clashes.consumers.count === 0 && clashes.providers.count === 0 && !clashes.eachOther) return
  throw new AppError(
    'conflict',
    'Both organisations have relationships with the same others, or with each other: end one of each pair first.',
    { reason: 'organisation-clash', current: clashes },
  )
}

const handOverUnits = async (
  tx: Tx,
  ctx: MemberContext,
  { fromId, intoId, on }: HandOver & { on: string },
): Promise<number> => {
  const moved = [...(await timelinesOf(tx, ctx.scope, await unitIdsOf(tx, ctx.scope, fromId))).values()]
  await nestFrom(tx, ctx, { moved, parentId: intoId, from: on })
  const facts = moved.map((unit): Fact => ({
    fact: 'organisation.moved',
    subject: subjectOf(unit),
    before: { parentId: fromId },
    after: { parentId: intoId, from: on },
  }))
  await recordAll(tx, ctx, facts)
  return moved.length
}

const movePeople = async (tx: Tx, ctx: MemberContext, { fromId, intoId }: HandOver): Promise<number> => {
  const people = await handOverPeople(tx, ctx.scope, { fromId, intoId })
  const facts = people.map(({ id, name }): Fact => ({
    fact: 'person.changed',
    subject: { kind: 'person', id, name },
    before: { organisationId: fromId },
    after: { organisationId: intoId },
  }))
  await recordAll(tx, ctx, facts)
  return people.length
}
