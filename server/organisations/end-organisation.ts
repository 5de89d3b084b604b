import type { OrganisationTies } from '#model/contract/organisations.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertCome, endIn, holdOrganisation, subjectOf } from '#server/parties/index.ts'
import { lastHeldUntil } from '#server/relationships/index.ts'
import { findTies } from './find-ties.ts'

/** Ends an organisation. What it holds must be elsewhere first: nobody may lose whom they work with unseen. */
export const endOrganisation = (
  ctx: MemberContext,
  { organisation, on }: { organisation: string; on: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertCome('on', on, ctx.now)
    const known = await holdOrganisation(tx, ctx, organisation)
    await assertFree(tx, ctx, organisation)
    await assertNotBefore(tx, ctx, { organisation, on })
    await endIn(tx, ctx, { known, on })
    await record(tx, ctx, {
      fact: 'organisation.ended',
      subject: subjectOf(known),
      after: { until: on },
    })
  })

/** Throws `conflict` where a relationship of the organisation held longer: it was there as long as that. */
export const assertNotBefore = async (
  tx: Tx,
  { scope }: MemberContext,
  { organisation, on }: { organisation: string; on: string },
): Promise<void> => {
  const held = await lastHeldUntil(tx, scope, organisation)
  if (held !== null && held > on)
    throw new AppError(
      'conflict',
      `A relationship of it held until ${held}: choose that day or a later one.`,
      {
        reason: 'organisation-had-relationship',
        params: { on: held },
      },
    )
}

const assertFree = async (tx: Tx, ctx: MemberContext, organisation: string): Promise<void> => {
  const ties = await findTies(tx, ctx, organisation)
  const counts = Object.entries(ties).map(([kind, { count }]) => ({ kind, count }))
  if (counts.every(({ count }) => count === 0)) return
  throw new AppError('conflict', messageOf(counts), { reason: 'organisation-tied', current: ties })
}

const messageOf = (counts: { kind: string; count: number }[]): string =>
  `Something hangs on this organisation still (${counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind satisfies keyof OrganisationTies | string}: ${count}`)
    .join(', ')}): move or end that first.`
