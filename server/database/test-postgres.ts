import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

// A process of its own, which ends when its input closes: then nothing stays behind, however the test run ends.
const folder = mkdtempSync(join(tmpdir(), 'covalence-test-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
const closed = new Promise((resolve) => process.stdin.once('close', resolve).resume())

const postgres = await startEmbedded({ folder, password: 'test', durable: false })
try {
  const { pool, close } = openDatabase(postgres.url, { max: 1 })
  await pool.query('create database template_of_tests')
  await close()
  const template = openDatabase(postgres.url.replace(/\/\w+$/, '/template_of_tests'), { max: 1 })
  await migrate(template.pool)
  await template.close()
  process.stdout.write(`${JSON.stringify({ url: postgres.url })}\n`)
  await closed
} finally {
  await postgres.stop()
}
