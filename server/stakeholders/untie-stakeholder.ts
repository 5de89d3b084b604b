import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { calledIn } from './called-in.ts'
import { getStakeholder } from './find-stakeholders.ts'
import { mayManage } from './policy.ts'
import * as store from './store.ts'

/** Takes a stakeholder off a service; it stays with its other services, and with the workspace. */
export const untieStakeholder = (
  ctx: MemberContext,
  { service, stakeholder }: { service: string; stakeholder: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const held = await holdInvitedService(tx, ctx, service)
    permit(
      mayManage(ctx.actor, held),
      'Only the service owner and administrators say who else has a stake in it.',
    )
    const known = await getStakeholder(tx, ctx, stakeholder)
    if (!(await store.deleteTie(tx, ctx.scope, { stakeholderId: stakeholder, serviceId: service })))
      throw notFound('stakeholder')
    await record(tx, ctx, {
      fact: 'stakeholder.untied',
      subject: { kind: 'service', id: held.id, name: held.name },
      before: { stakeholder, called: calledIn(known), kind: known.kind },
    })
  })
