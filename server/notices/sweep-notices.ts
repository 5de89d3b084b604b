import type { Db } from '#server/kernel/context.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000
const keptDays = 365

/** Removes notices that are a year old: what they tell of is long in the history. */
export const sweepNotices = async (db: Db, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptDays * dayMilliseconds).toISOString()
  await db.deleteFrom('notice').where('told_at', '<', before).execute()
}
