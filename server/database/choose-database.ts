import type { Pool } from 'pg'
import { type DataFolder, DataFolderInUse, openDataFolder, readSecrets } from './data-folder.ts'
import { type OpenDatabase, openDatabase } from './connect.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

type Chosen = { url: string; embedded: Embedded | null }

/** A database that cannot be used; the message says why and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** The database at `url`, else the folder's own, which is started. */
export const chooseDatabase = async (
  { path, secrets }: DataFolder,
  url: string | null,
  notify: (remark: string) => void,
): Promise<Chosen> => {
  if (url !== null) return { url, embedded: null }
  const embedded = await startEmbedded({ folder: path, password: secrets.databasePassword, notify })
  return { url: embedded.url, embedded }
}

const oldest = 150_000

/** Throws `DatabaseError` where the database does not answer or lacks what the program needs. */
export const assertUsable = async (pool: Pool): Promise<void> => {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    )
    .catch((error: Error) => {
      throw new DatabaseError(`The database of DATABASE_URL cannot be used: ${error.message}`, {
        cause: error,
      })
    })
  const { version, encoding } = rows[0] ?? { version: 0, encoding: '' }
  if (version < oldest) {
    throw new DatabaseError(
      `The database is PostgreSQL ${Math.floor(version / 10_000)}; 15 or later is needed.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseError(`The database is encoded in ${encoding}; it must be UTF8.`)
  }
}

type Opened = Pick<OpenDatabase, 'db' | 'pool'> & { secret: string }

/** Lends a command the database of a data folder, whether its server runs now or not. */
export const withDatabase = async <Result>(
  { dataFolder, databaseUrl }: { dataFolder: string; databaseUrl: string | null },
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  const lend = async (url: string, secret: string): Promise<Result> => {
    const { db, pool, close } = openDatabase(url, { max: 2 })
    try {
      return await work({ db, pool, secret })
    } finally {
      await close()
    }
  }
  try {
    const folder = await openDataFolder(dataFolder, 'the command line')
    const { url, embedded } = await chooseDatabase(folder, databaseUrl, () => {})
    try {
      return await lend(url, folder.secrets.secret)
    } finally {
      await embedded?.stop()
      await folder.release()
    }
  } catch (error) {
    if (!(error instanceof DataFolderInUse) || !error.note) throw error
    const url = databaseUrl ?? error.note.databaseUrl
    if (url === null) throw error
    return lend(url, (await readSecrets(dataFolder)).secret)
  }
}
