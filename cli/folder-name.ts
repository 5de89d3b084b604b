import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Environment } from './command.ts'
import { reasonOf } from './definition-files.ts'
import { Failure } from './describe-failure.ts'
import { ownFolder } from './session-file.ts'

const keyLength = 32

const isThere = (error: unknown): boolean => (error as { code?: unknown }).code === 'EEXIST'

const makeKey = async (file: string): Promise<void> => {
  const made = `${file}.${process.pid}`
  await writeFile(made, randomBytes(keyLength).toString('hex'), { mode: 0o600 })
  // Whole or not at all, and never in place of one that somebody made meanwhile.
  await link(made, file).finally(() => rm(made))
}

/**
 * A secret of this person on this machine, made when it is first needed. Host and path alone would not do: containers
 * share both, a host's name changes with its network, and whoever sees a hash could try the paths that people have.
 */
const ownKey = async (env: Environment): Promise<Buffer> => {
  const file = join(ownFolder(env), 'folders.key')
  try {
    await mkdir(ownFolder(env), { recursive: true, mode: 0o700 })
    if (!existsSync(file))
      await makeKey(file).catch((error: unknown) => {
        if (!isThere(error)) throw error
      })
    return await readFile(file)
  } catch (error) {
    throw new Failure(
      'invalid',
      `Nothing says which repository the files are of, and what tells their folder from others cannot be kept in ${file}: ${reasonOf(error)}. Name their repository with --repository.`,
    )
  }
}

const shortest = 12

/**
 * Names folders that nobody else knows: by their own name, and letters that tell them from all others of that name and
 * say nothing of where in the machine they lie.
 */
export const folderNamer = async (env: Environment): Promise<(folder: string) => string> => {
  const key = await ownKey(env)
  return (folder) => {
    const letters = createHmac('sha256', key).update(folder).digest('hex').slice(0, shortest)
    return `${basename(folder)}~${letters}`
  }
}
