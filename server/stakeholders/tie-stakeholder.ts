import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { manageService } from './add-stakeholder.ts'
import { calledIn } from './called-in.ts'
import { getStakeholder } from './find-stakeholders.ts'
import * as store from './store.ts'

/** Ties a stakeholder that the actor knows of to a service that they keep. */
export const tieStakeholder = (
  ctx: MemberContext,
  { service, stakeholder }: { service: string; stakeholder: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const held = await manageService(tx, ctx, { service, stakeholderId: stakeholder })
    const known = await getStakeholder(tx, ctx, stakeholder)
    const tied = await store.addTies(tx, ctx.scope, [{ stakeholderId: stakeholder, serviceId: service }])
    if (tied.length === 0) return
    await record(tx, ctx, {
      fact: 'stakeholder.tied',
      subject: { kind: 'service', ...held },
      after: { stakeholder, called: calledIn(known), kind: known.kind },
    })
  })
