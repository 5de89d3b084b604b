import type { Passage, Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { assertInvited, findInvited, getServicePage, holdInvitedService } from '#server/services/index.ts'
import { keepAct } from './keep-act.ts'
import { getThread, viewThread } from './find-threads.ts'
import { assertRoom, say } from './say.ts'
import { seatThread } from './seat-thread.ts'
import { tellOfThread } from './tell-of-threads.ts'
import * as store from './store.ts'

type Start = {
  service: string
  address: string
  passage: Passage | null
  text: string
  assigneeId: string | null
}

/** Begins a thread on a clause or on a passage, with its first comment; it may be assigned at once. */
export const startThread = (ctx: MemberContext, wish: Start): Promise<Thread> =>
  inTransaction(ctx, async (tx) => {
    const { address, passage, text, assigneeId } = wish
    const service = await holdInvitedService(tx, ctx, wish.service)
    const seat = seatThread(await getServicePage({ ...ctx, db: tx }, { service: service.id }), {
      address,
      passage,
    })
    await assertRoom(tx, ctx, { serviceId: service.id, inThread: null })
    const people = await findInvited(tx, ctx.scope, service.id)
    const assignees = assigneeId === null ? [] : [assigneeId]
    assertInvited(people, { ids: assignees, path: 'assigneeId' })
    const id = newId()
    await store.addThread(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      service_id: service.id,
      address,
      text: seat.text,
      range_from: seat.range?.from ?? null,
      range_to: seat.range?.to ?? null,
      assignee_id: assigneeId,
      after_revision: service.newestRevision,
    })
    const comment = await say(tx, ctx, { service, people, threadId: id, text })
    if (assigneeId !== null) await keepAct(tx, ctx, { service, threadId: id, kind: 'assigned', assigneeId })
    await record(tx, ctx, {
      fact: 'thread.started',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: {
        thread: id,
        address,
        comment: comment.id,
        mentions: comment.mentions,
        assigneeId,
        side: service.side,
      },
    })
    const happening = { service, people, threadId: id, event: comment.id }
    await tellOfThread(tx, ctx, happening, { kind: 'assigned', to: assignees, text })
    await tellOfThread(tx, ctx, happening, { kind: 'mentioned', to: comment.mentions, text })
    return viewThread(await getThread(tx, ctx.scope, { service: service.id, thread: id }), ctx.actor, service)
  })
