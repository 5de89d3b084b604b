import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { changeOrganisation } from '#server/parties/change-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { exampleFiles, exampleMap } from './example-folder.ts'
import { importInventory } from './import-inventory.ts'
import type { SentFile } from './unpack-file.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const run = async (files: SentFile[]) =>
  importInventory(stage.as('administrator'), { map: await exampleMap(), files, allOrNothing: false })

const tree = async () => {
  const rows = await database.db
    .selectFrom('organisation')
    .select(['id', 'names', 'parent_id', 'enterprise_id', 'until', 'abbreviation', 'imported'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('source', '=', 'government-of-canada')
    .execute()
  const called = (name: string) => rows.find(({ names }) => names.en === name)!
  return { rows, called }
}

const isList = ({ name }: SentFile) => name.startsWith('ifoi')

test('the organisations of the example stand in their portfolios within one enterprise, or alone, and what is missing is said', async () => {
  const report = await run(await exampleFiles())
  expect(report.leftEmpty.slice(0, 3)).toMatchObject([
    { code: 'no-portfolio', values: { count: '52', of: '332' } },
    { code: 'no-website', values: { of: '332' } },
    { code: 'one-language', values: { count: '254', of: '332' } },
  ])
  const { rows, called } = await tree()
  const government = called('Government of Canada')
  const transport = called('Transport portfolio')
  expect(transport.parent_id).toBe(government.id)
  expect(called('Transport Canada')).toMatchObject({
    parent_id: transport.id,
    enterprise_id: government.id,
    abbreviation: 'TC',
    names: { fr: 'Transports Canada' },
  })
  const post = called('Canada Post')
  expect(post).toMatchObject({
    parent_id: null,
    enterprise_id: post.id,
    imported: { listing: { form: 'Crown Corporations', portfolio: 'Public Services and Procurement' } },
  })
  expect(called('Office of the Privacy Commissioner of Canada').enterprise_id).toBe(government.id)
  expect(called('Canadian Wheat Board, The').until).toBe('2015-01-01')
  // All providers of the inventory are of the government, so what they provide each other is internal.
  const providers = await database.db
    .selectFrom('service')
    .innerJoin('organisation', 'organisation.id', 'service.provider_id')
    .select('organisation.enterprise_id')
    .distinct()
    .where('service.workspace_id', '=', stage.as('owner').scope.workspaceId)
    .execute()
  expect(providers).toEqual([{ enterprise_id: government.id }])
  expect(rows.filter(({ parent_id: parent, until }) => parent === null && until === null)).toHaveLength(161)
})

test('the organisations of the example are put in their places where the departments came first, and what people moved stays', async () => {
  const files = await exampleFiles()
  await run(files.filter((file) => !isList(file)))
  const before = (await tree()).rows
  expect(before).toHaveLength(79)
  await changeOrganisation(stage.as('administrator'), {
    organisation: before.find(({ names }) => names.en === 'Health Canada')!.id,
    parentId: before.find(({ names }) => names.en === 'Transport Canada')!.id,
  })
  const report = await run(files)
  expect(report.kinds).toMatchObject({
    groups: { made: 26 },
    organisations: { made: 254, changed: 79, unchanged: 0, inConflict: 1 },
  })
  expect(report.conflicts).toMatchObject([{ column: 'organisation.place', code: 'changed-here' }])
  const { called } = await tree()
  expect(called('Health Canada').parent_id).toBe(called('Transport Canada').id)
  expect(called('Transport Canada').parent_id).toBe(called('Transport portfolio').id)
  const { kinds } = await run(files.filter((file) => !isList(file)))
  expect(kinds.organisations).toMatchObject({ read: 79, unchanged: 79, changed: 0 })
})
