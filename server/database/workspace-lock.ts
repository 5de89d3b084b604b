import type { Kysely } from 'kysely'
import type { PoolClient } from 'pg'
import type { Database } from './tables.ts'

type Db = Kysely<Database>

/** Prepares a connection before it is lent. */
export type Ready = (client: PoolClient) => Promise<void>

// A superuser takes on the role that the migration 0038 made for it: no lock holds a superuser.
const lockStatement = `select set_config('covalence.workspace', $1, false), (
  select set_config('role', rolname, false) from pg_roles
  where rolname = session_user || '_locked' and pg_has_role(session_user, oid, 'member'))`

const reached = new WeakMap<PoolClient, string>()

/** Has a connection reach the rows of one workspace alone: one statement, where it reached others before. */
export const readyFor =
  (workspaceId: string): Ready =>
  async (client) => {
    if (reached.get(client) === workspaceId) return
    reached.delete(client)
    try {
      await client.query(lockStatement, [workspaceId])
    } catch (error) {
      client.release(true)
      throw error
    }
    reached.set(client, workspaceId)
  }

type Lend = (workspaceId: string) => Db

// More workspaces than this in use at once, and some are opened anew: that costs no connection.
const mostKept = 500
const lenders = new WeakMap<Db, Lend>()

/** Says how a database lends connections for one workspace. */
export const lendWithin = (db: Db, lend: Lend): void => {
  const kept = new Map<string, Db>()
  lenders.set(db, (workspaceId) => {
    const known = kept.get(workspaceId)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const lent = lend(workspaceId)
    kept.set(workspaceId, lent)
    return lent
  })
}

/**
 * The database as far as one workspace reaches: the second lock, beside the workspace in every statement. The same
 * database again where it has no such lock: behind a pooler in transaction mode.
 */
export const withinWorkspace = (db: Db, workspaceId: string): Db => lenders.get(db)?.(workspaceId) ?? db
