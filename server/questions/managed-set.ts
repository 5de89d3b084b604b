import { isOpen } from '#model/questions/asking.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { type InvitedService, invitedService } from '#server/services/index.ts'
import { mayManage } from './policy.ts'
import * as store from './store.ts'

export type NamedSet = { service: string; set: string }

/** An open set that the actor sees to, held until the transaction ends; `conflict` where it takes no answers any more. */
export const holdManagedSet = async (
  tx: Tx,
  ctx: MemberContext,
  named: NamedSet,
): Promise<{ service: InvitedService; set: store.HeldSet }> => {
  const service = await invitedService(tx, ctx, named.service)
  const set = await store.holdSet(tx, ctx.scope, named)
  permit(
    mayManage(ctx.actor, set, service),
    'Only whoever asked, the service owner and administrators do this.',
  )
  if (service.retired || !isOpen(set, ctx.now))
    throw conflict('questions-closed', 'These questions are closed: no more answers are taken.')
  return { service, set }
}
