import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerNote } from './database/data-folder.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { startServer, type TestServer } from './test-server.ts'

const rounds = 20
const writers = 4

let dataFolder: string
let server: TestServer
let token: string
beforeAll(async () => {
  dataFolder = temporaryFolder('recovery')
  server = await startServer({ dataFolder })
  const account = { name: 'Ada', email: 'ada@example.org', password: 'long enough to hold' }
  const reply = await post('/api/setup', account)
  token = ((await reply.json()) as { token: string }).token
  await post('/api/workspaces', { name: 'Kept', slug: 'kept' })
})
afterAll(() => server.end('SIGTERM'))

const post = (path: string, body: object): Promise<Response> =>
  fetch(server.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })

/** Writes until the server is gone; returns the ids of all that was answered. */
const writeUntilGone = async (name: string): Promise<string[]> => {
  const answered: string[] = []
  for (let number = 0; ; number += 1) {
    try {
      const reply = await post('/api/workspaces/kept/organisations', { names: { en: `${name} ${number}` } })
      if (reply.status === 201) answered.push(((await reply.json()) as { id: string }).id)
    } catch {
      return answered
    }
  }
}

const note = (): ServerNote => JSON.parse(readFileSync(join(dataFolder, 'server.json'), 'utf8')) as ServerNote
const killBoth = async (round: number): Promise<void> => {
  const database = Number(
    readFileSync(join(dataFolder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  const pids = [server.process.pid ?? 0, database]
  const gone = once(server.process, 'exit')
  // Now the server first, now the database, and every third time the server alone.
  for (const pid of round % 3 === 2 ? pids.slice(0, 1) : round % 3 === 1 ? pids.toReversed() : pids) {
    process.kill(pid, 'SIGKILL')
  }
  await gone
}

test(
  'every write that was answered is there after kill -9 of server and database',
  { timeout: 240_000 },
  async () => {
    const answered: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const writing = Array.from({ length: writers }, (_, writer) => writeUntilGone(`${round} ${writer}`))
      // Each round is cut off at another point of the work.
      await sleep(60 + round * 7)
      await killBoth(round)
      answered.push(...(await Promise.all(writing)).flat())
      server = await startServer({ dataFolder })
    }
    const client = new Client(note().databaseUrl ?? '')
    await client.connect()
    const { rows } = await client.query<{ id: string; recorded: number }>(
      `select o.id, (select count(*)::int from journal j where j.subject_id = o.id::text) as recorded
     from organisation o`,
    )
    await client.end()
    const kept = new Map(rows.map(({ id, recorded }) => [id, recorded]))
    expect(answered.length).toBeGreaterThan(rounds)
    expect(answered.filter((id) => !kept.has(id))).toEqual([])
    expect(rows.filter(({ recorded }) => recorded !== 1)).toEqual([])
  },
)
