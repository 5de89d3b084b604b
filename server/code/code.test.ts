import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
} from '#server/services/factories.ts'
import { exportDocuments } from './export-documents.ts'
import { lockNames, namesOf } from './name-store.ts'
import { getServiceCode } from './get-service-code.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a workspace is written as documents that refer to one another by name', async () => {
  const stage = await buildStage(database.db)
  await buildDraftedService(database.db, stage)
  const { documents } = await exportDocuments(stage.as('administrator'), {})
  expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Organisation department-of-tests',
    'Organisation provider-of-all',
    'Person the-administrator',
    'Person the-customer',
    'Person the-owner',
    'Person the-sponsor',
    'Person the-stranger',
    'Person the-user',
    'Service letters',
    'Relationship provider-of-all-department-of-tests',
  ])
  expect(writeDocuments(documents)).toContain(`kind: Service
metadata:
  name: letters
  source:
    importer: covalence
spec:
  provider: provider-of-all
  owner: the-owner
  language: en
  roles:
    - role: customer
      person: the-customer
      organisation: department-of-tests
`)
})

test('things that share a name in words are told apart in the order in which they were made, and keep their names', async () => {
  const stage = await buildStage(database.db)
  for (const _ of [1, 2, 3]) await buildDraftedService(database.db, stage)
  const services = async () =>
    (await exportDocuments(stage.as('administrator'), { kind: 'Service' })).documents
  expect((await services()).map(({ metadata }) => metadata.name)).toEqual([
    'letters',
    'letters-2',
    'letters-3',
  ])
  await buildDraftedService(database.db, stage, buildDefinition('Lettres & été'))
  expect((await services()).map(({ metadata }) => metadata.name)).toContain('lettres-ete')
  expect((await services()).map(({ metadata }) => metadata.name)).toContain('letters-3')
})

test('reading one service as code waits for nobody who applies documents, and names no more than it shows', async () => {
  const stage = await buildStage(database.db)
  const [first, second] = [
    await buildDraftedService(database.db, stage),
    await buildDraftedService(database.db, stage),
  ]
  const { scope } = stage.as('owner')
  await database.db.transaction().execute(async (tx) => {
    await lockNames(tx, scope)
    const { document } = await getServiceCode(stage.as('owner'), { service: second })
    expect(document.metadata.name).toBe('letters')
  })
  expect((await namesOf(database.db, scope, [first, second])).size).toBe(1)
  const both = await Promise.all(
    [first, second].map((service) => getServiceCode(stage.as('owner'), { service })),
  )
  expect(both.map(({ document }) => document.metadata.name)).toEqual(['letters-2', 'letters'])
})

test('whoever reads at once what has one name in words gives each a name of its own', async () => {
  const stage = await buildStage(database.db)
  const services = []
  for (const _ of [1, 2, 3]) services.push(await buildDraftedService(database.db, stage))
  const read = await Promise.all(services.map((service) => getServiceCode(stage.as('owner'), { service })))
  expect(new Set(read.map(({ document }) => document.metadata.name)).size).toBe(3)
})

test('only administrators export', async () => {
  const stage = await buildStage(database.db)
  await expect(exportDocuments(stage.as('owner'), {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('the code of a service shows each reader what its page shows', async () => {
  const stage = await buildStage(database.db)
  const drafted = await buildDraftedService(database.db, stage)
  await expect(getServiceCode(stage.as('stranger'), { service: drafted })).rejects.toMatchObject({
    code: 'not_found',
  })
  const seen = await getServiceCode(stage.as('customer'), { service: drafted })
  expect(seen.document.spec.roles).toHaveLength(3)
  const published = await buildPublishedService(database.db, stage)
  const outside = await getServiceCode(stage.as('stranger'), { service: published })
  expect(outside.text).toContain('Clerks reach everybody')
  await expect(
    getServiceCode(stage.as('stranger'), { service: published, text: 'draft' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  expect((await getServiceCode(stage.as('stranger'), { service: published, revision: 1 })).text).toBe(
    outside.text,
  )
})
