import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildDefinition, buildDraftedService, buildStage, type Stage } from '#server/services/factories.ts'
import { getServicePage, routes } from '#server/services/index.ts'
import { apply, harbour } from './factories.ts'
import { exportDocuments } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const exported = async (): Promise<string> =>
  writeDocuments((await exportDocuments(stage.as('administrator'), {})).documents)

const writeValue = (service: string, version: number, name: string) =>
  routes.writeValue(
    stage.as('owner'),
    {
      params: { workspace: 'stage', service },
      body: { version, content: { ...buildDefinition().value, name } },
    },
    {} as never,
  )

test('two who apply the same at once make everything once', async () => {
  const plans = await Promise.all([1, 2].map(() => apply(stage.as('administrator'), harbour)))
  expect(plans.map(({ counts }) => counts.make).toSorted()).toEqual([0, 6])
})

test('what somebody typed since the plan was made is not overwritten by it', async () => {
  const service = await buildDraftedService(database.db, stage)
  const text = (await exported()).replace('Clerks reach everybody', 'Clerks reach all')
  const { fingerprint } = await apply(stage.as('administrator'), text, { dryRun: true })
  await writeValue(service, 1, 'Parcels')
  await expect(apply(stage.as('administrator'), text, { expected: fingerprint })).rejects.toMatchObject({
    code: 'precondition_failed',
    details: { reason: 'plan-moved-on' },
  })
  const { draft } = await getServicePage(stage.as('owner'), { service })
  expect(draft?.definition.value.name).toBe('Parcels')
})

test('whoever types on a text that was applied meanwhile is told, and writes over nothing', async () => {
  const service = await buildDraftedService(database.db, stage)
  await apply(
    stage.as('administrator'),
    (await exported()).replace('Clerks reach everybody', 'Clerks reach all'),
  )
  await expect(writeValue(service, 1, 'Parcels')).rejects.toMatchObject({ code: 'precondition_failed' })
})

test('who types while documents are applied comes before or after: one of both is told', async () => {
  const service = await buildDraftedService(database.db, stage)
  const text = (await exported()).replace('Clerks reach everybody', 'Clerks reach all')
  const { fingerprint } = await apply(stage.as('administrator'), text, { dryRun: true })
  const outcomes = await Promise.allSettled([
    apply(stage.as('administrator'), text, { expected: fingerprint }),
    writeValue(service, 1, 'Parcels'),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
