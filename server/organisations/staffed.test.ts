import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { buildStage } from '#server/services/factories.ts'
import { findOrganisation } from './find-organisation.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('every member reads whether anybody is in an organisation, or in what is nested in it', async () => {
  const { db } = database
  const stage = await buildStage(db)
  const { workspaceId } = stage.as('stranger').scope
  const office = await buildOrganisation(db, workspaceId)
  const unit = await buildOrganisation(db, workspaceId, { parent: office })
  const isStaffed = async () =>
    (await findOrganisation(stage.as('stranger'), { organisation: office.id, language: 'en' })).isStaffed
  expect(await isStaffed()).toBe(false)
  await buildPerson(db, workspaceId, { organisationId: unit.id, active: false })
  expect(await isStaffed()).toBe(false)
  await buildPerson(db, workspaceId, { organisationId: unit.id })
  expect(await isStaffed()).toBe(true)
})
