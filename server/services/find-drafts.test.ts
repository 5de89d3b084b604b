import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildDefinition, buildDraftedService, buildPublishedService, buildStage } from './factories.ts'
import { findDrafts } from './find-drafts.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a draft is found by what is typed, however many others changed since, by those who may read it', async () => {
  const stage = await buildStage(database.db)
  const first = await buildDraftedService(database.db, stage, buildDefinition('Night mail'))
  for (let at = 0; at < 50; at += 1)
    await buildDraftedService(database.db, stage, buildDefinition(`Letters ${at}`))
  await buildPublishedService(database.db, stage)
  await database.db.updateTable('service').set({ changed_at: '2026-04-01' }).where('id', '=', first).execute()
  const named = async (player: 'owner' | 'customer' | 'stranger' | 'administrator', text: string) =>
    (await findDrafts(stage.as(player), { text })).drafts
  const found = [{ id: first, name: 'Night mail' }]
  expect(await named('owner', 'night')).toEqual(found)
  expect(await named('customer', 'MAIL')).toEqual(found)
  expect(await named('administrator', 'night mail')).toEqual(found)
  expect(await named('stranger', 'night')).toEqual([])
  const newest = await named('owner', '')
  expect(newest).toHaveLength(50)
  expect(newest.map(({ name }) => name)).not.toContain('Night mail')
})
