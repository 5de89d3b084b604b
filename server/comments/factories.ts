import type { Thread } from '#model/comments/thread.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { startThread } from './start-thread.ts'

/** Begins a thread, on the outcome of `buildDefinition` unless stated. */
export const buildThread = (
  ctx: MemberContext,
  service: string,
  change: Partial<Omit<Parameters<typeof startThread>[1], 'service'>> = {},
): Promise<Thread> =>
  startThread(ctx, {
    service,
    address: 'value.outcomes/reach',
    passage: null,
    text: 'Who is everybody?',
    assigneeId: null,
    ...change,
  })

/** A passage of the outcome's statement in `buildDefinition`. */
export const everybody = { from: 13, to: 22, text: 'Clerks reach everybody' }
