import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ColumnMap } from './government-of-canada/column-map.ts'
import type { SentFile } from './unpack-file.ts'

const inventory = join('examples', 'government-of-canada-2024')

/** The folder of the example that comes with the program: in a checkout, in the bundle, in an installed package. */
const exampleFolder = (from = import.meta.dirname): string => {
  const here = join(from, inventory)
  if (existsSync(join(here, 'column-map.json'))) return here
  if (dirname(from) === from)
    throw new Error(`The folder ${inventory} is missing: install the program again.`)
  return exampleFolder(dirname(from))
}

/** How the inventory of the example, and every file of the same columns, is read. */
export const exampleMap = async (): Promise<ColumnMap> =>
  ColumnMap.parse(JSON.parse(await readFile(join(exampleFolder(), 'column-map.json'), 'utf8')))

/** The files of the example. */
export const exampleFiles = async (): Promise<SentFile[]> => {
  const folder = exampleFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv.gz')).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}
