import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import type { Database } from './tables.ts'
import { countStatements, namedClient } from './statement-names.ts'
import { valueParsers } from './value-parsers.ts'

export type OpenDatabase = {
  url: string
  pool: Pool
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

/** Kysely's view of the pool, with hot statements named. */
const namingPool = (pool: Pool): PostgresPool => {
  const names = countStatements()
  const clients = new WeakMap<PoolClient, ReturnType<typeof namedClient>>()
  const connect = async () => {
    const client = await pool.connect()
    const known = clients.get(client)
    if (known) return known
    const named = namedClient(client, names)
    clients.set(client, named)
    return named
  }
  // Kysely's type also has cursors, which we do not use.
  return { connect, end: () => pool.end() } as unknown as PostgresPool
}

/** Opens a pool of connections; none is made before the first statement. */
export const openDatabase = (
  url: string,
  { max, nameStatements = true, onBroken = () => {} }: Options,
): OpenDatabase => {
  const pool = new Pool({
    connectionString: url,
    max,
    types: valueParsers,
    application_name: 'covalence',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', onBroken)
  // The pool listens to idle connections only. One that breaks between two statements of a transaction fails with the
  // next of them; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: nameStatements ? namingPool(pool) : pool }),
  })
  let closed: Promise<void> | undefined
  return { url, pool, db, close: () => (closed ??= pool.end()) }
}
