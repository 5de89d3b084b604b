import { realpathSync, statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import type { CodeDocument, Source } from '#model/code/document.ts'
import type { ReadDocument } from '#model/code/read.ts'
import { repositoryAddress } from '#model/code/repository-address.ts'
import { isAnonymous } from '#model/code/source.ts'
import type { Environment } from './command.ts'
import { pathOf, type FoundFiles } from './definition-files.ts'
import { folderNamer } from './folder-name.ts'
import { repositoryOf } from './repository.ts'

/** Where files of definitions lie: the repository's address, and the folder that their paths are told from. */
export type Place = {
  repository: string
  root: string
  /** That folder, and those that were named beside it: where nobody says the repository, a file is told from its own. */
  folders: string[]
  /** What a folder is told as there. */
  nameOf: (folder: string) => string
  /** The paths that were named, from there. */
  paths: string[]
}

const folderOf = (path: string): string => (statSync(path).isDirectory() ? path : dirname(path))

const fromRoot = (root: string, path: string): string => relative(root, path).replaceAll(sep, '/')

/** The place that the paths share: the repository of the first, else its folder. */
export const placeOf = async (
  given: readonly string[],
  env: Environment,
  named: string | undefined,
): Promise<Place> => {
  // Links are followed here as they are where files are found: paths are told from one and the same folder.
  const paths = given.map((path) => realpathSync(pathOf(path, env)))
  const folder = folderOf(paths[0] ?? '.')
  const found = await repositoryOf(folder)
  const root = found?.root ?? folder
  const repository = repositoryAddress(named ?? found?.address ?? '')
  return {
    repository,
    nameOf: repository === '' ? await folderNamer(env) : (one) => one,
    root,
    folders: [root, ...paths.map(folderOf)],
    paths: paths.map((path) => fromRoot(root, path)),
  }
}

/**
 * The file as its source tells it: by its path in the repository; where nobody says which that is, with the name of
 * its folder, by which two unrelated folders are told apart, and no more of the machine.
 */
const fileOf = ({ repository, root, folders, nameOf }: Place, path: string): string => {
  if (repository !== '') return fromRoot(root, path)
  const folder = folders.find((one) => !fromRoot(one, path).startsWith('../')) ?? dirname(path)
  return `${nameOf(folder)}/${fromRoot(folder, path)}`
}

const readFrom = (
  { file, place }: ReadDocument,
  at: Place,
  pathsByName: ReadonlyMap<string, string>,
): Source => ({
  importer: 'covalence',
  repository: at.repository,
  file: fileOf(at, pathsByName.get(file) ?? file),
  sheet: '',
  row: `${place.line}`,
  key: '',
  period: '',
})

const isStated = (source: Source): boolean => Object.values(source).some((said) => said !== '')

type Reading = { found: FoundFiles; at: Place; takeOver: boolean }

/**
 * The documents, each with its source: the one that it states, else the file. A file that was exported states that
 * its things were made in Covalence; once it lies in a repository, that is where they come from.
 */
export const sourcedDocuments = (
  documents: readonly ReadDocument[],
  { found, at, takeOver }: Reading,
): CodeDocument[] => {
  const pathsByName = new Map(found.files.map(({ shown, path }) => [shown, path]))
  return documents.map((read) => {
    const { document } = read
    const { source } = document.metadata
    const isKept = at.repository === '' ? isStated(source) : !isAnonymous(source)
    if (isKept && !takeOver) return document
    const metadata = { ...document.metadata, source: readFrom(read, at, pathsByName) }
    return Object.assign({}, document, { metadata }) as CodeDocument
  })
}
