import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { buildOrganisation } from './factories.ts'
import { placeOrganisations } from './place-organisations.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const scope = () => stage.as('owner').scope
const unit = async (en: string) =>
  (await buildOrganisation(database.db, scope().workspaceId, { names: { en } })).id
const place = (rows: { id: string; parentId: string | null; made: boolean }[]) =>
  inTransaction({ db: database.db }, (tx) => placeOrganisations(tx, scope(), { rows, day: '2026-05-01' }))
const standing = (id: string) =>
  database.db
    .selectFrom('organisation')
    .select(['parent_id as parent', 'enterprise_id as enterprise'])
    .where('workspace_id', '=', scope().workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('many are nested at once, and each is told its enterprise; where they stood stays known', async () => {
  const [ministry, agency, desk] = [await unit('Ministry'), await unit('Agency'), await unit('Desk')]
  const rows = [
    { id: desk, parentId: agency, made: true },
    { id: agency, parentId: ministry, made: false },
  ]
  expect(await place(rows)).toEqual(new Set())
  expect(await standing(desk)).toEqual({ parent: agency, enterprise: ministry })
  const past = await database.db
    .selectFrom('organisation_past')
    .select(['organisation_id', 'parent_id', 'until'])
    .where('workspace_id', '=', scope().workspaceId)
    .execute()
  // What was made just now never stood elsewhere.
  expect(past).toEqual([{ organisation_id: agency, parent_id: null, until: '2026-05-01' }])
})

test('nothing is nested within itself, in what has ended, or in what is not there', async () => {
  const [one, other, gone] = [await unit('One'), await unit('Other'), await unit('Gone')]
  await database.db
    .updateTable('organisation')
    .set({ until: '2026-01-01' })
    .where('workspace_id', '=', scope().workspaceId)
    .where('id', '=', gone)
    .execute()
  const unplaced = await place([
    { id: one, parentId: other, made: false },
    { id: other, parentId: one, made: false },
    { id: stage.provider, parentId: gone, made: false },
    { id: stage.consumer, parentId: '00000000-0000-7000-8000-000000000000', made: false },
  ])
  expect(unplaced).toEqual(new Set([other, stage.provider, stage.consumer]))
  expect(await standing(one)).toEqual({ parent: other, enterprise: other })
  expect(await standing(other)).toEqual({ parent: null, enterprise: other })
})

test('organisations of another workspace are not there', async () => {
  const elsewhere = await buildStage(database.db)
  const rows = [{ id: stage.provider, parentId: elsewhere.provider, made: false }]
  expect(await place(rows)).toEqual(new Set([stage.provider]))
})
