import { pino } from 'pino'
import { createApp } from './app.ts'
import { DatabaseError } from './database/choose-database.ts'
import { DataFolderInUse } from './database/data-folder.ts'
import { MigrationError } from './database/migrate.ts'
import { storyOf } from './kernel/error-story.ts'
import { runServer } from './run-server.ts'
import { PortError } from './serve.ts'
import { readSettings, SettingsError, usage } from './settings.ts'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
// A closed terminal or pipe must not end the server in the middle of its work.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Errors that whoever starts the server can mend; all others show where they come from. */
const isExpected = (error: unknown): error is Error =>
  [SettingsError, PortError, DataFolderInUse, DatabaseError, MigrationError].some(
    (kind) => error instanceof kind,
  )

const explain = (error: unknown): void => {
  process.stderr.write(`${isExpected(error) ? error.message : ((error as Error).stack ?? error)}\n`)
}

// Each part of the end has its own limit; this is for what nobody thought of, in milliseconds.
const longestEnd = 9_800

const serve = async (): Promise<number> => {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (!settings) {
    say(usage)
    return 0
  }
  const log = pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // A database's error carries its connection along, secrets included.
      serializers: { err: storyOf },
    },
    pino.destination({ fd: 2, sync: false }),
  )
  const asked = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
  })
  const broken = new Promise<unknown>((resolve) => {
    process.on('uncaughtException', resolve)
    process.on('unhandledRejection', resolve)
  })

  // Asked before all has started: what starts may still end in order, but not take for ever.
  void asked.then(() => setTimeout(() => process.exit(1), longestEnd).unref())

  const running = await runServer(settings, { log, say, createApp })
  say(`Covalence is ready at ${running.address}`)
  log.info({ address: running.address, pid: process.pid }, 'ready')

  const end = await Promise.race([
    asked.then((signal) => ({ code: 0, why: `${signal} received: finishing what was begun` })),
    running.failed.then((why) => ({ code: 1, why })),
    broken.then((error) => {
      log.fatal({ err: error }, 'unexpected error')
      return { code: 1, why: 'The server meets an unexpected error and ends.' }
    }),
  ])
  if (end.code === 0) log.info(end.why)
  else explain(new DatabaseError(end.why))
  setTimeout(() => process.exit(end.code), longestEnd - 100).unref()
  await running.stop()
  log.info('ended')
  log.flush()
  return end.code
}

process.exitCode = await serve().catch((error: unknown) => {
  explain(error)
  return 1
})
// Nothing may keep a server alive whose end was orderly.
setTimeout(() => process.exit(), 200).unref()
