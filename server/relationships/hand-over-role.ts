import { withdrawRoleInvitations } from '#server/accounts/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { breaks } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { alreadyHeld, holderOf, type OneRole } from './one-role.ts'
import * as roleStore from './role-store.ts'

/**
 * Hands a role over: the holder's ends and the successor's begins in one act, with the same mandate and term. Who stood in for
 * the one stands in for the other; where the successor did, they hold the role now.
 */
export const handOverRole = async (
  tx: Tx,
  ctx: MemberContext,
  { successor, ...one }: OneRole & { successor: { id: string; name: string } },
): Promise<{ from: roleStore.Holder; id: string }> => {
  const from = await holderOf(tx, ctx, one)
  const id = newId()
  const stoodIn = await roleStore.deputyBy(tx, ctx.scope, { holderId: from.id, personId: successor.id })
  if (stoodIn)
    await roleStore.endRoles(tx, ctx.scope, { holderIds: [stoodIn], now: ctx.now, ended: 'handed-over' })
  const row = {
    workspace_id: ctx.scope.workspaceId,
    id,
    relationship_id: from.relationshipId,
    service_id: one.service.id,
    role: from.role,
    person_id: successor.id,
    speaks_for: from.speaksFor,
    group_id: from.groupId,
    deputy_for: from.deputyFor,
    until: from.until,
    since: ctx.now,
  }
  await roleStore.addRoleHolder(tx, row).catch((error: unknown) => {
    throw breaks(error, 'role_holder_once') ? alreadyHeld({ person: successor }) : error
  })
  await roleStore.moveDeputies(tx, ctx.scope, { from: from.id, to: id })
  const ended = await roleStore.endRoles(tx, ctx.scope, {
    holderIds: [from.id],
    now: ctx.now,
    ended: 'handed-over',
  })
  await record(tx, ctx, {
    fact: 'role.handed-over',
    subject: { kind: 'service', ...one.service },
    before: { role: from.role, personId: from.person.id, person: from.person.name },
    after: {
      role: from.role,
      personId: successor.id,
      person: successor.name,
      consumerId: from.organisationId,
    },
  })
  await withdrawRoleInvitations(tx, ctx, ended)
  return { from, id }
}
