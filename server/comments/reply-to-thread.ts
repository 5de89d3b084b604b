import type { Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { getThread, viewThread } from './find-threads.ts'
import { assertOpen } from './resolve-thread.ts'
import { assertRoom, say } from './say.ts'

type Reply = { service: string; thread: string; text: string }

/** Adds a comment to an open thread. */
export const replyToThread = (ctx: MemberContext, reply: Reply): Promise<Thread> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, reply.service)
    const before = await getThread(tx, ctx.scope, reply)
    assertOpen(before)
    await assertRoom(tx, ctx, { serviceId: service.id, inThread: before.comments.length })
    const comment = await say(tx, ctx, { service, threadId: before.id, text: reply.text })
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
    return viewThread(await getThread(tx, ctx.scope, reply), ctx.actor, service)
  })
