import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db, Settings } from '#server/kernel/context.ts'
import { storyOf } from '#server/kernel/error-story.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findTermsOver, tellOfDays } from '#server/relationships/index.ts'
import { endTerms } from './end-terms.ts'

type Means = { db: Db; log: Logger; clock: () => Date; settings: Settings }

/** How many services are looked up at once. */
const most = 100
/** The pauses between rounds, in milliseconds: rights end with the day by themselves, the record may follow. */
const pauses = { start: 4000, idle: 60_000 }

/** Writes on record which terms are over, in all workspaces, service after service; tells of how many services. */
export const endTermsOver = async ({ db, log, clock, settings }: Means): Promise<number> => {
  const setAside = new Set<string>()
  let ended = 0
  for (;;) {
    const now = clock().toISOString()
    const due = await findTermsOver(db, { day: now.slice(0, 10), most: most + setAside.size })
    const open = due.filter(({ serviceId }) => !setAside.has(serviceId))
    if (open.length === 0) return ended
    for (const { workspaceId, serviceId } of open) {
      // Whatever keeps one service from it must not keep the others; it is tried again with the next round.
      setAside.add(serviceId)
      const ctx = { db, settings, now, requestId: newId(), scope: { workspaceId } }
      await inTransaction(ctx, (tx) => endTerms(tx, ctx, serviceId)).then(
        () => (ended += 1),
        (error: unknown) =>
          log.error({ error: storyOf(error), service: serviceId }, 'terms could not be ended'),
      )
    }
  }
}

/** Ends terms in the background, and tells people of days that come; `stop` waits for the round under way. */
export const keepTerms = (means: Means): { stop: () => Promise<void> } => {
  const ending = new AbortController()
  const pause = (milliseconds: number): Promise<boolean> =>
    sleep(milliseconds, true, { signal: ending.signal, ref: false }).catch(() => false)
  const run = async (): Promise<void> => {
    let goesOn = await pause(pauses.start)
    while (goesOn) {
      await endTermsOver(means).catch((error: unknown) =>
        means.log.error({ error: storyOf(error) }, 'terms could not be ended'),
      )
      await tellOfDays(means).catch((error: unknown) =>
        means.log.error({ error: storyOf(error) }, 'people could not be told of days that come'),
      )
      goesOn = await pause(pauses.idle)
    }
  }
  const running = run()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
