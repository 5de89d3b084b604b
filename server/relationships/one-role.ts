import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type AppError, conflict, found } from '#server/kernel/errors.ts'
import * as roleStore from './role-store.ts'

/** One holder of a role in one service. */
export type OneRole = { service: { id: string; name: string }; holderId: string }

/** Who holds the role today; `not_found` where nobody does. */
export const holderOf = async (
  tx: Tx,
  ctx: MemberContext,
  { service, holderId }: OneRole,
): Promise<roleStore.Holder> =>
  found(await roleStore.findHolder(tx, ctx.scope, { serviceId: service.id, holderId }), 'role holder')

export const alreadyHeld = ({ person }: { person: { name: string } }): AppError =>
  conflict('role-held', `${person.name} holds this role for this organisation already.`)
