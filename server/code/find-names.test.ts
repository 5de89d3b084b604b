import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
} from '#server/services/factories.ts'
import { retireService } from '#server/services/retire-service.ts'
import { findNames } from './find-names.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const services = (text: string) => ({ kind: 'Service' as const, text, language: 'en' as const })

test('finds services by a piece of title or name, drafts among them, and none that ended', async () => {
  const stage = await buildStage(database.db)
  const drafted = await buildDraftedService(database.db, stage, buildDefinition('Été en 100 % lettres'))
  const ended = await buildPublishedService(database.db, stage)
  await retireService(stage.as('owner'), { service: ended, reason: 'Nobody needs it' })
  const { names } = await findNames(stage.as('administrator'), services(''))
  expect(names).toEqual([{ id: drafted, name: 'ete-en-100-lettres', title: 'Été en 100 % lettres' }])
  for (const text of ['ÉTÉ EN', 'ete-en', '100 %'])
    expect((await findNames(stage.as('administrator'), services(text))).names).toHaveLength(1)
  expect((await findNames(stage.as('administrator'), services('l%s'))).names).toEqual([])
})

test('only administrators look names up, and only those of their workspace', async () => {
  const stage = await buildStage(database.db)
  await buildDraftedService(database.db, stage)
  await expect(findNames(stage.as('owner'), services(''))).rejects.toMatchObject({ code: 'forbidden' })
  const other = await buildStage(database.db)
  expect((await findNames(other.as('administrator'), services(''))).names).toEqual([])
})
