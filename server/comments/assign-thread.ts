import type { Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { getThread, viewThread } from './find-threads.ts'
import { keepAct } from './keep-act.ts'
import { assertOpen, assertRoomForAct } from './resolve-thread.ts'
import { assertInvited } from './say.ts'
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
    const people = personId === null ? [] : [personId]
    await assertInvited(tx, ctx, { serviceId: service.id, ids: people, path: 'personId' })
    await store.assignThread(tx, ctx.scope, { id: before.id, personId })
    await keepAct(tx, ctx, { service, threadId: before.id, kind: 'assigned', assigneeId: personId })
    await record(tx, ctx, {
      fact: 'thread.assigned',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { thread: before.id, address: before.address, assigneeId: before.assignee?.id ?? null },
      after: { assigneeId: personId },
    })
    return viewThread(await getThread(tx, ctx.scope, named), ctx.actor, service)
  })
