import type { OrganisationTies } from '#model/contract/organisations.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertCome, endIn, holdOrganisation, subjectOf } from '#server/parties/index.ts'
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
    await endIn(tx, ctx, { known, on })
    await record(tx, ctx, {
      fact: 'organisation.ended',
      subject: subjectOf(known),
      after: { until: on },
    })
  })

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
