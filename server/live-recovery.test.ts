import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '#model/contract/client.ts'
import { comeIn, type TestGuest } from './co-creation/test-guest.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { startServer, type TestServer } from './test-server.ts'

const rounds = 20

let dataFolder: string
let port: number
let server: TestServer
let token: string
let client: Client
let service: string
let startedAt: string

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return free
}
const start = () => startServer({ dataFolder, env: { PORT: String(port) } })

beforeAll(async () => {
  dataFolder = temporaryFolder('live-recovery')
  port = await freePort()
  server = await start()
  client = createClient({
    baseUrl: server.address,
    fetch,
    headers: (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {}),
  })
  const account = { name: 'Ada', email: 'ada@example.org', password: 'long enough to hold' }
  token = (await client.setUp({ body: account })).token
  await client.makeWorkspace({ body: { name: 'Kept', slug: 'kept' } })
  const params = { workspace: 'kept' }
  const { id: providerId } = await client.addOrganisation({ params, body: { names: { en: 'Provider' } } })
  const page = await client.startService({ params, body: { providerId, name: 'Letters', language: 'en' } })
  service = page.id
  startedAt = page.draft!.startedAt
})
afterAll(() => server.end('SIGTERM'))

const enter = (): TestGuest =>
  comeIn({ address: `127.0.0.1:${port}`, slug: 'kept', token, service, startedAt })
const textOf = (guest: TestGuest): string => guest.doc('value').getText('value.description').toString()

/** Types words that nobody else types until told to stop; `acknowledged` are those of which the server said so. */
const keepTyping = (guest: TestGuest, name: string) => {
  const acknowledged: string[] = []
  let typed: string[] = []
  const { value } = guest.providers
  value.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number > 0 || !value.synced) return
    acknowledged.push(...typed)
    typed = []
  })
  const text = guest.doc('value').getText('value.description')
  let count = 0
  const timer = setInterval(() => {
    const word = `${name}.${count} `
    count += 1
    typed.push(word)
    text.insert(count % 3 === 0 ? 0 : text.length, word)
  }, 5)
  return { acknowledged, stop: () => clearInterval(timer) }
}

test(
  'after kill -9 under load everybody who comes back holds the same text, and nothing acknowledged is missing',
  { timeout: 240_000 },
  async () => {
    const staying = [enter(), enter()]
    await Promise.all(staying.map((guest) => guest.synced()))
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const passing = enter()
      await passing.synced()
      // One who never comes back: what the server told them to be safe must be safe without them.
      const typing = [
        keepTyping(passing, `p${round}`),
        ...staying.map((guest, at) => keepTyping(guest, `s${at}-${round}`)),
      ]
      await sleep(80 + round * 11)
      const gone = once(server.process, 'exit')
      process.kill(server.process.pid!, 'SIGKILL')
      await gone
      for (const one of typing) one.stop()
      acknowledged.push(...typing.flatMap((one) => one.acknowledged))
      passing.leave()
      server = await start()
      await Promise.all(staying.map((guest) => guest.saved()))
    }
    const fresh = enter()
    await fresh.synced()
    expect(acknowledged.length).toBeGreaterThan(rounds)
    const text = textOf(fresh)
    expect(acknowledged.filter((word) => !text.includes(word))).toEqual([])
    for (const guest of staying) expect(textOf(guest) === text).toBe(true)
    for (const guest of [...staying, fresh]) guest.leave()
  },
)
