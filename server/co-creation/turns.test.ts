import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('so much is done at once and no more, in order, with rests between', async () => {
  const turns = createTurns(2)
  const begun: number[] = []
  let under = 0
  let most = 0
  const work = (number: number) => async () => {
    begun.push(number)
    under += 1
    most = Math.max(most, under)
    await sleep(20)
    under -= 1
    return number
  }
  const began = performance.now()
  expect(await Promise.all([1, 2, 3, 4, 5].map((number) => turns(work(number))))).toEqual([1, 2, 3, 4, 5])
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
  // Three pieces of work one after the other, and two rests.
  expect(performance.now() - began).toBeGreaterThan(170)
})

test('work that fails gives its place on', async () => {
  const turns = createTurns(1)
  await expect(turns(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turns(async () => 'yes')).toBe('yes')
})
