import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openDatabase } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { type Compared, compare } from './policy/compare.ts'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '2000' }, seed: { type: 'string' } },
})
const [wished, seed] = [Number(values.requests), Number(values.seed ?? randomInt(2 ** 31))]

/** A world grows with what is asked in it: after so many requests a new one is built. */
const requestsInAWorld = 2000

const settings = {
  publicUrl: 'http://127.0.0.1:4000',
  smtpUrl: null,
  mailFrom: 'covalence@example.org',
  secret: 'a secret of the comparison with the policy',
  checkReplies: true,
}

type Postgres = Awaited<ReturnType<typeof startEmbedded>>

const inNewDatabase = async (
  postgres: Postgres,
  name: string,
  requests: number,
  salt: number,
): Promise<Compared> => {
  const server = openDatabase(postgres.url, { max: 1 })
  await server.pool.query(`create database ${name}`)
  await server.close()
  const opened = openDatabase(postgres.url.replace(/\/\w+$/, `/${name}`), { max: 5 })
  const { db, pool } = opened
  await migrate(pool)
  const log = pino({ level: 'silent' })
  const app = await createApp({ db, pool, settings, log, clock: () => new Date(), checking: false })
  try {
    return await compare(
      { app, db },
      { requests, seed: seed + salt, tell: (finding) => console.error(finding) },
    )
  } finally {
    await app.stop()
    await opened.close()
  }
}

const comparedAll = async (postgres: Postgres): Promise<Compared[]> => {
  const all: Compared[] = []
  for (let at = 0; at * requestsInAWorld < wished; at += 1) {
    const requests = Math.min(requestsInAWorld, wished - at * requestsInAWorld)
    all.push(await inNewDatabase(postgres, `policy_${at}`, requests, at))
  }
  return all
}

// The real interface against a model of the policy in plain code. The last line is JSON: what was asked, what was wrong.
const folder = mkdtempSync(join(tmpdir(), 'covalence-policy-'))
const postgres = await startEmbedded({ folder, password: 'policy', durable: false })
try {
  console.error(`The seed is ${seed}.`)
  const all = await comparedAll(postgres)
  const findings = all.flatMap((one) => one.findings)
  const leaks = findings.filter(({ kind }) => kind === 'leak').length
  const wrongRefusals = findings.length - leaks
  const requests = all.reduce((sum, one) => sum + one.requests, 0)
  console.log(JSON.stringify({ requests, routes: all[0]?.routes ?? 0, leaks, wrongRefusals }))
  process.exitCode = findings.length === 0 ? 0 : 1
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
