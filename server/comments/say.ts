import { mentionedIn } from '#model/comments/mentions.ts'
import { mostComments, mostCommentsInThread, mostThreads } from '#model/comments/thread.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { Invited } from '#model/contract/comments.ts'
import { assertInvited, type InvitedService } from '#server/services/index.ts'
import * as store from './store.ts'

/** Throws `conflict` where no more can be said about a service, or in a thread of `inThread` comments. */
export const assertRoom = async (
  tx: Tx,
  ctx: MemberContext,
  { serviceId, inThread }: { serviceId: string; inThread: number | null },
): Promise<void> => {
  const { threads, comments } = await store.countOf(tx, ctx.scope, serviceId)
  const isFull =
    comments >= mostComments ||
    (inThread === null ? threads >= mostThreads : inThread >= mostCommentsInThread)
  if (isFull) throw conflict('too-many-comments', 'As much was said here as can be kept.')
}

type Said = { service: InvitedService; people: readonly Invited[]; threadId: string; text: string }

/** Keeps what the actor says in a thread, with the roles and the side that they speak for now. */
export const say = async (
  tx: Tx,
  ctx: MemberContext,
  { service, people, threadId, text }: Said,
): Promise<{ id: string; mentions: string[] }> => {
  const [id, mentions] = [newId(), mentionedIn(text)]
  assertInvited(people, { ids: mentions, path: 'text' })
  await store.addComment(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    thread_id: threadId,
    person_id: ctx.actor.personId,
    roles: service.roles,
    side: service.side,
    text,
    mentions,
    after_revision: service.newestRevision,
    said_at: ctx.now,
  })
  return { id, mentions }
}
