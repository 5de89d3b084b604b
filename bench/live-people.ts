import { setTimeout as sleep } from 'node:timers/promises'
import { comeIn, type Place } from './live-person.ts'

// A process of its own, so that the time of those who type is not the server's.

/** Who comes, room by room, and how they type; `every` in milliseconds, not at all where it is 0. */
export type Typing = { rooms: Place[][]; every: number; warmUp: number; seconds: number }

/** What this process says: all are in, the measured time begins, and what it saw in it. */
export type News =
  | { kind: 'in' | 'begun' | 'over' }
  | { kind: 'measured'; edits: number; arrivals: number; median: number; p99: number; missing: number }
  | { kind: 'failed'; why: string }

const tell = (news: News): void => void process.send?.(news)
const fail = (why: string): void => tell({ kind: 'failed', why })

type Sent = { at: number; counts: boolean }

const measure = async ({ rooms, every, warmUp, seconds }: Typing): Promise<void> => {
  const sent: Sent[][] = []
  const delays: number[] = []
  let counts = false
  let edits = 0
  let expected = 0
  const arrived = (person: number, edit: number): void => {
    const typed = sent[person]?.[edit]
    if (typed?.counts) delays.push(performance.now() - typed.at)
  }
  const people: ({ others: number } & ReturnType<typeof comeIn>)[] = []
  for (const room of rooms) {
    for (const place of room) {
      const person = people.length
      sent.push([])
      people.push({
        others: room.length - 1,
        ...comeIn(place, person, { arrived, ended: (why) => fail(`person ${person}: ${why}`) }),
      })
      // All at once would be a rush, which is not what is measured.
      if (people.length % 10 === 0) await Promise.all(people.slice(-10).map(({ ready }) => ready))
    }
  }
  await Promise.all(people.map(({ ready }) => ready))
  tell({ kind: 'in' })
  if (every === 0) return
  const type = (person: number): void => {
    const at = performance.now()
    sent[person]![people[person]!.type()] = { at, counts }
    if (!counts) return
    edits += 1
    expected += people[person]!.others
  }
  const timers: NodeJS.Timeout[] = []
  for (const person of people.keys()) {
    // Nobody keeps time with the others.
    setTimeout(() => timers.push(setInterval(type, every, person)), (every * person) / people.length)
  }
  await sleep(warmUp * 1000)
  tell({ kind: 'begun' })
  counts = true
  await sleep(seconds * 1000)
  counts = false
  tell({ kind: 'over' })
  // What was typed last is still on its way.
  for (let wait = 0; wait < 100 && delays.length < expected; wait += 1) await sleep(50)
  for (const timer of timers) clearInterval(timer)
  const sorted = Float64Array.from(delays).toSorted()
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
  tell({
    kind: 'measured',
    edits,
    arrivals: delays.length,
    median: at(0.5),
    p99: at(0.99),
    missing: expected - delays.length,
  })
}

process.on('message', (typing: Typing) => {
  measure(typing).catch((error: unknown) => fail(String(error)))
})
process.on('disconnect', () => process.exit(0))
