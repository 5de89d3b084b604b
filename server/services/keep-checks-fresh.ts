import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type DueService, findDueServices, findPulse, forgetOldDays } from '#server/checks/index.ts'
import type { Db } from '#server/kernel/context.ts'
import { storyOf } from '#server/kernel/error-story.ts'
import { type Failed, refreshBatch } from './refresh-checks.ts'

type Means = { db: Db; log: Logger; clock: () => Date }

/** How many services one transaction checks: some 50 ms of work, so that nobody waits for it. */
const batchSize = 10
/** How many are looked up at once, of all workspaces. */
const mostDue = 500
/** The pauses, in milliseconds: at the start, when nothing is due, and at least after a batch. */
const pauses = { start: 3000, idle: 5000, shortest: 20 }
/** After this many milliseconds all services are looked at, whether or not anything seems to have been written. */
const longestQuiet = 60_000
/** How long a batch rests for each millisecond that it worked. */
const restShare = 0.5

const batchesOf = (due: readonly DueService[]): { workspaceId: string; ids: string[] }[] => {
  const byWorkspace = Map.groupBy(due, ({ workspaceId }) => workspaceId)
  return [...byWorkspace].flatMap(([workspaceId, services]) => {
    const ids = services.map(({ id }) => id)
    const count = Math.ceil(ids.length / batchSize)
    return Array.from({ length: count }, (_, index) => ({
      workspaceId,
      ids: ids.slice(index * batchSize, (index + 1) * batchSize),
    }))
  })
}

type Pace = {
  /** Services that cannot be checked, which are not tried again until they change. */
  failed?: Failed
  /** Waits after a batch that took so many milliseconds; false ends the round. */
  rest?: (worked: number) => Promise<boolean>
}

/** Checks all services whose results are due, batch after batch; tells how many were checked. */
export const refreshChecks = async (
  { db, log, clock }: Means,
  { failed = new Map(), rest = async () => true }: Pace = {},
): Promise<number> => {
  let checked = 0
  const setAside = new Set<string>()
  for (;;) {
    const before = [checked, setAside.size]
    const most = mostDue + failed.size + setAside.size
    const due = await findDueServices(db, clock().toISOString().slice(0, 10), most)
    const open = due.filter(({ id, changes }) => failed.get(id) !== changes && !setAside.has(id))
    for (const batch of batchesOf(open)) {
      const begin = performance.now()
      checked += await refreshBatch({ db, log, now: clock().toISOString() }, { ...batch, failed }).catch(
        (error: unknown) => {
          // What keeps one batch from being checked, this round, must not keep the others from it.
          for (const id of batch.ids) setAside.add(id)
          log.error({ error: storyOf(error), workspace: batch.workspaceId }, 'services could not be checked')
          return 0
        },
      )
      if (!(await rest(performance.now() - begin))) return checked
    }
    // What is left is being checked by another server, or cannot be.
    if (checked === before[0] && setAside.size === before[1]) return checked
  }
}

/**
 * Tells before each round whether all services need to be looked at: something was written since the last look, a day
 * began, or the last look is a minute old. A glance costs the same whatever there is.
 */
export const watchServices = ({ db, clock }: Pick<Means, 'db' | 'clock'>): (() => Promise<boolean>) => {
  let seen = { pulse: '', day: '', at: 0 }
  return async () => {
    const now = clock()
    const [pulse, day, at] = [await findPulse(db), now.toISOString().slice(0, 10), now.getTime()]
    if (pulse === seen.pulse && day === seen.day && at - seen.at < longestQuiet) return false
    if (day !== seen.day) await forgetOldDays(db, day)
    seen = { pulse, day, at }
    return true
  }
}

/** Keeps what the checks say of all services up to date in the background; `stop` waits for the batch under way. */
export const keepChecksFresh = (means: Means): { stop: () => Promise<void> } => {
  const ending = new AbortController()
  const pause = (milliseconds: number): Promise<boolean> =>
    sleep(milliseconds, true, { signal: ending.signal, ref: false }).catch(() => false)
  const pace = {
    failed: new Map<string, number>(),
    rest: (worked: number) => pause(Math.max(pauses.shortest, restShare * worked)),
  }
  const isWorthALook = watchServices(means)
  const look = async (): Promise<void> => {
    if (await isWorthALook()) await refreshChecks(means, pace)
  }
  const run = async (): Promise<void> => {
    let goesOn = await pause(pauses.start)
    while (goesOn) {
      await look().catch((error: unknown) =>
        means.log.error({ error: storyOf(error) }, 'services could not be checked'),
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
