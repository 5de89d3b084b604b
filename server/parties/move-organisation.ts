import { changedFrom, nestedInFrom } from '#model/organisations/timeline.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  assertCome,
  endedMessage,
  holdOrganisation,
  lastOf,
  periodsOf,
  subjectOf,
  tooEarly,
} from './organisation-in-time.ts'
import { type Known, placesSince, timelinesOf, writeTimelines } from './past-store.ts'
import { settleEnterprises } from './settle-enterprises.ts'

type Move = { organisation: string; parentId: string | null; from: string }

/** Nests an organisation elsewhere from a day on; all that is nested in it moves along. */
export const moveOrganisation = (ctx: MemberContext, { organisation, parentId, from }: Move): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertCome('from', from, ctx.now)
    const known = await holdOrganisation(tx, ctx, organisation)
    await nestFrom(tx, ctx, { moved: [known], parentId, from })
    await record(tx, ctx, {
      fact: 'organisation.moved',
      subject: subjectOf(known),
      before: { parentId: lastOf(known).parentId },
      after: { parentId, from },
    })
  })

type Nesting = { moved: readonly Known[]; parentId: string | null; from: string }

/** Nests organisations in one from a day on, while parties are held; `invalid` where one would be nested in itself. */
export const nestFrom = async (
  tx: Tx,
  ctx: MemberContext,
  { moved, parentId, from }: Nesting,
): Promise<void> => {
  if (moved.length === 0) return
  if (parentId !== null) await assertNestable(tx, ctx, { moved, parentId, from })
  const timelines = moved.map(({ id, periods }) => ({
    id,
    periods: periodsOf(changedFrom(periods, { parentId }, from)),
  }))
  await writeTimelines(tx, ctx.scope, timelines)
  await settleEnterprises(tx, ctx.scope)
}

const assertNestable = async (
  tx: Tx,
  { scope }: MemberContext,
  { moved, parentId, from }: Nesting & { parentId: string },
): Promise<void> => {
  const parent = found((await timelinesOf(tx, scope, [parentId])).get(parentId), 'organisation')
  if (parent.until !== null) throw conflict('organisation-ended', endedMessage)
  const begun = parent.periods[0]?.since ?? null
  if (begun !== null && begun > from) throw tooEarly({ refusal: 'not-yet', on: begun })
  const above = nestedInFrom(await placesSince(tx, scope, from), parentId, from)
  if (moved.some(({ id }) => above.has(id)))
    throw invalid(
      'parentId',
      'An organisation cannot be nested in itself or in what is nested in it.',
      'nested-in-itself',
    )
}
