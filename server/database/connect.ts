import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import type { Database } from './tables.ts'
import { countStatements, namedClient, type StatementNames } from './statement-names.ts'
import { valueParsers } from './value-parsers.ts'
import { lendWithin, type Ready, readyFor } from './workspace-lock.ts'

export type OpenDatabase = {
  url: string
  pool: Pool
  /** The connections that are lent for one workspace at a time, behind the second lock. */
  locked: Pool
  db: Kysely<Database>
  close: () => Promise<void>
}

type Options = {
  /** How many connections at most. */
  max: number
  /** Off behind a pooler in transaction mode, which hands each statement to another connection. */
  nameStatements?: boolean
  /** Told when an idle connection breaks; the pool opens another by itself. */
  onBroken?: (error: Error) => void
}

/** Kysely's view of the pool, with hot statements named; `ready` prepares each connection that is lent. */
const namingPool = (pool: Pool, names: StatementNames, ready?: Ready): PostgresPool => {
  const clients = new WeakMap<PoolClient, ReturnType<typeof namedClient>>()
  const connect = async () => {
    const client = await pool.connect()
    await ready?.(client)
    const known = clients.get(client)
    if (known) return known
    const named = namedClient(client, names)
    clients.set(client, named)
    return named
  }
  // Kysely's type also has cursors, which we do not use.
  return { connect, end: () => pool.end() } as unknown as PostgresPool
}

const kyselyOf = (pool: PostgresPool | Pool) =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })

/** Ends a pool; unlike its own end, waits until the database has let go of every connection. */
const endOf = (pool: Pool): (() => Promise<void>) => {
  let [open, whenNone] = [0, () => {}]
  pool.on('connect', () => (open += 1))
  pool.on('remove', () => {
    open -= 1
    if (open === 0) whenNone()
  })
  return async () => {
    const none = new Promise<void>((resolve) => (whenNone = resolve))
    await pool.end()
    if (open > 0) await none
  }
}

/** Opens a pool of connections; none is made before the first statement. */
export const openDatabase = (
  url: string,
  { max, nameStatements = true, onBroken = () => {} }: Options,
): OpenDatabase => {
  const open = (): Pool => {
    const made = new Pool({
      connectionString: url,
      max,
      types: valueParsers,
      application_name: 'covalence',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    })
    made.on('error', onBroken)
    // The pool listens to idle connections only. One that breaks between two statements of a transaction fails with the
    // next of them; unheard, it would end the process.
    made.on('connect', (client) => client.on('error', () => {}))
    return made
  }
  const [pool, locked] = [open(), open()]
  const ends = [endOf(pool), endOf(locked)]
  const names = countStatements()
  const db = kyselyOf(nameStatements ? namingPool(pool, names) : pool)
  // What is set for a session would reach others behind a pooler in transaction mode.
  if (nameStatements) {
    const lockedNames = countStatements()
    lendWithin(db, (workspaceId) => kyselyOf(namingPool(locked, lockedNames, readyFor(workspaceId))))
  }
  let closed: Promise<unknown> | undefined
  const close = async (): Promise<void> => {
    await (closed ??= Promise.all(ends.map((end) => end())))
  }
  return { url, pool, locked, db, close }
}
