import { Writable } from 'node:stream'
import { pino } from 'pino'
import { type Client, createClient } from '#model/contract/client.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { Settings } from '#server/kernel/context.ts'
import { type App, createApp } from './app.ts'

/** The whole program on a database of its own, with a clock that tests move. */
export type TestApp = {
  app: App
  db: TestDatabase['db']
  settings: Settings
  now: () => Date
  advance: (milliseconds: number) => void
  /** Calls routes as whoever holds this token, typed by the contract; throws `ProblemError`. */
  as: (token?: string) => Client
  /** All that was logged, as lines of JSON. */
  logged: () => string
  close: () => Promise<void>
}

const collectLog = () => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  return { log: pino({ level: 'debug' }, stream), logged: () => lines.join('') }
}

/** What a server of tests is told, unless stated otherwise. */
export const testSettings: Settings = {
  publicUrl: 'http://127.0.0.1:4000',
  smtpUrl: null,
  mailFrom: 'covalence@example.org',
  secret: 'a secret of tests that is long enough to sign with',
  checkReplies: true,
}

type Options = { settings?: Partial<Settings>; webFolder?: string; database?: TestDatabase }

/** Starts the program for a test file; `close` ends it and drops the database. */
export const createTestApp = async ({
  settings: given = {},
  webFolder,
  database,
}: Options = {}): Promise<TestApp> => {
  const { db, pool, drop } = database ?? (await createTestDatabase())
  const settings = { ...testSettings, ...given }
  const { log, logged } = collectLog()
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  // What works in the background would count among the statements and the time of what is tested.
  const app = await createApp({
    db,
    pool,
    settings,
    log,
    clock: now,
    checking: false,
    ...(webFolder ? { webFolder } : {}),
  })
  const as = (token?: string): Client =>
    createClient({
      baseUrl: '',
      fetch: (input, init) => app.request(String(input), init),
      headers: (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {}),
    })
  return {
    app,
    db,
    settings,
    now,
    advance: (milliseconds) => {
      ahead += milliseconds
    },
    as,
    logged,
    close: async () => {
      await app.stop()
      await drop()
    },
  }
}
