import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { moveOrganisation } from '#server/parties/move-organisation.ts'
import { renameOrganisation } from '#server/parties/rename-organisation.ts'
import { splitOrganisation } from '#server/parties/split-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { endOrganisation } from './end-organisation.ts'
import { findOrganisation } from './find-organisation.ts'
import { mergeOrganisation } from './merge-organisation.ts'
import { resumeOrganisation } from './resume-organisation.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const administrator = () => stage.as('administrator')
const build = (en: string) =>
  buildOrganisation(database.db, administrator().scope.workspaceId, { names: { en } })
const page = (organisation: string) => findOrganisation(administrator(), { organisation, language: 'en' })
const end = (organisation: string, on: string) => endOrganisation(administrator(), { organisation, on })
const merge = (organisation: string, intoId: string, on: string) =>
  mergeOrganisation(administrator(), { organisation, intoId, on })

test('an organisation ends or goes into another on the day on which it was moved, renamed or split off, and can come back', async () => {
  const day = '2026-04-01'
  const [hall, desk, counter] = [await build('Hall'), await build('Desk'), await build('Counter')]
  for (const { id } of [desk, counter])
    await moveOrganisation(administrator(), { organisation: id, parentId: hall.id, from: day })
  const names = { en: 'Desks' }
  await renameOrganisation(administrator(), { organisation: desk.id, names, abbreviation: '', from: day })
  const made = [{ names: { en: 'Booth' }, abbreviation: '', units: [] }]
  const { made: split } = await splitOrganisation(administrator(), { organisation: desk.id, made, on: day })
  const [booth = ''] = split
  await end(booth, day)
  await end(desk.id, day)
  await merge(counter.id, hall.id, day)
  expect(await page(booth)).toMatchObject({ since: day, until: day })
  const told = await page(desk.id)
  expect(told).toMatchObject({ names, until: day })
  expect(told.history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ended', 'moved', 'renamed']))
  expect(await page(counter.id)).toMatchObject({ until: day })
  await resumeOrganisation(administrator(), { organisation: desk.id })
  expect(await page(desk.id)).toMatchObject({ names, until: null })
})
