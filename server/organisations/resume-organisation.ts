import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  lastOf,
  lockParties,
  resumeIn,
  runningOrganisation,
  subjectOf,
  successionsOf,
  timelinesOf,
} from '#server/parties/index.ts'

/** Takes back that an organisation ended; what it stands in must be there still. */
export const resumeOrganisation = (
  ctx: MemberContext,
  { organisation }: { organisation: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await lockParties(tx, ctx.scope)
    const known = found((await timelinesOf(tx, ctx.scope, [organisation])).get(organisation), 'organisation')
    await assertNotMerged(tx, ctx, organisation)
    const { parentId } = lastOf(known)
    if (parentId !== null) await runningOrganisation(tx, ctx.scope, parentId)
    if (!(await resumeIn(tx, ctx.scope, organisation))) return
    await record(tx, ctx, {
      fact: 'organisation.resumed',
      subject: subjectOf(known),
      before: { until: known.until },
      after: { until: null },
    })
  })

/** What was its is another's now. */
const assertNotMerged = async (tx: Tx, { scope }: MemberContext, id: string): Promise<void> => {
  const successions = await successionsOf(tx, scope, id)
  if (successions.some(({ kind, from }) => kind === 'merged' && from.id === id))
    throw conflict('organisation-merged', 'This organisation went into another one, so it stays ended.')
}
