import { mostActs, type Thread, type ThreadState } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { type AppError, conflict } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findInvited, holdInvitedService } from '#server/services/index.ts'
import { getThread, type StoredThread, viewThread } from './find-threads.ts'
import { keepAct } from './keep-act.ts'
import { noteSettled, participantsOf, tellOfThread } from './tell-of-threads.ts'
import * as store from './store.ts'

type Named = { service: string; thread: string }

const alreadyIn = (state: ThreadState): AppError =>
  state === 'resolved'
    ? conflict('thread-resolved', 'This thread is resolved: reopen it first.')
    : conflict('thread-open', 'This thread is open already.')

/** Throws `conflict` where a thread is resolved. */
export const assertOpen = ({ state }: StoredThread): void => {
  if (state !== 'open') throw alreadyIn(state)
}

/** Throws `conflict` where a thread went to and fro as often as can be kept. */
export const assertRoomForAct = ({ acts }: StoredThread): void => {
  if (acts.length >= mostActs) throw conflict('too-many-comments', 'As much happened here as can be kept.')
}

const moves = { resolved: 'open', open: 'resolved' } as const

const moving =
  (to: ThreadState) =>
  (ctx: MemberContext, named: Named): Promise<Thread> =>
    inTransaction(ctx, async (tx) => {
      const service = await holdInvitedService(tx, ctx, named.service)
      const before = await getThread(tx, ctx.scope, named)
      assertRoomForAct(before)
      const moved = await store.moveThread(tx, ctx.scope, { id: before.id, from: moves[to], to })
      if (!moved) throw alreadyIn(to)
      const kind = to === 'resolved' ? 'resolved' : 'reopened'
      const act = await keepAct(tx, ctx, { service, threadId: before.id, kind })
      await record(tx, ctx, {
        fact: `thread.${kind}`,
        subject: { kind: 'service', id: service.id, name: service.name },
        before: { thread: before.id, address: before.address, state: before.state },
        after: { state: to, side: service.side },
      })
      if (to === 'resolved') {
        const people = await findInvited(tx, ctx.scope, service.id)
        await noteSettled(tx, ctx, { service, threadId: before.id })
        const happening = { service, people, threadId: before.id, event: act }
        await tellOfThread(tx, ctx, happening, { kind: 'thread-resolved', to: participantsOf(before) })
      }
      return viewThread(await getThread(tx, ctx.scope, named), ctx.actor, service)
    })

/** Says that a thread is settled: anybody who is invited may, as it can be opened again. */
export const resolveThread = moving('resolved')

/** Opens a resolved thread again. */
export const reopenThread = moving('open')
