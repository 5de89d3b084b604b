import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

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

/** The address of a repository without what opens it: names, passwords and tokens are nobody else's business. */
export const withoutCredentials = (address: string): string => {
  const url = URL.parse(address)
  if (!url || url.host === '') return address.replace(/^[^@/]+@(?=[^/]+:)/, '')
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return url.href.replace(/\/$/, '')
}

/** The repository that a folder lies in: its address, empty where it has none, and its outermost folder. */
export const repositoryOf = async (folder: string): Promise<{ address: string; root: string } | null> => {
  const root = await git(folder, 'rev-parse', '--show-toplevel')
  if (root === '') return null
  return { root, address: withoutCredentials(await git(folder, 'config', '--get', 'remote.origin.url')) }
}
