import { existsSync, realpathSync, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Fault, type FaultWords } from '#model/code/fault.ts'
import { fileStart } from '#model/code/place.ts'
import type { Environment } from './command.ts'
import { packageFolder } from './package-folder.ts'

/** The settings of checks that a folder may hold; no definition. */
export const settingsFile = 'covalence.settings.yaml'

/** A file that may hold definitions: named by whoever called, or found in a folder. */
export type FoundFile = { path: string; shown: string; isNamed: boolean }

export type FoundFiles = {
  files: FoundFile[]
  faults: Fault[]
  /** The folders that were named. */
  folders: string[]
}

const isDefinitionFile = (name: string): boolean => /\.(ya?ml|json)$/i.test(name) && name !== settingsFile

/** Where the command was called: npm runs the scripts of a checkout in its own folder, and tells where that was. */
const calledIn = (env: Environment): string =>
  process.cwd() === packageFolder ? (env['INIT_CWD'] ?? packageFolder) : process.cwd()

/** Where a path that was typed leads. */
export const pathOf = (given: string, env: Environment): string => resolve(calledIn(env), given)

/** A path as it is shown: from where the command was called, with the slashes of the web. */
export const shownPath = (path: string, env: Environment): string => {
  const from = relative(calledIn(env), path)
  const isInside = from !== '' && !from.startsWith('..') && !isAbsolute(from)
  return (isInside ? from : path).replaceAll(sep, '/')
}

type Search = FoundFiles & { env: Environment; seen: Set<string> }

const tell = ({ faults, env }: Search, path: string, { code, params }: FaultWords): void => {
  faults.push({ file: shownPath(path, env), place: fileStart, code, params })
}

/** What the system says about something that it cannot open, in words. */
export const reasonOf = (error: unknown): string => {
  const code = String((error as { code?: unknown }).code ?? '')
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a file stands where a folder is expected',
    EROFS: 'nothing can be written there',
    ELOOP: 'the link leads to itself',
    EISDIR: 'it is a folder',
  }
  return known[code] ?? (error instanceof Error ? error.message : String(error))
}

const add = (search: Search, path: string, isNamed: boolean): void => {
  if (search.seen.has(path)) return
  search.seen.add(path)
  search.files.push({ path, shown: shownPath(path, search.env), isNamed })
}

export const isInside = (root: string, path: string): boolean => path === root || path.startsWith(root + sep)

const reasonOfLink = (error: unknown): string =>
  (error as { code?: unknown }).code === 'ENOENT' ? 'the link leads nowhere' : reasonOf(error)

/** Follows a link that stays in the folder; one that leaves it is named, where definitions could lie behind it. */
const follow = async (search: Search, root: string, link: string): Promise<string[]> => {
  try {
    const target = await realpath(link)
    const found = await stat(target)
    const isFolder = found.isDirectory()
    if (!isFolder && !(found.isFile() && isDefinitionFile(basename(link)))) return []
    if (!isInside(root, target)) tell(search, link, { code: 'link-outside', params: { target } })
    else if (isFolder) return [target]
    else add(search, target, false)
  } catch (error) {
    if (isDefinitionFile(basename(link)))
      tell(search, link, { code: 'unreadable', params: { reason: reasonOfLink(error) } })
  }
  return []
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Notes the files of one folder, and gives back the folders within it. */
const look = async (search: Search, root: string, folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    tell(search, folder, { code: 'unreadable', params: { reason: reasonOf(error) } })
    return []
  })
  const inner: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (isSkipped(entry.name)) continue
    if (entry.isDirectory()) inner.push(path)
    else if (entry.isSymbolicLink()) inner.push(...(await follow(search, root, path)))
    else if (entry.isFile() && isDefinitionFile(entry.name)) add(search, path, false)
  }
  return inner
}

const searchFolder = async (search: Search, root: string): Promise<void> => {
  const waiting = [root]
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    // Links can lead in circles: each folder is looked into once.
    if (search.seen.has(folder)) continue
    search.seen.add(folder)
    waiting.push(...(await look(search, root, folder)))
  }
}

const kindOf = (path: string): 'folder' | 'file' | 'neither' => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return 'folder'
  return found?.isFile() ? 'file' : 'neither'
}

/** Finds the files of definitions that paths lead to: files as they are named, and all that lie in folders. */
export const findDefinitionFiles = async (
  paths: readonly string[],
  env: Environment,
): Promise<FoundFiles> => {
  const search: Search = { files: [], faults: [], folders: [], env, seen: new Set() }
  const found = paths.map((given) => pathOf(given, env)).map((path) => ({ path, kind: kindOf(path) }))
  for (const { path, kind } of found) {
    if (kind === 'file') add(search, realpathSync(path), true)
    else if (kind === 'folder') search.folders.push(realpathSync(path))
    else tell(search, path, { code: 'not-there', params: {} })
  }
  for (const folder of search.folders) await searchFolder(search, folder)
  const { files, faults, folders } = search
  return { files, faults, folders }
}

/** The settings of checks in one of the folders, or in that of a file that was named; null where there are none. */
export const settingsFileIn = ({ files, folders }: FoundFiles): string | null => {
  const places = [...folders, ...files.filter(({ isNamed }) => isNamed).map(({ path }) => dirname(path))]
  return places.map((folder) => join(folder, settingsFile)).find((path) => existsSync(path)) ?? null
}
