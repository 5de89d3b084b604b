import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db, Settings, Tx } from '#server/kernel/context.ts'
import { storyOf } from '#server/kernel/error-story.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findEndsDue, findTermsOver, nobody, tellOfDays } from '#server/relationships/index.ts'
import { endRelationshipAsPlanned } from './end-relationship.ts'
import { endTerms } from './end-terms.ts'

type Means = { db: Db; log: Logger; clock: () => Date; settings: Settings }

/** How many services or relationships are looked up at once. */
const most = 100
/** The pauses between rounds, in milliseconds: rights end with the day by themselves, the record may follow. */
const pauses = { start: 4000, idle: 60_000 }

type Author = Parameters<typeof endTerms>[1]
type Due = { workspaceId: string; id: string }

/** What is due on a day, and what is done to one of it within a transaction. */
type Work = {
  due: (found: { day: string; most: number }) => Promise<readonly Due[]>
  act: (tx: Tx, ctx: Author, one: { id: string; day: string }) => Promise<void>
  failed: string
}

/** Does what the day brought, in all workspaces, one after the other; tells how often. */
const doWhatIsDue = async (
  { db, log, clock, settings }: Means,
  { due, act, failed }: Work,
): Promise<number> => {
  const setAside = new Set<string>()
  let done = 0
  for (;;) {
    const now = clock().toISOString()
    const day = now.slice(0, 10)
    const found = await due({ day, most: most + setAside.size })
    const open = found.filter(({ id }) => !setAside.has(id))
    if (open.length === 0) return done
    for (const { workspaceId, id } of open) {
      // Whatever keeps one from it must not keep the others; it is tried again with the next round.
      setAside.add(id)
      const ctx = { db, settings, now, requestId: newId(), scope: { workspaceId } }
      await inTransaction(ctx, (tx) => act(tx, ctx, { id, day })).then(
        () => (done += 1),
        (error: unknown) => log.error({ error: storyOf(error), id }, failed),
      )
    }
  }
}

/** Writes on record which terms are over, in all workspaces, service after service; tells of how many services. */
export const endTermsOver = (means: Means): Promise<number> =>
  doWhatIsDue(means, {
    due: (found) => findTermsOver(means.db, found),
    act: (tx, ctx, { id }) => endTerms(tx, ctx, id),
    failed: 'terms could not be ended',
  })

/** Ends the relationships whose day has come, in all workspaces; tells how many. */
export const endRelationshipsDue = (means: Means): Promise<number> =>
  doWhatIsDue(means, {
    due: (found) => findEndsDue(means.db, found),
    act: (tx, ctx, { id: relationship, day }) =>
      endRelationshipAsPlanned(tx, { ...ctx, actor: nobody }, { relationship, day }),
    failed: 'a relationship could not be ended',
  })

/** Ends relationships and terms in the background, and tells people of days that come; `stop` waits for the round under way. */
export const keepTerms = (means: Means): { stop: () => Promise<void> } => {
  const ending = new AbortController()
  const pause = (milliseconds: number): Promise<boolean> =>
    sleep(milliseconds, true, { signal: ending.signal, ref: false }).catch(() => false)
  const run = async (): Promise<void> => {
    let goesOn = await pause(pauses.start)
    while (goesOn) {
      await endRelationshipsDue(means).catch((error: unknown) =>
        means.log.error({ error: storyOf(error) }, 'relationships could not be ended'),
      )
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
