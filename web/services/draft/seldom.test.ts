import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { seldom } from './seldom.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const counted = () => {
  let times = 0
  const asking = seldom(() => {
    times += 1
  })
  return { ...asking, times: () => times }
}

it('does it once for many askings, and not again within two seconds', () => {
  const asking = counted()
  for (let asked = 0; asked < 5; asked += 1) asking.ask()
  vi.advanceTimersByTime(1)
  expect(asking.times()).toBe(1)
  asking.ask()
  vi.advanceTimersByTime(1900)
  expect(asking.times()).toBe(1)
  vi.advanceTimersByTime(200)
  expect(asking.times()).toBe(2)
})

it('waits for a pause in the typing, but not for ever', () => {
  const asking = counted()
  asking.keep()
  asking.ask()
  const typeFor = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      asking.keep()
      vi.advanceTimersByTime(100)
    }
  }
  typeFor(3000)
  expect(asking.times()).toBe(0)
  vi.advanceTimersByTime(600)
  expect(asking.times()).toBe(1)
  asking.ask()
  typeFor(15_000)
  expect(asking.times()).toBe(2)
})

it('does nothing once it is stopped', () => {
  const asking = counted()
  asking.ask()
  asking.stop()
  vi.advanceTimersByTime(5000)
  expect(asking.times()).toBe(0)
})
