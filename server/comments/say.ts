import { mentionedIn } from '#model/comments/mentions.ts'
import { mostComments, mostCommentsInThread, mostThreads } from '#model/comments/thread.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { InvitedService } from '#server/services/index.ts'
import { findInvited } from './find-threads.ts'
import * as store from './store.ts'

type People = { serviceId: string; ids: readonly string[]; path: string }

/** Throws `invalid` where one of these people is not invited to the service: they could not read what they are called to. */
export const assertInvited = async (
  tx: Tx,
  ctx: MemberContext,
  { serviceId, ids, path }: People,
): Promise<void> => {
  if (ids.length === 0) return
  const invited = new Set((await findInvited(tx, ctx.scope, serviceId)).map(({ id }) => id))
  if (ids.some((id) => !invited.has(id)))
    throw invalid(path, 'names somebody who is not invited to this service')
}

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

type Said = { service: InvitedService; threadId: string; text: string }

/** Keeps what the actor says in a thread, with the roles and the side that they speak for now. */
export const say = async (
  tx: Tx,
  ctx: MemberContext,
  { service, threadId, text }: Said,
): Promise<{ id: string; mentions: string[] }> => {
  const [id, mentions] = [newId(), mentionedIn(text)]
  await assertInvited(tx, ctx, { serviceId: service.id, ids: mentions, path: 'text' })
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
