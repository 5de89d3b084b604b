import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#server/kernel/context.ts'
import { type Appended, appendUpdates } from './live-store.ts'
import type { Update } from './live-text.ts'
import { type OpenDraft, RoomError } from './draft-keeper.ts'

type Waiting = Appended & {
  startedAt: string
  done: (seq: number) => void
  failed: (error: unknown) => void
  tries: number
}

/**
 * How long after a statement began the next one may, in milliseconds: what is typed meanwhile, in all rooms, goes into
 * it. Nobody sees so short a wait, and who types alone does not wait at all.
 */
const gathering = 12
/** How many updates go into one statement. */
const batch = 500
// A draft that is held by a change of its JSON is free again within milliseconds.
const pauseWhileHeld = 10
const mostTries = 300

/**
 * Appends what is typed to the log, the updates of all drafts together: while one statement is on its way the next
 * ones gather. The promise resolves after the commit, with the update's number.
 */
export const createLogWriter = (db: Db) => {
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined
  let began = 0

  const gather = async (): Promise<void> => {
    const wait = began + gathering - performance.now()
    if (wait > 0) await sleep(wait)
    began = performance.now()
  }
  const write = async (some: readonly Waiting[]): Promise<Waiting[]> => {
    const ends = new Map(
      (await appendUpdates(db, some)).map(({ serviceId, seq, added }) => [serviceId, seq - added]),
    )
    const held: Waiting[] = []
    for (const one of some) {
      const before = ends.get(one.serviceId)
      if (before === undefined) held.push(one)
      else {
        ends.set(one.serviceId, before + 1)
        one.done(before + 1)
      }
    }
    return held
  }

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await gather()
      const some = waiting.splice(0, batch)
      try {
        const held = await write(some)
        for (const one of held) one.tries += 1
        for (const one of held) if (one.tries > mostTries) one.failed(new RoomError('unavailable'))
        waiting.unshift(...held.filter(({ tries }) => tries <= mostTries))
        if (held.length > 0) await sleep(pauseWhileHeld)
      } catch (error) {
        for (const one of some) one.failed(error)
      }
    }
  }

  return {
    append: ({ scope, service, startedAt }: OpenDraft, update: Update): Promise<number> =>
      new Promise((done, failed) => {
        waiting.push({
          workspaceId: scope.workspaceId,
          serviceId: service,
          startedAt,
          update,
          done,
          failed,
          tries: 0,
        })
        writing ??= writeAll().finally(() => {
          writing = undefined
        })
      }),
    /** Nothing of a draft that has ended is written any more. */
    drop: (service: string): void => {
      const gone = waiting.filter(({ serviceId }) => serviceId === service)
      waiting = waiting.filter(({ serviceId }) => serviceId !== service)
      for (const one of gone) one.failed(new RoomError('draft-ended'))
    },
  }
}
export type LogWriter = ReturnType<typeof createLogWriter>
