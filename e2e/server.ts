import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer as startProcess } from '../bench/server-process.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'

/** A server as production starts it, on a database and port of its own. */
export type RunningServer = {
  url: string
  /** Its database, for what takes days to come about. */
  db: TestDatabase['db']
  stop: () => Promise<void>
}

/** Starts a server for one test file; `stop` ends it and takes its database and folder away. */
export const startServer = async (env: NodeJS.ProcessEnv = {}): Promise<RunningServer> => {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'covalence-journey-'))
  const server = await startProcess({
    DATABASE_URL: database.url,
    COVALENCE_DATA: folder,
    COVALENCE_CHECK_REPLIES: '1',
    ...env,
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${server.port}`, db: database.db, stop }
}
