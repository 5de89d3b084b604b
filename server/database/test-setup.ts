import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database server of this test run; its template is migrated. */
    databaseUrl: string
    /** Holds all temporary folders; it and the processes that use it are gone after the run. */
    runFolder: string
  }
}

type Server = { url: string; folder: string; process: ChildProcess; users: number }
// Every project of one run uses the same server, though each loads this module for itself.
const shared = globalThis as { covalenceTestServer?: Promise<Server> | undefined }

const startServer = async (): Promise<Server> => {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, 'test-postgres.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl C must not reach it before the tests have let go of it.
    detached: true,
  })
  for await (const line of createInterface(process_.stdout)) {
    const { url, folder } = JSON.parse(line) as Pick<Server, 'url' | 'folder'>
    return { url, folder, process: process_, users: 0 }
  }
  throw new Error('The database server of the tests did not start.')
}

/** Starts one PostgreSQL for the run, in a temporary folder, and ends it with the run. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const server = await (shared.covalenceTestServer ??= startServer())
  server.users += 1
  provide('databaseUrl', server.url)
  provide('runFolder', server.folder)
  return async () => {
    server.users -= 1
    if (server.users > 0) return
    shared.covalenceTestServer = undefined
    const exited = once(server.process, 'exit')
    server.process.stdin?.end()
    await exited
  }
}
