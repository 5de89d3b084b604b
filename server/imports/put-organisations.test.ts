import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { mergeOrganisation } from '#server/organisations/merge-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { putOrganisations } from './put-organisations.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const put = (names: Record<string, string>) =>
  inTransaction({ db: database.db }, (tx) =>
    putOrganisations(tx, stage.as('administrator'), {
      source: 'list',
      organisations: Object.entries(names).map(([key, en]) => ({ key, names: { en } })),
    }),
  )

test('an importer that renames leaves what was, and brings what is of a merged organisation to its heir', async () => {
  const first = await put({ a: 'Roads', b: 'Bridges' })
  const roads = first.byKey.get('a')?.id ?? ''
  const bridges = first.byKey.get('b')?.id ?? ''
  expect(await put({ a: 'Streets', b: 'Bridges' })).toMatchObject({ changed: 1, unchanged: 1 })
  const past = await database.db
    .selectFrom('organisation_past')
    .select(['organisation_id', 'names', 'until'])
    .execute()
  expect(past).toEqual([{ organisation_id: roads, names: { en: 'Roads' }, until: '2026-05-01' }])
  const merger = { organisation: bridges, intoId: roads, on: '2026-05-01' }
  await mergeOrganisation(stage.as('administrator'), merger)
  const again = await put({ a: 'Streets', b: 'Tunnels' })
  expect(again).toMatchObject({ made: 0, changed: 0, conflicts: [] })
  expect(again.byKey.get('b')).toEqual({ id: roads, names: { en: 'Streets' } })
})
