import type { ThreadAct } from '#model/comments/thread.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { InvitedService } from '#server/services/index.ts'
import * as store from './store.ts'

type Act = { service: InvitedService; threadId: string; kind: ThreadAct['kind']; assigneeId?: string | null }

/** Keeps in the thread itself that the actor resolved, reopened or assigned it; returns the id of the act. */
export const keepAct = async (
  tx: Tx,
  ctx: MemberContext,
  { service, threadId, kind, assigneeId = null }: Act,
): Promise<string> => {
  const id = newId()
  await store.addAct(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    thread_id: threadId,
    kind,
    person_id: ctx.actor.personId,
    assignee_id: assigneeId,
    after_revision: service.newestRevision,
    done_at: ctx.now,
  })
  return id
}
