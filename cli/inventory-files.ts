import { existsSync, openAsBlob } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { importRoutes } from '#model/contract/imports.ts'
import type { Environment } from './command.ts'
import { Failure } from './describe-failure.ts'

const limit = importRoutes.importInventory.bodyLimit

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch {
    throw new Failure('not_found', `There is no folder ${folder} that can be read.`)
  }
}

/** The inventory files of a folder, and its column map where it has one, as a form to send. */
export const formOfFolder = async (given: string, env: Environment): Promise<FormData> => {
  const here = resolve(given)
  // npm runs scripts in the package's folder, and tells where it was called.
  const folder = existsSync(here) ? here : resolve(env['INIT_CWD'] ?? '', given)
  const names = (await namesIn(folder))
    .filter((name) => /\.csv(\.gz)?$|^column-map\.json$/i.test(name))
    .sort()
  if (!names.some((name) => /\.csv(\.gz)?$/i.test(name))) {
    throw new Failure('invalid', `${folder} holds no inventory: expected files that end in .csv or .csv.gz.`)
  }
  const form = new FormData()
  let bytes = 0
  for (const name of names) {
    bytes += (await stat(join(folder, name))).size
    if (bytes > limit) {
      throw new Failure(
        'too_large',
        `The files of ${folder} are larger than the ${limit} bytes that can be sent; pack them with gzip.`,
      )
    }
    form.append('file', await openAsBlob(join(folder, name)), name)
  }
  return form
}
