import type { RuleId, Waiver } from '#model/checks/settings.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { recordEnd } from './end-waiver.ts'
import * as store from './store.ts'

type Given = {
  service: { id: string; name: string }
  rule: RuleId
  reason: string
  until: string
  role: SignRole
}

/** Keeps that the actor waives a check; one whose day has passed makes room. `conflict` where one holds. */
export const giveWaiver = async (
  tx: Tx,
  ctx: MemberContext,
  { service, rule, reason, until, role }: Given,
): Promise<Waiver> => {
  const { personId, name } = ctx.actor
  const before = await store.getWaiver(tx, ctx.scope, { serviceId: service.id, rule })
  if (before && before.until < ctx.now.slice(0, 10)) {
    await store.closeWaiver(tx, ctx.scope, { id: before.id, by: personId, at: ctx.now })
    await recordEnd(tx, ctx, { service, rule, waiver: before })
  }
  await store.addWaiver(tx, {
    workspace_id: ctx.scope.workspaceId,
    id: newId(),
    service_id: service.id,
    rule,
    reason,
    until,
    role,
    person_id: personId,
    made_at: ctx.now,
  })
  await record(tx, ctx, {
    fact: 'check.waived',
    subject: { kind: 'service', ...service },
    after: { rule, until, role },
    reason,
  })
  return { rule, reason, until, role, person: { id: personId, name }, at: ctx.now }
}
