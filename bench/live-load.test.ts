import { expect, test } from 'vitest'
import { frameOf, readFrame } from './frames.ts'
import { seated, seatsOnRelay } from './live-seats.ts'
import { costOf } from './live-load.ts'
import { startRelay } from './server-process.ts'

test('a frame reads as it was put together', () => {
  const frame = readFrame(frameOf('Überall', 300, Uint8Array.of(1, 2, 3), 0))
  expect(frame.text()).toBe('Überall')
  expect(frame.number()).toBe(300)
  expect([...frame.bytes()]).toEqual([1, 2, 3])
  expect(frame.number()).toBe(0)
})

test('people who type on the relay all read each other', async () => {
  const relay = await startRelay()
  try {
    const rooms = seated({ rooms: 2, people: 3 }, seatsOnRelay(relay))
    const cost = await costOf(relay, { rooms, every: 100, warmUp: 0.2, seconds: 1 })
    expect(cost.arrivals).toBeGreaterThan(0)
    expect(cost.median).toBeLessThan(1000)
  } finally {
    await relay.stop()
  }
})
