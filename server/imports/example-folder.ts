import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from '#server/package-folder.ts'
import { ColumnMap } from './government-of-canada/column-map.ts'
import type { SentFile } from './unpack-file.ts'

const folder = join(packageFolder, 'examples', 'government-of-canada-2024')

/** How the inventory of the example, and every file with the same columns, is read. */
export const exampleMap = async (): Promise<ColumnMap> =>
  ColumnMap.parse(JSON.parse(await readFile(join(folder, 'column-map.json'), 'utf8')))

/** The files of the example that comes with the program. */
export const exampleFiles = async (): Promise<SentFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv.gz')).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}
