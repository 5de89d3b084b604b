import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTurns } from './turns.ts'

// The clock stands still but for what a test lets pass: nothing here depends on how busy the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Work that says when it began and takes so long. */
const createWork = () => {
  const begun: [name: string, at: number][] = []
  const started = performance.now()
  const work = (name: string, takes: number) => async (): Promise<string> => {
    begun.push([name, performance.now() - started])
    await new Promise((resolve) => {
      setTimeout(resolve, takes)
    })
    return name
  }
  return { begun, work }
}

test('so much is done at once and no more, in order, with rests between', async () => {
  const turns = createTurns(2)
  const { begun, work } = createWork()
  const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => turns.soon(work(name, 20))))
  await pass(500)
  expect(await all).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(begun).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 80],
    ['d', 80],
    ['e', 160],
  ])
})

test('work that was slow, such as for a lock, is rested from for a moment only', async () => {
  const turns = createTurns(1)
  const { begun, work } = createWork()
  void turns.soon(work('slow', 8000))
  void turns.soon(work('next', 1))
  await pass(9000)
  expect(begun).toEqual([
    ['slow', 0],
    ['next', 8200],
  ])
})

test('what may be done later waits until nothing else does, and leaves the other places free', async () => {
  const turns = createTurns(2)
  const { begun, work } = createWork()
  void turns.later(work('point', 5000))
  void turns.later(work('another point', 10))
  void turns.soon(work('a', 20))
  void turns.soon(work('b', 20))
  await pass(6000)
  expect(begun).toEqual([
    ['point', 0],
    ['a', 0],
    ['b', 80],
    ['another point', 5200],
  ])
})

test('work that fails gives its place on', async () => {
  const turns = createTurns(1)
  await expect(turns.soon(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const after = turns.soon(async () => 'yes')
  await pass(300)
  expect(await after).toBe('yes')
})
