import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { changeOrganisation } from '#server/parties/change-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { buildFiles } from './factories.ts'
import { exampleFiles, exampleMap } from './example-folder.ts'
import { readInventory } from './government-of-canada/read-inventory.ts'
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

/** Two departments that provide a service each. */
const departments = () =>
  buildFiles(
    [
      { service_id: '1', owner_org: 'hc-sc', owner_org_title: 'Health Canada | Santé Canada' },
      { service_id: '2', owner_org: 'tc', owner_org_title: 'Transport Canada | Transports Canada' },
    ],
    [],
  )
/** What the example says of organisations. */
const list = async () => (await exampleFiles()).filter(({ name }) => name.startsWith('ifoi'))

test('the organisations of the example stand in their portfolios within one enterprise, or alone, and what is missing is said', async () => {
  const report = await run([...(await departments()), ...(await list())])
  expect(report.leftEmpty.slice(0, 3)).toMatchObject([
    { code: 'no-portfolio', values: { count: '52', of: '332' } },
    { code: 'no-website', values: { of: '332' } },
    { code: 'one-language', values: { count: '330', of: '332' } },
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
  expect(called('Canadian Wheat Board, The').until).toBe('2015-01-01')
  expect(rows.filter(({ parent_id: parent, until }) => parent === null && until === null)).toHaveLength(161)
})

test('the organisations of the example are put in their places where the departments came first, and what people moved stays', async () => {
  await run(await departments())
  const before = (await tree()).rows
  expect(before).toHaveLength(2)
  await changeOrganisation(stage.as('administrator'), {
    organisation: before.find(({ names }) => names.en === 'Health Canada')!.id,
    parentId: before.find(({ names }) => names.en === 'Transport Canada')!.id,
  })
  const report = await run([...(await departments()), ...(await list())])
  expect(report.kinds).toMatchObject({
    groups: { made: 26 },
    organisations: { made: 330, changed: 2, unchanged: 0, inConflict: 1 },
  })
  expect(report.conflicts).toMatchObject([{ column: 'organisation.place', code: 'changed-here' }])
  const { called } = await tree()
  expect(called('Health Canada').parent_id).toBe(called('Transport Canada').id)
  expect(called('Transport Canada').parent_id).toBe(called('Transport portfolio').id)
  const changed = await database.db
    .selectFrom('journal')
    .select('after')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('fact', '=', 'organisation.changed')
    .execute()
  expect(changed).toContainEqual({
    after: expect.objectContaining({ abbreviation: 'TC', parentId: called('Transport portfolio').id }),
  })
  const { kinds } = await run(await departments())
  expect(kinds.organisations).toMatchObject({ read: 2, unchanged: 2, changed: 0 })
})

test('every department that provides a service is part of the one enterprise, so what they provide each other is internal', async () => {
  const { organisations, services } = await readInventory(await exampleMap(), await exampleFiles())
  const parents = new Map(organisations.map(({ key, parentKey = null }) => [key, parentKey]))
  const enterpriseOf = (key: string): string => {
    const parent = parents.get(key) ?? null
    return parent === null ? key : enterpriseOf(parent)
  }
  const providers = new Set(services.map(({ providerKey }) => providerKey))
  expect(providers.size).toBe(79)
  expect(new Set([...providers].map(enterpriseOf))).toEqual(new Set(['enterprise']))
})
