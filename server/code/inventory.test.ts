import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { routes as importRoutes } from '#server/imports/index.ts'
import { buildStage } from '#server/services/factories.ts'
import { actionsOf, apply } from './factories.ts'
import { exportDocuments } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a whole inventory that was imported goes through documents into an empty workspace, byte for byte', async () => {
  const [one, other] = [await buildStage(database.db), await buildStage(database.db)]
  const administrator = one.as('administrator')
  await importRoutes.importExample(administrator, {} as never, {} as never)
  const { documents } = await exportDocuments(administrator, {})
  const first = writeDocuments(documents)
  expect(documents).toHaveLength(2118)
  const plan = await apply(other.as('administrator'), documents)
  expect(actionsOf(plan).filter((step) => !/^(make|leave)/.test(step))).toEqual([])
  expect(writeDocuments((await exportDocuments(other.as('administrator'), {})).documents)).toBe(first)
  expect((await apply(administrator, documents)).counts).toMatchObject({ leave: 2118 })
}, 120_000)
