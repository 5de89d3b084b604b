import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const findUpwards = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : findUpwards(dirname(folder))

/** The version of the program: the same from a source file and from the bundle in `dist`. */
export const packageVersion = (): string => {
  const text = readFileSync(join(findUpwards(import.meta.dirname), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
