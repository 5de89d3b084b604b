import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { endsDraftOf, isEndedHere } from './ended-here.ts'

const did = async (queries: QueryClient, mutationFn: () => Promise<unknown>, meta = {}): Promise<void> => {
  const mutation = queries.getMutationCache().build(queries, { mutationFn, meta })
  await mutation.execute(undefined).catch(() => undefined)
}

test('a draft that was ended here a moment ago was ended here, also once the server has answered', async () => {
  const queries = new QueryClient()
  await did(queries, async () => 'proposed', endsDraftOf('letters'))
  expect(isEndedHere(queries, 'letters')).toBe(true)
  expect(isEndedHere(queries, 'permits')).toBe(false)
})

test('what does not end it, or could not, does not count', async () => {
  const queries = new QueryClient()
  await did(queries, async () => 'confirmed')
  await did(queries, () => Promise.reject(new Error('no')), endsDraftOf('letters'))
  expect(isEndedHere(queries, 'letters')).toBe(false)
})
