import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { ServiceDocument } from '#model/code/document.ts'
import { writeDocument } from '#model/code/write.ts'
import { fullDefinition } from './full-definition.ts'
import { median, type Row, rounded } from './row.ts'

const size = 10_000
const rounds = 3
const goal = 15
const perFolder = 100

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

const parties = `apiVersion: covalence/v1
kind: Organisation
metadata: {name: printing-office}
spec: {names: {en: Printing Office}}
---
apiVersion: covalence/v1
kind: Person
metadata: {name: head-of-printing}
spec: {email: printing@example.org, organisation: printing-office}
`

/** A folder of as many full definitions as the goal speaks of, one in each file. */
const buildFolder = (folder: string): void => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'parties.yaml'), parties)
  for (let index = 0; index < size; index += 1) {
    const inner = join(folder, String(Math.floor(index / perFolder)))
    if (index % perFolder === 0) mkdirSync(inner)
    const document = ServiceDocument.parse({
      apiVersion: 'covalence/v1',
      kind: 'Service',
      metadata: { name: `service-${index}` },
      spec: { provider: 'printing-office', owner: 'head-of-printing', ...fullDefinition(index, size) },
    })
    writeFileSync(join(inner, `${index}.yaml`), writeDocument(document))
  }
}

/** The floor: the same files read and parsed by the YAML library, and nothing more. */
const parseAll = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile())
      parseAllDocuments(readFileSync(join(entry.parentPath, entry.name), 'utf8'), { schema: 'failsafe' })
}

const timed = async (work: () => unknown): Promise<number> => {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}

/** The command as people run it, start of the process included; its findings are written and thrown away. */
const checkAll = async (folder: string): Promise<void> => {
  const args = [join(root, 'cli', 'main.ts'), 'check', folder, '--severity', 'error']
  await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }).catch((error: { code?: unknown }) => {
    // Nobody takes part in these definitions, which is an error of each.
    if (error.code !== 1) throw error
  })
}

/** How long `covalence check` takes for ten thousand files, beside reading and parsing them with the YAML library. */
export const measureCheckFiles = async (folder: string): Promise<Row[]> => {
  const definitions = join(folder, 'definitions')
  buildFolder(definitions)
  const own: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await timed(() => parseAll(definitions)))
    own.push(await timed(() => checkAll(definitions)))
  }
  const value = median(own)
  const least = median(floor)
  return [
    {
      name: 'check-10000-files',
      size,
      value: rounded(value),
      unit: 's',
      floor: rounded(least),
      ratio: rounded(least / value),
      goal,
      met: value < goal,
      spread: [rounded(Math.min(...own)), rounded(Math.max(...own))],
    },
  ]
}
