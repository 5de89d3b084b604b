import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { giveRole } from '#server/relationships/index.ts'
import { getSurroundings } from './check-text.ts'
import { buildPublishedService, buildStage, type Player, type Stage } from './factories.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

test('those not invited are not told by how many a role is held, nor for how many consumers', async () => {
  const service = await buildPublishedService(database.db, stage)
  const rolesFor = async (player: Player) => (await getSurroundings(stage.as(player), { service })).roles
  const before = await rolesFor('stranger')
  const ctx = stage.as('owner')
  const { id: consumerId } = await buildOrganisation(database.db, ctx.scope.workspaceId)
  await database.db.transaction().execute((tx) =>
    giveRole(tx, ctx, {
      service: { id: service, name: 'Letters' },
      providerId: stage.provider,
      consumerId,
      role: 'customer',
      person: { id: stage.person.administrator, name: 'The administrator' },
      speaksFor: '',
      interim: false,
      until: null,
      deputyFor: null,
    }),
  )
  expect(await rolesFor('owner')).toHaveLength(4)
  expect(await rolesFor('stranger')).toEqual(before)
})
