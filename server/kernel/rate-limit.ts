import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { AppError } from './errors.ts'

/** How often something may be tried within a window; `of` is whom the count is kept for, `times` how many this is at once. */
export type Limit = { name: string; of: string; attempts: number; times?: number }

type Means = Pick<Context, 'db' | 'now'>

const quarterHour = 15 * 60

/** Addresses of people and networks are counted, not kept. */
const keyOf = ({ name, of }: Pick<Limit, 'name' | 'of'>): string =>
  `${name}:${createHash('sha256').update(of).digest('base64url').slice(0, 22)}`

type Count = { key: string; attempts: number; started: string }

/** Counts an attempt for each limit, in one statement; a window that is over begins anew. */
const countAttempts = async (
  { db, now }: Means,
  limits: readonly Limit[],
  windowSeconds: number,
): Promise<Count[]> => {
  const isOver = sql`kept.window_start <= excluded.window_start - make_interval(secs => ${windowSeconds})`
  // One order for all, so that two requests never wait for each other.
  const { rows } = await sql<Count>`
    insert into rate_limit as kept (key, window_start, attempts)
    select key, ${now}::timestamptz, times
    from unnest(${limits.map(keyOf)}::text[], ${limits.map(({ times = 1 }) => times)}::integer[]) as given (key, times)
    order by key
    on conflict (key) do update set
      attempts = case when ${isOver} then excluded.attempts else kept.attempts + excluded.attempts end,
      window_start = case when ${isOver} then excluded.window_start else kept.window_start end
    returning key, attempts, window_start as started`.execute(db)
  return rows
}

/** Counts an attempt, and throws `too_many_requests`, which says when to come back, beyond a limit. */
export const assertWithinLimits = async (
  ctx: Means,
  limits: readonly Limit[],
  windowSeconds = quarterHour,
): Promise<void> => {
  const counts = await countAttempts(ctx, limits, windowSeconds)
  const waits = limits.flatMap((limit) => {
    const count = counts.find(({ key }) => key === keyOf(limit))
    if (!count || count.attempts <= limit.attempts) return []
    const elapsed = (Date.parse(ctx.now) - Date.parse(count.started)) / 1000
    return [Math.max(1, Math.ceil(windowSeconds - elapsed))]
  })
  if (waits.length === 0) return
  const seconds = Math.max(...waits)
  throw new AppError(
    'too_many_requests',
    `There were too many attempts: try again in ${Math.ceil(seconds / 60)} min.`,
    {},
    { retryAfter: seconds },
  )
}

/** Takes back what was counted for one of whom limits are kept. */
export const forgetAttempts = async (
  { db }: Pick<Means, 'db'>,
  limit: Pick<Limit, 'name' | 'of'>,
): Promise<void> => {
  await db.deleteFrom('rate_limit').where('key', '=', keyOf(limit)).execute()
}
