import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keepTyping, type TestGuest } from './co-creation/test-guest.ts'
import { layWire, type Wire } from './co-creation/test-wire.ts'
import { type Embedded, startEmbedded } from './database/embedded.ts'
import { temporaryFolder } from './database/temporary-folder.ts'
import { createTestDatabase, type TestDatabase } from './database/test-database.ts'
import { type ServedDraft, startServedDraft, typedIn } from './test-live-server.ts'
import { startServer, type TestServer } from './test-server.ts'

const startOn = (databaseUrl: string): Promise<TestServer> =>
  startServer({ dataFolder: temporaryFolder('live-faults'), env: { DATABASE_URL: databaseUrl } })
const portOf = ({ address }: TestServer): number => Number(new URL(address).port)

const synced = (guests: readonly TestGuest[]) => Promise.all(guests.map((guest) => guest.synced()))
const saved = (guests: readonly TestGuest[]) => Promise.all(guests.map((guest) => guest.saved(20_000)))
const leave = (guests: readonly TestGuest[]): void => {
  for (const guest of guests) guest.leave()
}
type Typing = ReturnType<typeof keepTyping>

/** What is true after every fault: all hold one text, and no word that was typed is missing or there twice. */
const expectWhole = async (guests: readonly TestGuest[], typing: readonly Typing[]): Promise<string> => {
  const [first] = guests as [TestGuest]
  await vi.waitFor(
    () => {
      const text = typedIn(first)
      for (const guest of guests) expect(typedIn(guest) === text, 'all hold the same text').toBe(true)
    },
    { timeout: 10_000, interval: 50 },
  )
  const text = typedIn(first)
  const typed = typing.flatMap(({ all }) => all)
  expect(text.split(' ').filter(Boolean).toSorted()).toEqual(typed.map((word) => word.trim()).toSorted())
  return text
}

/** The draft as everything that is not live reads it comes to say what was typed. */
const expectStored = (draft: ServedDraft, server: TestServer, text: string) =>
  vi.waitFor(
    async () => {
      const page = await draft
        .callsOf(server.address)
        .service({ params: { workspace: 'kept', service: draft.service } })
      // A text is kept without the space at its end.
      expect(page.draft?.definition.value.description.trim() === text.trim(), 'the draft has followed').toBe(
        true,
      )
    },
    { timeout: 10_000, interval: 100 },
  )

describe('a database that is started anew while people type', () => {
  let folder: string
  let postgres: Embedded
  let wire: Wire
  let server: TestServer
  let draft: ServedDraft
  beforeAll(async () => {
    folder = temporaryFolder('live-faults-database')
    postgres = await startEmbedded({ folder, password: 'test' })
    // It comes back on another port; the server finds it at the same one.
    wire = await layWire(() => Number(new URL(postgres.url).port))
    const url = new URL(postgres.url)
    url.port = String(wire.port)
    server = await startOn(url.href)
    draft = await startServedDraft(server.address)
  })
  afterAll(async () => {
    await server.end('SIGTERM')
    await wire.close()
    await postgres.stop()
  })

  test('takes nothing that was typed, and the server goes on by itself', { timeout: 60_000 }, async () => {
    const guests = Array.from({ length: 4 }, () => draft.enter(portOf(server)))
    await synced(guests)
    const typing: Typing[] = []
    for (const ending of ['asked', 'killed'] as const) {
      const now = guests.map((guest, at) => keepTyping(guest, `${ending}${at}`, { every: 100 }))
      typing.push(...now)
      // Whatever somebody else reads was in the log before.
      const seen = () =>
        now.every(({ all }, at) => typedIn(guests[(at + 1) % guests.length]!).includes(all[3] ?? '?'))
      await vi.waitFor(() => expect(seen()).toBe(true), { timeout: 10_000 })
      if (ending === 'asked') await postgres.stop()
      else {
        process.kill(postgres.pid, 'SIGKILL')
        await postgres.ended
      }
      await sleep(300)
      postgres = await startEmbedded({ folder, password: 'test' })
      await sleep(300)
      for (const one of now) one.stop()
      await saved(guests)
      const fresh = draft.enter(portOf(server))
      await fresh.synced()
      const text = await expectWhole([...guests, fresh], typing)
      await expectStored(draft, server, text)
      fresh.leave()
    }
    leave(guests)
  })
})

describe('people on one database', () => {
  let database: TestDatabase
  let server: TestServer
  let other: TestServer
  let draft: ServedDraft
  beforeAll(async () => {
    database = await createTestDatabase()
    server = await startOn(database.url)
    other = await startOn(database.url)
    draft = await startServedDraft(server.address)
  })
  afterAll(async () => {
    await Promise.all([server.end('SIGTERM'), other.end('SIGTERM')])
    await database.drop()
  })

  // Longer than whatever reacts to a cut: a guest finds out after `lostAfter` and comes back within half a second, the
  // server asks every second whether somebody may stay. With the variable it outlives the waiting times of real
  // browsers (30 s) and of the server (60 s to twice that, for a connection on which nothing comes).
  const seconds = Number(process.env['COVALENCE_TEST_CUT_SECONDS'] ?? 4)
  const lostAfter = seconds < 60 ? 1000 : 30_000

  test(
    'half of whom are cut off from the network for long come back with all they typed, and miss nothing',
    { timeout: 60_000 + 2000 * seconds },
    async () => {
      const wire = await layWire(() => portOf(server))
      const near = [draft.enter(portOf(server)), draft.enter(portOf(server))]
      const far = [draft.enter(wire.port, lostAfter), draft.enter(wire.port, lostAfter)]
      const guests = [...near, ...far]
      await synced(guests)
      const before = typedIn(near[0]!)
      expect(before).toBe('')
      const typing = guests.map((guest, at) => keepTyping(guest, `cut${at}`, { every: 15 * seconds }))
      await vi.waitFor(() => expect(far.every((guest) => typedIn(guest).includes('cut0.'))).toBe(true), {
        timeout: 10_000,
      })
      wire.silence()
      await sleep(200)
      const known = typing[0]!.all.length
      await sleep(seconds * 1000)
      // The cut is real: of what was typed since, nothing has passed in either direction.
      expect(typedIn(far[0]!)).not.toContain(typing[0]!.all[known])
      expect(typedIn(near[0]!)).not.toContain(typing[2]!.all.at(-1))
      expect(typedIn(near[0]!)).toContain(typing[1]!.all[known])
      wire.mend()
      await sleep(300)
      for (const one of typing) one.stop()
      await saved(guests)
      const text = await expectWhole(guests, typing)
      await expectStored(draft, server, text)
      leave(guests)
      await wire.close()
    },
  )

  test('but on two servers see within a second what each of them types, and nothing diverges', async () => {
    const here = [draft.enter(portOf(server)), draft.enter(portOf(server))]
    const there = [draft.enter(portOf(other)), draft.enter(portOf(other))]
    const guests = [...here, ...there]
    await synced(guests)
    const typedAt = new Map<string, number>()
    const late: number[] = []
    const begin = typedIn(guests[0]!)
    const watch = (guest: TestGuest): void => {
      const seen = new Set<string>()
      guest.doc('value').on('update', () => {
        const text = typedIn(guest)
        for (const [word, at] of typedAt) {
          if (seen.has(word) || !text.includes(word)) continue
          seen.add(word)
          late.push(performance.now() - at)
        }
      })
    }
    guests.forEach(watch)
    const words = 20
    for (let count = 0; count < words; count += 1) {
      for (const [at, guest] of guests.entries()) {
        const word = `two${at}.${count} `
        typedAt.set(word, performance.now())
        const text = guest.doc('value').getText('value.description')
        text.insert(count % 2 === 0 ? 0 : text.length, word)
      }
      await sleep(100)
    }
    await vi.waitFor(() => expect(late.length).toBe(words * guests.length * guests.length), { timeout: 5000 })
    expect(Math.max(...late)).toBeLessThan(1000)
    await saved(guests)
    const text = typedIn(guests[0]!)
    for (const guest of guests) expect(typedIn(guest) === text).toBe(true)
    expect(text.length).toBe(begin.length + [...typedAt.keys()].join('').length)
    await Promise.all([expectStored(draft, server, text), expectStored(draft, other, text)])
    leave(guests)
  })
})
