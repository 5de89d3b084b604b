import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db, Settings } from './kernel/context.ts'
import type { Pool } from 'pg'
import { assertUsable, chooseDatabase } from './database/choose-database.ts'
import { openDatabase } from './database/connect.ts'
import { openDataFolder } from './database/data-folder.ts'
import { migrate } from './database/migrate.ts'
import { listen } from './serve.ts'
import { defaultSender, localAddress, type ProcessSettings } from './settings.ts'

/** What the app gets from the process. */
export type Services = {
  db: Db
  pool: Pool
  settings: Settings
  log: Logger
  clock: () => Date
}

/** What the process needs of the app. */
export type App = {
  fetch: (request: Request, env: never) => Response | Promise<Response>
  /** Answers a request to change over to a WebSocket. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Ends connections that would otherwise never end. */
  hangUp: () => void
  /** Ends jobs; called when no request is in flight any more. */
  stop: () => Promise<void>
}

export type Running = {
  address: string
  /** Resolves with the reason when the database ends underneath; never with a database of others. */
  failed: Promise<string>
  /** Lets requests finish, then ends jobs and database; takes at most 10 s. */
  stop: () => Promise<void>
}

type Surroundings = {
  log: Logger
  /** Says something to whoever started the server. */
  say: (line: string) => void
  createApp: (services: Services) => App | Promise<App>
}

const connections = 16
// Together with the database below the 10 s that an orderly end may take.
const patience = { requests: 4.5, jobs: 1.5, pool: 0.5 }

/** Waits for work, but not for ever. */
const within = (seconds: number, work: Promise<unknown>): Promise<unknown> => {
  const timer = new AbortController()
  const timeout = sleep(seconds * 1000, undefined, { signal: timer.signal }).catch(() => {})
  return Promise.race([work, timeout]).finally(() => timer.abort())
}

type Undo = () => Promise<unknown>

/** Starts all that the server is made of, in order; what was started is ended in the opposite order. */
export const runServer = async (
  settings: ProcessSettings,
  { log, say, createApp }: Surroundings,
): Promise<Running> => {
  const undo: Undo[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) {
      await step().catch((error: unknown) => log.error({ err: error }, 'the end was not orderly'))
    }
  }
  try {
    return await startAll(settings, { log, say, createApp }, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

const startAll = async (
  settings: ProcessSettings,
  { log, say, createApp }: Surroundings,
  undo: Undo[],
  stop: () => Promise<void>,
): Promise<Running> => {
  const folder = await openDataFolder(settings.dataFolder, localAddress(settings.host, settings.port))
  undo.push(folder.release)
  const web = await listen(settings.host, settings.port, settings.command)
  undo.push(() => web.drain(0))
  const address = localAddress(settings.host, web.port)

  const { url, embedded } = await chooseDatabase(folder, settings.databaseUrl, say)
  if (embedded) undo.push(embedded.stop)
  const { db, pool, close } = openDatabase(url, {
    max: connections,
    nameStatements: settings.nameStatements,
    onBroken: (error) => log.warn({ err: error }, 'a connection to the database broke'),
  })
  undo.push(() => within(patience.pool, close()))
  await assertUsable(pool)
  for (const name of await migrate(pool)) log.info({ migration: name }, 'migration applied')
  await folder.tell({ address, databaseUrl: url })

  const publicUrl = settings.publicUrl ?? address
  const app = await createApp({
    db,
    pool,
    log,
    clock: () => new Date(),
    settings: {
      publicUrl,
      smtpUrl: settings.smtpUrl,
      mailFrom: settings.mailFrom ?? defaultSender(publicUrl),
      secret: folder.secrets.secret,
      checkReplies: settings.checkReplies,
    },
  })
  undo.push(() => within(patience.jobs, app.stop()))
  undo.push(() => web.drain(patience.requests))
  undo.push(async () => app.hangUp())
  web.upgradeWith(app.upgrade)
  web.answerWith(getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]))
  return { address, failed: embedded?.ended ?? new Promise(() => {}), stop }
}
