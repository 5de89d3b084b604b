import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Environment } from './command.ts'

const Sessions = z.record(z.string(), z.object({ token: z.string(), email: z.string() }))
export type StoredSession = z.infer<typeof Sessions>[string]

/** Where the command line keeps what is this person's alone. */
export const ownFolder = (env: Environment): string =>
  join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'covalence')

const fileIn = (env: Environment): string => join(ownFolder(env), 'sessions.json')

const readAll = async (env: Environment): Promise<z.infer<typeof Sessions>> => {
  try {
    return Sessions.parse(JSON.parse(await readFile(fileIn(env), 'utf8')))
  } catch {
    // Missing or unreadable: whoever signs in again writes it anew.
    return {}
  }
}

/** The session that was stored for a server, if any. */
export const storedSession = async (env: Environment, server: string): Promise<StoredSession | undefined> =>
  (await readAll(env))[server]

/** Stores the session for a server, readable by its owner alone; null forgets it. */
export const storeSession = async (
  env: Environment,
  server: string,
  session: StoredSession | null,
): Promise<void> => {
  const { [server]: _before, ...others } = await readAll(env)
  const file = fileIn(env)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const all = session ? { ...others, [server]: session } : others
  await writeFile(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
