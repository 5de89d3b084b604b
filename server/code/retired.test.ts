import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { apply, harbour } from './factories.ts'

let database: TestDatabase
let stage: Stage
const source = { importer: 'covalence', repository: 'https://git.example/harbour' }
const withoutService = harbour.slice(0, harbour.lastIndexOf('---\n'))

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

test('a retired service that comes back in the files is a conflict that says who retired it and when', async () => {
  await apply(stage.as('administrator'), harbour, { source })
  const pruned = await apply(stage.as('administrator'), withoutService, { source, prune: true })
  expect(pruned).toMatchObject({ applied: true, counts: { retire: 1 } })
  const back = await apply(stage.as('administrator'), harbour, { source })
  expect(back).toMatchObject({ applied: false, counts: { leave: 5, conflict: 1 } })
  const on = stage.as('administrator').now.slice(0, 10)
  expect(back.steps.at(-1)?.reasons).toEqual([{ code: 'retired', values: { on, by: 'The administrator' } }])
  expect(back.steps.at(-1)?.reason).toContain('give it another name (metadata.name)')
  const renamed = await apply(stage.as('administrator'), harbour.replace('name: berths', 'name: moorings'), {
    source,
  })
  expect(renamed).toMatchObject({ applied: true, counts: { make: 1 } })
})
