import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

// A process of its own, which ends when its input closes: then nothing stays behind, however the test run ends.
const run = mkdtempSync(join(tmpdir(), 'covalence-test-'))
// Some tests become another account, which must get through here.
chmodSync(run, 0o711)

/** A number in an old file may by now be another's; only Linux lets us look. */
const isOfThisRun = (pid: number): boolean =>
  process.platform !== 'linux' ||
  ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(run))

/** Ends servers and databases that an interrupted test could not end. */
const endLeftOvers = (): void => {
  for (const file of globSync(['**/server.json', '**/postmaster.pid'], { cwd: run })) {
    const pid = Number(/\d+/.exec(readFileSync(join(run, file), 'utf8'))?.[0])
    try {
      if (pid > 1 && isOfThisRun(pid)) process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
}

/** Takes the run's folder away; what an interrupted test had just begun may make it once more. */
const clearAway = async (): Promise<void> => {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    endLeftOvers()
    if (existsSync(run)) quiet = 0
    await rm(run, { recursive: true, force: true }).catch(() => {})
    await sleep(300)
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
const closed = new Promise((resolve) => process.stdin.once('close', resolve).resume())

const folder = join(run, 'postgres')
mkdirSync(folder, { mode: 0o700 })
const postgres = await startEmbedded({ folder, password: 'test', durable: false })
try {
  const { pool, close } = openDatabase(postgres.url, { max: 1 })
  await pool.query('create database template_of_tests')
  await close()
  const template = openDatabase(postgres.url.replace(/\/\w+$/, '/template_of_tests'), { max: 1 })
  await migrate(template.pool)
  await template.close()
  process.stdout.write(`${JSON.stringify({ url: postgres.url, folder: run })}\n`)
  await closed
} finally {
  await postgres.stop()
  await clearAway()
}
