import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepTyping } from './co-creation/test-guest.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { type ServedDraft, startServedDraft } from './test-live-server.ts'
import { startServer, type TestServer } from './test-server.ts'

const rounds = 2

let dataFolder: string
let server: TestServer
let draft: ServedDraft

beforeAll(async () => {
  dataFolder = temporaryFolder('live-stop')
  server = await startServer({ dataFolder })
  draft = await startServedDraft(server.address)
})
afterAll(() => server.end('SIGTERM'))

test(
  'a server that ends while people type has nothing to complain of in its log',
  { timeout: 120_000 },
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const guests = Array.from({ length: 4 }, () => draft.enter(Number(new URL(server.address).port)))
      await Promise.all(guests.map((guest) => guest.synced()))
      const typing = guests.map((guest, at) => keepTyping(guest, `g${at}-${round}`, { ahead: 5 }))
      await expect.poll(() => typing.flatMap((one) => one.acknowledged).length).toBeGreaterThan(10)
      expect(await server.end('SIGTERM')).toBe(0)
      for (const one of typing) one.stop()
      for (const guest of guests) guest.leave()
      // The log of these tests holds warnings and errors alone.
      expect(server.words().split(/^Covalence is ready.*\n/m)[1]).toBe('')
      server = await startServer({ dataFolder })
    }
  },
)
