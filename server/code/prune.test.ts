import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage } from '#server/services/factories.ts'
import { actionsOf, apply } from './factories.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const service = (name: string, language: string): string =>
  `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {provider: provider-of-all, language: ${language}, value: {name: ${name}}}\n---\n`

test('a service that is in no document any more is retired, and says why in its own language', async () => {
  const stage = await buildStage(database.db)
  const source = { repository: 'https://git.example/a' }
  await apply(stage.as('administrator'), service('halls', 'en') + service('salles', 'fr'), { source })
  const plan = await apply(stage.as('administrator'), [], { source, prune: true })
  expect(actionsOf(plan)).toEqual(['retire Service halls', 'retire Service salles'])
  const reasons = await database.db
    .selectFrom('service')
    .select(['language', 'retired_reason'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .orderBy('language')
    .execute()
  expect(reasons).toEqual([
    { language: 'en', retired_reason: 'No longer in https://git.example/a.' },
    { language: 'fr', retired_reason: 'N’est plus dans https://git.example/a.' },
  ])
})
