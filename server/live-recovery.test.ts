import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepTyping, type TestGuest } from './co-creation/test-guest.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { freePort, type ServedDraft, startServedDraft, typedIn } from './test-live-server.ts'
import { startServer, type TestServer } from './test-server.ts'

const rounds = 20

let dataFolder: string
let port: number
let server: TestServer
let draft: ServedDraft

const start = () => startServer({ dataFolder, env: { PORT: String(port) } })

beforeAll(async () => {
  dataFolder = temporaryFolder('live-recovery')
  port = await freePort()
  server = await start()
  draft = await startServedDraft(server.address)
})
afterAll(() => server.end('SIGTERM'))

const enter = (): TestGuest => draft.enter(port)

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
        keepTyping(passing, `p${round}`, { ahead: 5 }),
        ...staying.map((guest, at) => keepTyping(guest, `s${at}-${round}`, { ahead: 5 })),
      ]
      // At one moment or another of work that is under way, however fast the machine is.
      await expect
        .poll(() => typing.flatMap((one) => one.acknowledged).length, { interval: 5 })
        .toBeGreaterThan(1)
      await sleep(round * 8)
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
    const text = typedIn(fresh)
    expect(acknowledged.filter((word) => !text.includes(word))).toEqual([])
    for (const guest of staying) expect(typedIn(guest) === text).toBe(true)
    for (const guest of [...staying, fresh]) guest.leave()
  },
)
