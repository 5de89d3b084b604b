import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a running server tells about itself in `server.json`, for a second server and for the command line. */
export type ServerNote = {
  pid: number
  startedAt: string
  address: string
  /** Null until the database answers. */
  databaseUrl: string | null
}

/** Generated once for each data folder. */
export type Secrets = { secret: string; databasePassword: string }

export type DataFolder = {
  path: string
  secrets: Secrets
  /** Writes down where this server and its database are. */
  tell: (note: Omit<ServerNote, 'pid' | 'startedAt'>) => Promise<void>
  release: () => Promise<void>
}

/** Another process serves this data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
  readonly note: ServerNote | null
  constructor(path: string, note: ServerNote | null) {
    const by = note
      ? `by process ${note.pid}, started ${note.startedAt}, at ${note.address}`
      : 'by another process'
    super(
      `The data folder ${path} is in use ${by}. One server at a time: stop that one, or choose another folder with --data.`,
    )
    this.note = note
  }
}

const locked = 5

/** Takes the folder's lock, which the system releases however the process ends; null where another has it. */
const takeLock = (file: string): DatabaseSync | null => {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if ((error as { errcode?: unknown }).errcode === locked) return null
    throw error
  }
}

/** Reads what the server of a data folder told about itself; null where none did. */
export const readServerNote = async (folder: string): Promise<ServerNote | null> => {
  try {
    return JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as ServerNote
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The note of the server that holds the lock; it may need a moment to write it. */
const noteOfHolder = async (folder: string): Promise<ServerNote | null> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const note = await readServerNote(folder)
    if (note && isAlive(note.pid)) return note
    await sleep(50)
  }
  return null
}

/** Writes a file whole or not at all, readable by its owner alone. */
const writePrivately = async (file: string, content: object): Promise<void> => {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}

const random = (): string => randomBytes(32).toString('base64url')

/** Reads the secrets of a data folder, and makes them the first time. */
export const readSecrets = async (folder: string): Promise<Secrets> => {
  const file = join(folder, 'secrets.json')
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new Error(`The secrets of this data folder cannot be read from ${file}.`, { cause: error })
    }
  }
  const secrets = { secret: random(), databasePassword: random() }
  await writePrivately(file, secrets)
  return secrets
}

/** Opens a data folder for this process alone, and makes it where it is missing; throws `DataFolderInUse`. */
export const openDataFolder = async (given: string, address: string): Promise<DataFolder> => {
  const path = resolve(given)
  if (await mkdir(path, { recursive: true, mode: 0o700 })) await chmod(path, 0o700)
  const lock = takeLock(join(path, 'lock'))
  if (!lock) throw new DataFolderInUse(path, await noteOfHolder(path))
  try {
    return await holdFolder(path, lock, address)
  } catch (error) {
    lock.close()
    throw error
  }
}

const holdFolder = async (path: string, lock: DatabaseSync, address: string): Promise<DataFolder> => {
  const startedAt = new Date().toISOString()
  const noteFile = join(path, 'server.json')
  const tell: DataFolder['tell'] = (note) =>
    writePrivately(noteFile, { pid: process.pid, startedAt, ...note })
  await tell({ address, databaseUrl: null })
  return {
    path,
    secrets: await readSecrets(path),
    tell,
    release: async () => {
      await rm(noteFile, { force: true })
      lock.close()
    },
  }
}
