import { expect, test } from 'vitest'
import { mapInSteps } from './in-steps.ts'

test('others have their turn while thousands of things are mapped, in their order', async () => {
  const all = Array.from({ length: 1000 }, (_, at) => at)
  let turns = 0
  let isOver = false
  const others = (): void => {
    turns += 1
    if (!isOver) setImmediate(others)
  }
  setImmediate(others)
  const mapped = await mapInSteps(all, (at) => at + 1)
  isOver = true
  expect(mapped).toEqual(all.map((at) => at + 1))
  expect(turns).toBeGreaterThan(10)
})
