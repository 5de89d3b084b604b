import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { type LiveStage, openLiveStage } from './test-live.ts'

let live: LiveStage
beforeAll(async () => {
  live = await openLiveStage()
})
afterAll(() => live.close())

/** An edit somewhere in the text, of which every fifth takes something out. */
const scatter = (text: Y.Text, count: number): void => {
  if (count % 5 === 4 && text.length > 10) text.delete((count * 7919) % (text.length - 2), 2)
  else text.insert(count % 7 === 0 ? text.length : (count * 104_729) % (text.length + 1), 'ab')
}

test(
  'a live draft is stored near the size of its text after 10,000 scattered edits',
  { timeout: 90_000 },
  async () => {
    const { service, guests } = await live.room('owner', 'customer')
    const texts = guests.map((guest) => guest.doc('use').getText('use.support'))
    // Ten edits go as one update: what is tried is the store, not the pace.
    for (let ten = 0; ten < 1000; ten += 1) {
      const text = texts[ten % 2]!
      text.doc!.transact(() => {
        for (let one = 0; one < 10; one += 1) scatter(text, ten * 10 + one)
      })
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await Promise.all(guests.map((guest) => guest.saved(60_000)))
    const content = Buffer.byteLength(texts[0]!.toString())
    for (const guest of guests) guest.leave()
    await vi.waitFor(
      async () => {
        const { rows } = await sql<{ size: number; waiting: number }>`
      select (select sum(octet_length(state))::int from live_state where service_id = ${service}) as size,
        (select count(*)::int from live_update where service_id = ${service}) as waiting`.execute(
          live.tested.db,
        )
        expect(rows[0]?.waiting).toBe(0)
        expect(rows[0]?.size).toBeLessThan(2 * content + 100_000)
      },
      { timeout: 20_000, interval: 100 },
    )
  },
)
