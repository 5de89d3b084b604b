import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { repositoryAddress } from '#model/code/repository-address.ts'

const run = promisify(execFile)

const git = async (folder: string, ...args: string[]): Promise<string> => {
  try {
    const { stdout } = await run('git', ['-C', folder, ...args])
    return stdout.trim()
  } catch {
    // No git, no repository, no such setting: all the same here.
    return ''
  }
}

/** The repository that a folder lies in: its address, empty where it has none that others know, and its outermost folder. */
export const repositoryOf = async (folder: string): Promise<{ address: string; root: string } | null> => {
  const root = await git(folder, 'rev-parse', '--show-toplevel')
  if (root === '') return null
  return { root, address: repositoryAddress(await git(folder, 'config', '--get', 'remote.origin.url')) }
}
