import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/errors.ts'
import { holdInvitedService, type InvitedService } from '#server/services/index.ts'
import { mayJudgeAs } from './policy.ts'
import { findHeld, type Held } from './store.ts'

/** A role of a service, as the path of a request names it. */
export type OwnRole = { service: string; holder: string }

/** A service that is held, and the role in it that the actor holds and speaks in. */
export const holdOwnRole = async (
  tx: Tx,
  ctx: MemberContext,
  { service: id, holder }: OwnRole,
): Promise<{ service: InvitedService; held: Held }> => {
  const service = await holdInvitedService(tx, ctx, id)
  const held = await findHeld(tx, ctx.scope, { service: id, holder })
  permit(mayJudgeAs(ctx.actor, held), 'Each person judges in the roles that they hold themselves.')
  return { service, held: found(held, 'role holder') }
}
