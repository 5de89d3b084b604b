import { statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import type { CodeDocument, Source } from '#model/code/document.ts'
import type { ReadDocument } from '#model/code/read.ts'
import { repositoryAddress } from '#model/code/repository-address.ts'
import { isAnonymous } from '#model/code/source.ts'
import type { Environment } from './command.ts'
import { pathOf, type FoundFiles } from './definition-files.ts'
import { repositoryOf } from './repository.ts'

/** Where files of definitions lie: the repository's address, and the folder that their paths are told from. */
export type Place = {
  repository: string
  root: string
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
  const paths = given.map((path) => pathOf(path, env))
  const folder = folderOf(paths[0] ?? '.')
  const found = await repositoryOf(folder)
  const root = found?.root ?? folder
  return {
    repository: repositoryAddress(named ?? found?.address ?? ''),
    root,
    paths: paths.map((path) => fromRoot(root, path)),
  }
}

const readFrom = (
  { file, place }: ReadDocument,
  at: Place,
  pathsByName: ReadonlyMap<string, string>,
): Source => ({
  importer: 'covalence',
  repository: at.repository,
  file: fromRoot(at.root, pathsByName.get(file) ?? file),
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
