import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const findUpwards = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : findUpwards(dirname(folder))

/** The folder of the whole package: the same from a source file and from the bundle in `dist`. */
export const packageFolder = findUpwards(import.meta.dirname)

/** The version of the program. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version
