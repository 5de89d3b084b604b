import { afterAll, beforeAll, expect, test } from 'vitest'
import { CheckSettings, usualSettings } from '#model/checks/settings.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { changeCheckSettings } from './change-check-settings.ts'
import { getSettings } from './store.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const change = (version: number, settings: Partial<CheckSettings>) =>
  changeCheckSettings(stage.as('administrator'), { version, settings: CheckSettings.parse(settings) })
const settings = () => getSettings(database.db, stage.as('owner').scope)

test('a workspace that decided nothing has the usual settings', async () => {
  stage = await buildStage(database.db)
  expect(await settings()).toEqual({ version: 0, settings: usualSettings() })
})

test('what is decided is kept, and the journal says what changed and nothing else', async () => {
  stage = await buildStage(database.db)
  await change(0, { severities: { SD004: 'off' }, glossary: ['HR', 'VPN'] })
  const kept = await change(1, { severities: { SD004: 'off', SD001: 'warning' }, glossary: ['VPN', 'ERP'] })
  expect(kept).toEqual(await settings())
  expect(kept).toMatchObject({ version: 2, settings: { glossary: ['VPN', 'ERP'] } })
  expect((await journalOf(database.db, stage.as('owner').scope.workspaceId)).at(-1)).toMatchObject({
    fact: 'workspace.checks-changed',
    before: { severities: {}, glossary: ['HR'] },
    after: { severities: { SD001: 'warning' }, glossary: ['ERP'] },
  })
})

test('saving without a change leaves no trace in the journal', async () => {
  stage = await buildStage(database.db)
  await change(0, {})
  expect(await journalOf(database.db, stage.as('owner').scope.workspaceId)).toEqual([])
})

test('whoever did not see the newest settings overwrites nothing', async () => {
  stage = await buildStage(database.db)
  await change(0, { coCreationShare: 50 })
  await expect(change(0, { coCreationShare: 10 })).rejects.toMatchObject({
    code: 'precondition_failed',
    details: { reason: 'stale', current: { version: 1, settings: { coCreationShare: 50 } } },
  })
  const both = await Promise.allSettled([
    change(1, { coCreationShare: 20 }),
    change(1, { coCreationShare: 40 }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a check that does not exist has no severity, and a word stands in the glossary once', async () => {
  stage = await buildStage(database.db)
  await expect(change(0, { severities: { SD999: 'off' } })).rejects.toMatchObject({
    details: { fields: [{ path: 'settings.severities.SD999' }] },
  })
  expect((await change(0, { glossary: ['Vpn', 'VPN'] })).settings.glossary).toEqual(['VPN'])
})
