import { mentionedIn } from '#model/comments/mentions.ts'
import { refusalToChange, type Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  assertInvited,
  findInvited,
  holdInvitedService,
  type InvitedService,
} from '#server/services/index.ts'
import { getThread, type StoredThread, viewThread } from './find-threads.ts'
import { tellOfThread } from './tell-of-threads.ts'
import * as store from './store.ts'

type Named = { service: string; thread: string; comment: string }

const refusalMessages = {
  'comment-kept': 'A revision was proposed since: what was said before it stays as it is.',
  'comment-answered': 'Somebody went on after this comment: it stays.',
} as const

/** The comment of the actor that is to be changed; `forbidden` where it is somebody else's, `conflict` where it stays as it is. */
const changeable = (
  deed: 'edit' | 'delete',
  ctx: MemberContext,
  { service, thread, id }: { service: InvitedService; thread: StoredThread; id: string },
) => {
  const comment = found(
    thread.comments.find((one) => one.id === id),
    'comment',
  )
  permit(comment.by.id === ctx.actor.personId, 'Only its author changes a comment.')
  const refusal = refusalToChange(deed, { comment, thread, newestRevision: service.newestRevision })
  if (refusal) throw conflict(refusal, refusalMessages[refusal])
  return comment
}

/** Rewords a comment of the actor's; it is marked as edited. */
export const changeComment = (ctx: MemberContext, change: Named & { text: string }): Promise<Thread> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, change.service)
    const thread = await getThread(tx, ctx.scope, change)
    const comment = changeable('edit', ctx, { service, thread, id: change.comment })
    if (comment.text === change.text) return viewThread(thread, ctx.actor, service)
    const [before, mentions] = [new Set(mentionedIn(comment.text)), mentionedIn(change.text)]
    const people = await findInvited(tx, ctx.scope, service.id)
    // Who was mentioned before may have left since.
    const called = mentions.filter((id) => !before.has(id))
    assertInvited(people, { ids: called, path: 'text' })
    await store.rewordComment(tx, ctx.scope, { id: comment.id, text: change.text, mentions, now: ctx.now })
    await record(tx, ctx, {
      fact: 'comment.reworded',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { thread: thread.id, comment: comment.id, text: comment.text },
      after: { text: change.text, mentions },
    })
    const happening = { service, people, threadId: thread.id, event: comment.id }
    await tellOfThread(tx, ctx, happening, { kind: 'mentioned', to: called, text: change.text })
    return viewThread(await getThread(tx, ctx.scope, change), ctx.actor, service)
  })

/** Deletes a comment of the actor's that nobody replied to; the only comment of a thread takes the thread along. */
export const deleteComment = (ctx: MemberContext, named: Named): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named.service)
    const thread = await getThread(tx, ctx.scope, named)
    const comment = changeable('delete', ctx, { service, thread, id: named.comment })
    const isOnly = thread.comments.length === 1
    if (isOnly) await store.removeThread(tx, ctx.scope, thread.id)
    else await store.removeComment(tx, ctx.scope, comment.id)
    await record(tx, ctx, {
      fact: isOnly ? 'thread.deleted' : 'comment.deleted',
      subject: { kind: 'service', id: service.id, name: service.name },
      // What was said is not kept: whoever takes a word back may do so.
      before: { thread: thread.id, address: thread.address, comment: comment.id },
    })
  })
