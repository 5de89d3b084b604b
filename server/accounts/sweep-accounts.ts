import type { Db } from '#server/kernel/context.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Removes what has ended: sessions, links to set a password, and counts of attempts. */
export const sweepAccounts = async (db: Db, now: Date): Promise<void> => {
  const at = now.toISOString()
  await db.deleteFrom('session').where('expires_at', '<=', at).execute()
  await db.deleteFrom('verification').where('expires_at', '<=', at).execute()
  const yesterday = new Date(now.getTime() - dayMilliseconds).toISOString()
  await db.deleteFrom('rate_limit').where('window_start', '<', yesterday).execute()
}
