import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach } from 'vitest'
import { temporaryFolder } from '#server/database/temporary-folder.ts'

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..')

type Run = { status: number; out: string; err: string }

/** For tests: the command line, run in an empty folder that is made anew for each. */
export const commandInFolder = (name: string) => {
  let folder = ''
  beforeEach(() => {
    folder = temporaryFolder(name)
  })
  const put = (file: string, text: string | Uint8Array): string => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }
  const runWith = (env: Record<string, string>, ...args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      const program = [join(root, 'cli/main.ts'), ...args]
      const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } }
      execFile(process.execPath, program, options, (error, out, err) =>
        resolve({ status: error ? Number(error.code) : 0, out, err }),
      )
    })
  const run = (...args: string[]): Promise<Run> => runWith({}, ...args)
  return { put, run, runWith, folderOf: () => folder }
}

/** For tests: an organisation as a document. */
export const organisation = (name: string, parent = ''): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}}\nspec: {names: {en: ${name}}, parent: ${parent || '~'}}\n`
