import type { Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findInvited, holdInvitedService } from '#server/services/index.ts'
import { getThread, viewThread } from './find-threads.ts'
import { assertOpen } from './resolve-thread.ts'
import { assertRoom, say } from './say.ts'
import { noteReplied, participantsOf, tellOfThread } from './tell-of-threads.ts'

type Reply = { service: string; thread: string; text: string }

/** Adds a comment to an open thread. */
export const replyToThread = (ctx: MemberContext, reply: Reply): Promise<Thread> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, reply.service)
    const before = await getThread(tx, ctx.scope, reply)
    assertOpen(before)
    await assertRoom(tx, ctx, { serviceId: service.id, inThread: before.comments.length })
    const people = await findInvited(tx, ctx.scope, service.id)
    const comment = await say(tx, ctx, { service, people, threadId: before.id, text: reply.text })
    await record(tx, ctx, {
      fact: 'thread.replied',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: {
        thread: before.id,
        address: before.address,
        comment: comment.id,
        mentions: comment.mentions,
        side: service.side,
      },
    })
    await noteReplied(tx, ctx, { service, threadId: before.id })
    const happening = { service, people, threadId: before.id, event: comment.id }
    await tellOfThread(tx, ctx, happening, { kind: 'mentioned', to: comment.mentions, text: reply.text })
    await tellOfThread(tx, ctx, happening, { kind: 'replied', to: participantsOf(before), text: reply.text })
    return viewThread(await getThread(tx, ctx.scope, reply), ctx.actor, service)
  })
