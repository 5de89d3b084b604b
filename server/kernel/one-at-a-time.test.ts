import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('the work of one workspace waits for its end, and that of another does not', async () => {
  const told: string[] = []
  const end = Promise.withResolvers<void>()
  const first = oneAtATime(async () => {
    await end.promise
    told.push('first')
  }, 'one')
  const second = oneAtATime(async () => void told.push('second'), 'one')
  await oneAtATime(async () => void told.push('other'), 'other')
  end.resolve()
  await Promise.all([first, second])
  expect(told).toEqual(['other', 'first', 'second'])
})
