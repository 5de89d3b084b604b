import { type ConflictAct, mostConflictActs, type NewDecision } from '#model/conflicts/conflict.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict as conflicting } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { InvitedService } from '#server/services/index.ts'
import type { StoredConflict } from './find-conflicts.ts'
import * as store from './store.ts'

type Act = {
  service: InvitedService
  conflict: StoredConflict
  kind: ConflictAct['kind']
  decision?: NewDecision
  reason?: string
}

const columnsOf = ({ deciderId, role, on, what, why }: NewDecision) => ({
  decider_id: deciderId,
  decider_role: role,
  decided_on: on,
  what,
  why,
})

/** Keeps in the conflict itself what the actor did with it; returns the id of the act. */
export const keepAct = async (
  tx: Tx,
  ctx: MemberContext,
  { service, conflict, kind, decision, reason = '' }: Act,
): Promise<string> => {
  if (conflict.acts.length >= mostConflictActs)
    throw conflicting('too-many-conflicts', 'As much happened to this conflict as can be kept.')
  const id = newId()
  await store.addAct(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    conflict_id: conflict.id,
    kind,
    person_id: ctx.actor.personId,
    side: service.side,
    ...(decision ? columnsOf(decision) : { why: reason }),
    after_revision: service.newestRevision,
    done_at: ctx.now,
  })
  return id
}
