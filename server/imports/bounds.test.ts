import { expect, test } from 'vitest'
import { exampleMap } from './example-folder.ts'
import { buildFiles } from './factories.ts'
import { readInventory } from './government-of-canada/read-inventory.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { newAllowance } from './unpack-file.ts'

const times = <Thing>(count: number, make: (at: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, at) => make(at))

test('of very many issues the first thousand are told, and all are counted', async () => {
  const services = [
    ...times(600, (at) => ({ service_id: `broken-${at}`, service_fee: 'maybe', service_scope: 'MOON' })),
    ...times(1100, (at) => ({ service_id: `other-${at}`, fiscal_yr: '2020-2021', service_uri_en: 'none' })),
    ...times(1100, (at) => ({ service_id: `good-${at}`, service_uri_en: 'none' })),
  ]
  const {
    issues,
    rejected,
    services: taken,
  } = await readInventory(await exampleMap(), await buildFiles(services, []))
  expect(taken).toHaveLength(1100)
  expect(rejected.services).toBe(600)
  expect(issues.rejected).toMatchObject({ total: 1200, first: { length: 1000 } })
  expect(issues.leftOut).toMatchObject({ total: 1100, first: { length: 1000 } })
  expect(issues.leftEmpty).toMatchObject({ total: 1100, first: { length: 1000 } })
  expect(issues.leftEmpty.first[0]).toMatchObject({ key: 'good-0' })
})

test('the rows of all files count together', async () => {
  const map = await exampleMap()
  const files = await buildFiles([{}, { service_id: '2' }])
  // Two headings, two services and a standard.
  const read = (rows: number) => readInventory(map, files, newAllowance(1024 * 1024, rows))
  await expect(read(4)).rejects.toMatchObject({ code: 'too_large' })
  expect((await read(5)).services).toHaveLength(2)
})

test('an import waits for the end of the one before, however that ends', async () => {
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  const failing = oneAtATime(async () => {
    told.push('first begins')
    await first.promise
    told.push('first ends')
    throw new Error('It went wrong')
  })
  const second = oneAtATime(() => {
    told.push('second begins')
    return Promise.resolve('done')
  })
  first.resolve()
  await expect(failing).rejects.toThrow('It went wrong')
  expect(await second).toBe('done')
  expect(told).toEqual(['first begins', 'first ends', 'second begins'])
})
