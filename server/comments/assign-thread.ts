import type { Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertInvited, findInvited, holdInvitedService } from '#server/services/index.ts'
import { getThread, viewThread } from './find-threads.ts'
import { keepAct } from './keep-act.ts'
import { assertOpen, assertRoomForAct } from './resolve-thread.ts'
import { tellOfThread } from './tell-of-threads.ts'
import * as store from './store.ts'

type Assignment = { service: string; thread: string; personId: string | null }

/** Leaves an open thread to somebody who is invited, or to nobody any more. */
export const assignThread = (ctx: MemberContext, { personId, ...named }: Assignment): Promise<Thread> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named.service)
    const before = await getThread(tx, ctx.scope, named)
    assertOpen(before)
    if ((before.assignee?.id ?? null) === personId) return viewThread(before, ctx.actor, service)
    assertRoomForAct(before)
    const people = await findInvited(tx, ctx.scope, service.id)
    const to = personId === null ? [] : [personId]
    assertInvited(people, { ids: to, path: 'personId' })
    await store.assignThread(tx, ctx.scope, { id: before.id, personId })
    const act = await keepAct(tx, ctx, {
      service,
      threadId: before.id,
      kind: 'assigned',
      assigneeId: personId,
    })
    await record(tx, ctx, {
      fact: 'thread.assigned',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { thread: before.id, address: before.address, assigneeId: before.assignee?.id ?? null },
      after: { assigneeId: personId },
    })
    const happening = { service, people, threadId: before.id, event: act }
    await tellOfThread(tx, ctx, happening, { kind: 'assigned', to, text: before.comments[0]?.text ?? '' })
    return viewThread(await getThread(tx, ctx.scope, named), ctx.actor, service)
  })
