import type { Hono } from 'hono'
import type { Pool } from 'pg'

const patienceMilliseconds = 2000

const newestMigration = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ name: string }>('select max(name) as name from migration')
  return rows[0]?.name ?? ''
}

/** Answers or fails within the time that a check by a machine waits. */
const soon = <Value>(work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), patienceMilliseconds).unref()
    }),
  ])

/** Adds `/healthz` (the process answers) and `/readyz` (the database does, with the tables of this very program). */
export const addReadiness = async (app: Hono, pool: Pool): Promise<{ end: () => void }> => {
  const expected = await newestMigration(pool)
  let ending = false
  app.get('/healthz', (c) => c.json({ alive: true }))
  app.get('/readyz', async (c) => {
    const newest = ending ? null : await soon(newestMigration(pool)).catch(() => null)
    const ready = newest === expected
    return c.json({ ready }, ready ? 200 : 503, { 'cache-control': 'no-store' })
  })
  return { end: () => (ending = true) }
}
