import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type PostgresHome, settlePostgres } from './postgres-account.ts'
import { findBinaries } from './postgres-binaries.ts'
import { stopOrphan } from './stop-orphan.ts'

/** A PostgreSQL of our own, for as long as this process runs. */
export type Embedded = {
  url: string
  pid: number
  /** Resolves when it ends, asked to or not, with what it said last. */
  ended: Promise<string>
  stop: () => Promise<void>
}

type Notify = (remark: string) => void

type Options = {
  /** Made by us, and used by one server at a time. */
  folder: string
  password: string
  /** False only for tests: what was written may be lost when the machine stops. */
  durable?: boolean
  /** Told what people should know. */
  notify?: Notify
}

type Wishes = Required<Omit<Options, 'folder'>>

const majorVersion = '18'
const user = 'covalence'
const database = 'postgres'
const largestLog = 5_000_000

// A language setting of the caller must change neither messages nor sorting.
const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' }

/** For two processors and a few hundred megabytes; texts of statements stay out of the log. */
const serverSettings = (port: number, durable: boolean): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '64MB',
  work_mem: '8MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  idle_in_transaction_session_timeout: '60s',
  ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

const clusterOf = (home: PostgresHome): string => join(home.folder, 'postgresql')

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a program of PostgreSQL, its words into the log; in a group of its own, so that Ctrl C reaches only us. */
const launch = (home: PostgresHome, file: string, args: string[], log: string): ChildProcess => {
  const command = home.command(file, args)
  const output = openSync(log, 'a', 0o600)
  try {
    const { uid, gid } = command
    return spawn(command.file, command.args, {
      stdio: ['ignore', output, output],
      detached: true,
      cwd: home.folder,
      env: environment,
      ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
    })
  } finally {
    closeSync(output)
  }
}

const exitOf = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0))
  })

const lastWords = (log: string, from: number): string =>
  readFileSync(log).subarray(from).toString('utf8').trim().split('\n').slice(-8).join('\n')

const sizeOf = (log: string): number => (existsSync(log) ? statSync(log).size : 0)

/** Makes the database's files: into a folder beside, which takes its name only when all is there. */
const initialise = async (
  home: PostgresHome,
  log: string,
  { password, durable }: Pick<Wishes, 'password' | 'durable'>,
): Promise<void> => {
  const cluster = clusterOf(home)
  const unfinished = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  let words = ''
  // What a letter is depends on the machine's locale; not every machine has the first.
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(unfinished, { recursive: true, force: true })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    home.give(passwordFile)
    const before = sizeOf(log)
    const args = [`--pgdata=${unfinished}`, `--username=${user}`, `--pwfile=${passwordFile}`]
    args.push('--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions')
    if (!durable) args.push('--no-sync')
    args.push('--locale=C', `--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    const exit = await exitOf(launch(home, home.binaries.program('initdb'), args, log))
    rmSync(passwordFile, { force: true })
    if (exit === 0) return renameSync(unfinished, cluster)
    words = `${exit}\n${lastWords(log, before)}`
  }
  throw new Error(`PostgreSQL could not make its files in ${cluster}: ${words}`)
}

/** PostgreSQL writes its state into this file's eighth line. */
const isReady = (cluster: string, pid: number): boolean => {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return false
  const lines = readFileSync(file, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

type Running = { child: ChildProcess; exit: Promise<number | string>; port: number }

const startOnce = async (home: PostgresHome, durable: boolean, log: string): Promise<Running | null> => {
  const port = await freePort()
  const settings = Object.entries(serverSettings(port, durable)).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ])
  const cluster = clusterOf(home)
  const child = launch(home, home.binaries.program('postgres'), ['-D', cluster, ...settings], log)
  const exit = exitOf(child)
  const ended = exit.then(() => 'ended')
  while ((await Promise.race([ended, sleep(5)])) !== 'ended') {
    if (child.pid !== undefined && isReady(cluster, child.pid)) return { child, exit, port }
  }
  return null
}

/** Tries again for a while: the port may be taken meanwhile, and helpers of a killed server need a moment to go. */
const start = async (home: PostgresHome, durable: boolean, log: string): Promise<Running> => {
  const before = sizeOf(log)
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const running = await startOnce(home, durable, log)
    if (running) return running
    await sleep(100 + attempt * 100)
  }
  throw new Error(`PostgreSQL does not start. Its log is ${log}, and ends:\n${lastWords(log, before)}`)
}

const stop = async ({ child, exit }: Running): Promise<void> => {
  // Fast, then without a checkpoint, then without asking; the next start recovers in any case.
  for (const [signal, seconds] of [
    ['SIGINT', 2.5],
    ['SIGQUIT', 0.3],
    ['SIGKILL', 0.2],
  ] as const) {
    child.kill(signal)
    const patience = new AbortController()
    const ended = await Promise.race([
      exit.then(() => true),
      sleep(seconds * 1000, false, { signal: patience.signal }).catch(() => false),
    ])
    patience.abort()
    if (ended) return
  }
}

const versionOf = (cluster: string): string | null => {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Makes the database's files where there are none, and ends whoever still uses them. */
const prepare = async (
  home: PostgresHome,
  log: string,
  { password, durable, notify }: Wishes,
): Promise<void> => {
  const cluster = clusterOf(home)
  const version = versionOf(cluster)
  if (version === null) {
    notify('Making the database ...')
    return initialise(home, log, { password, durable })
  }
  if (version !== majorVersion) {
    throw new Error(
      `The database in ${cluster} belongs to PostgreSQL ${version}, and this program brings ${majorVersion}. Dump it with the older version and restore it here.`,
    )
  }
  if (await stopOrphan(cluster)) {
    notify('A database was still running without its server, and was stopped.')
  }
}

/** Starts PostgreSQL on the folder's database, which is made if missing; recovers what a killed server left. */
export const startEmbedded = async ({
  folder,
  password,
  durable = true,
  notify = () => {},
}: Options): Promise<Embedded> => {
  const home = settlePostgres(folder, await findBinaries())
  if (home.remark) notify(home.remark)
  const log = join(folder, 'postgresql.log')
  if (sizeOf(log) > largestLog) renameSync(log, `${log}.1`)
  await prepare(home, log, { password, durable, notify })
  const running = await start(home, durable, log)
  const { child, exit, port } = running
  const endWithUs = (): boolean => child.kill('SIGINT')
  process.once('exit', endWithUs)
  void exit.then(() => process.off('exit', endWithUs))
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    pid: child.pid ?? 0,
    ended: exit.then((how) => `PostgreSQL ended (${how}). Its log is ${log}.`),
    stop: () => stop(running),
  }
}
