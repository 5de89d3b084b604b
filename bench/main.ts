import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded.ts'
import { measureCheckFiles } from './check-files.ts'
import { measureChecks } from './checks.ts'
import { measureRequests } from './http.ts'
import { measureImpact } from './impact.ts'
import { measureImport } from './import.ts'
import { measureLive } from './live.ts'
import { measurePolicy } from './policy.ts'
import { measureNetwork } from './network.ts'
import { lineOf, type Row } from './row.ts'
import { buildStage, makeDatabase } from './stage.ts'
import { measureStart } from './start.ts'
import { measureTyping } from './typing.ts'
import { measureWeb } from './web.ts'

const sizes = [1000, 10_000]
const policySize = 20_000

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})

/** Whether a row of this name, or one that begins with it, is asked for. */
const wanted = (name: string): boolean => name.startsWith(values.only) || values.only.startsWith(name)

const print = (rows: readonly Row[]): void => {
  for (const row of rows) {
    if (row.name.startsWith(values.only)) console.log(values.json ? JSON.stringify(row) : lineOf(row))
  }
}

const requestRows = [
  'read-service',
  'surroundings',
  'catalogue-page',
  'search',
  'home',
  'portfolio',
  'state-need',
  'sign',
  'memory',
]

type Stage = Awaited<ReturnType<typeof buildStage>>

const measureStage = async (stage: Stage, size: number, folder: string): Promise<void> => {
  if (requestRows.some(wanted)) print(await measureRequests(stage, folder, wanted))
  if (wanted('web') && size === 10_000) print(await measureWeb(stage, folder))
  if (wanted('typing') && size === 1000) print(await measureTyping(stage, folder))
  if (wanted('live') && size === 1000) await measureLive(stage, folder, { wanted, print })
  if (wanted('import')) print(await measureImport(stage, folder))
}

/** Checks of texts and files, which need no database. */
const measureWithoutDatabase = async (folder: string): Promise<void> => {
  if (wanted('checks')) print(measureChecks())
  if (wanted('check-10000-files')) print(await measureCheckFiles(folder))
}

const measureOfPolicy = async (server: Parameters<typeof makeDatabase>[0], folder: string): Promise<void> => {
  const opened = await makeDatabase(server, 'bench_policy')
  const stage = await buildStage(opened, policySize)
  print(await measurePolicy(stage, folder))
  await stage.close()
  await opened.close()
}

/** Measures everything that is asked for, and prints each figure as soon as it is there. */
const bench = async (folder: string): Promise<void> => {
  await measureWithoutDatabase(folder)
  // Whoever asks for checks alone need not wait for a database.
  if (values.only.startsWith('check')) return
  if (wanted('start')) print(await measureStart(folder))
  const postgres = await startEmbedded({ folder, password: 'bench' })
  const server = openDatabase(postgres.url, { max: 1 })
  try {
    if (wanted('impact')) await measureImpact(server, print)
    if (wanted('map')) {
      const opened = await makeDatabase(server, 'bench_network')
      print(await measureNetwork(opened, folder))
      await opened.close()
    }
    // Whoever asks for what has a stage of its own need not wait for the others' services.
    const isApart = ['impact', 'map', 'policy'].some((name) => values.only.startsWith(name))
    for (const size of isApart ? [] : sizes) {
      const opened = await makeDatabase(server, `bench_${size}`)
      const stage = await buildStage(opened, size)
      await measureStage(stage, size, folder)
      await stage.close()
      await opened.close()
    }
    if (wanted('policy')) await measureOfPolicy(server, folder)
  } finally {
    await server.close()
    await postgres.stop()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'covalence-bench-'))
try {
  await bench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
