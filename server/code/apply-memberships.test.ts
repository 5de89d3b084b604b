import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { apply } from './factories.ts'
import { exportDocuments } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
  await apply(stage.as('administrator'), organisation('one') + organisation('two'))
})

const organisation = (name: string): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}, title: The ${name}}\n---\n`
const person = (spec: string): string =>
  `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: bo}\nspec: {name: Bo, email: bo@example.org, ${spec}}\n---\n`

const exported = async (of = stage): Promise<CodeDocument[]> =>
  (await exportDocuments(of.as('administrator'), {})).documents
const bo = async () =>
  (await exported()).find(({ kind, metadata }) => kind === 'Person' && metadata.name === 'bo')
const codes = async (text: string) =>
  (await apply(stage.as('administrator'), text)).steps.map(({ action, reasons }) =>
    [action as string].concat(reasons.map(({ code }) => code)),
  )
const both = `memberships: [
  {organisation: one, function: Clerk, since: 2020-01-01},
  {organisation: two, since: 2021-01-01, first: yes},
  {organisation: one, function: Trainee, since: 2018-01-01, until: 2019-01-01}]`
const refused = async (spec: string) => (await codes(person(spec))).flat().slice(1)

test('somebody belongs to several organisations and did before, and goes so into an empty workspace, byte for byte', async () => {
  await apply(stage.as('administrator'), person(both))
  const documents = await exported()
  const first = writeDocuments(documents)
  expect(first).toContain(`  organisation: two
  memberships:
    - organisation: one
      function: Trainee
      since: "2018-01-01"
      until: "2019-01-01"
    - organisation: one
      function: Clerk
      since: "2020-01-01"
    - organisation: two
      since: "2021-01-01"
      first: "yes"
`)
  expect((await apply(stage.as('administrator'), documents)).counts).toMatchObject({
    leave: documents.length,
  })
  const other = await buildStage(database.db)
  await apply(other.as('administrator'), documents)
  expect(writeDocuments(await exported(other))).toBe(first)
})

test('one open membership is said by the organisation alone, and documents of before say the same', async () => {
  await apply(stage.as('administrator'), person('memberships: [{organisation: one, first: yes}]'))
  expect((await bo())?.spec).toMatchObject({ organisation: 'one', memberships: [] })
  expect(await codes(person('organisation: one'))).toEqual([['leave']])
  await apply(stage.as('administrator'), person(both))
  expect(await codes(person('organisation: two'))).toEqual([['leave']])
})

test('what a list leaves out ends with the day, and stays on record', async () => {
  await apply(stage.as('administrator'), person(both))
  const left = person('memberships: [{organisation: two, since: 2021-01-01}]')
  expect(await codes(left)).toEqual([['change']])
  expect((await bo())?.spec).toMatchObject({
    organisation: 'two',
    memberships: [
      { organisation: 'one', until: '2019-01-01' },
      { organisation: 'one', function: 'Clerk', since: '2020-01-01', until: '2026-05-01' },
      { organisation: 'two', first: 'yes' },
    ],
  })
  expect(await codes(left)).toEqual([['leave']])
  const { id } = await database.db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('email', '=', 'bo@example.org')
    .executeTakeFirstOrThrow()
  expect((await journalOf(database.db, id)).map(({ fact }) => fact)).toEqual([
    'person.added',
    'membership.added',
    'membership.added',
    'membership.added',
    'membership.ended',
  ])
})

test('whoever moves by the organisation alone keeps what they belonged to beside, and leaves where they were first', async () => {
  await apply(stage.as('administrator'), person(both))
  await apply(stage.as('administrator'), person('organisation: one'))
  expect((await bo())?.spec).toMatchObject({
    organisation: 'one',
    memberships: [
      { until: '2019-01-01' },
      { organisation: 'one', since: '2020-01-01', first: 'yes' },
      { organisation: 'two', until: '2026-05-01' },
    ],
  })
  expect(await codes(person('organisation: one'))).toEqual([['leave']])
})

test('memberships that meet, end before they begin, or contradict the organisation are refused', async () => {
  expect(await refused('memberships: [{organisation: one}, {organisation: one, since: 2020-01-01}]')).toEqual(
    ['memberships-meet'],
  )
  expect(await refused('memberships: [{organisation: one, since: 2020-01-01, until: 2019-01-01}]')).toContain(
    'ends-before',
  )
  expect(
    await refused('organisation: two, memberships: [{organisation: one, function: Clerk, first: yes}]'),
  ).toEqual(['first-differs'])
  expect(await refused('memberships: [{organisation: nowhere, function: Clerk}]')).toEqual([
    'unknown-reference',
  ])
})
