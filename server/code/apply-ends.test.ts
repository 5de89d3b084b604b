import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { mergeOrganisation } from '#server/organisations/merge-organisation.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { splitOrganisation } from '#server/parties/split-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { actionsOf, apply, harbour } from './factories.ts'
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

const admin = () => stage.as('administrator')
const exported = async (of: Stage = stage): Promise<string> =>
  writeDocuments((await exportDocuments(of.as('administrator'), {})).documents)
const organisation = (name: string, more = ''): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}, title: ${name}}\nspec: {${more}}\n---\n`
const reasons = async (text: string) => {
  const { steps } = await apply(admin(), text)
  return steps.flatMap(({ name, reasons: why }) => why.map(({ code, values }) => ({ name, code, values })))
}
const factsOf = async (name: string): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('journal')
    .select('fact')
    .where('workspace_id', '=', admin().scope.workspaceId)
    .where('subject_name', '=', name)
    .orderBy('id')
    .execute()
  return rows.map(({ fact }) => fact)
}

test('a document ends an organisation, and saying so again changes nothing', async () => {
  await apply(admin(), organisation('desk'))
  const ended = organisation('desk', 'until: 2026-03-31')
  expect(actionsOf(await apply(admin(), ended))).toEqual(['change Organisation desk'])
  expect(await factsOf('desk')).toEqual(['organisation.added', 'organisation.ended'])
  expect((await apply(admin(), ended)).counts).toMatchObject({ leave: 1 })
  // What a document leaves out stays, so that an older one brings nothing back to life.
  expect((await apply(admin(), organisation('desk'))).counts).toMatchObject({ leave: 1 })
  expect(await exported()).toContain('until: "2026-03-31"')
  expect(await reasons(organisation('desk', 'until: 2026-04-01'))).toEqual([
    { name: 'desk', code: 'organisation-end-fixed', values: { on: '2026-03-31' } },
  ])
})

test('what hangs on an organisation keeps a document from ending it, as it keeps a person; nothing is kept', async () => {
  await apply(admin(), harbour)
  const before = await exported()
  const text = before.replace('fr: Agence du port\n', 'fr: Agence du port\n  until: 2026-03-31\n')
  expect(await reasons(text)).toEqual([
    {
      name: 'harbour',
      code: 'organisation-tied',
      values: { units: '0', members: '1', services: '1', consumers: '1', providers: '0' },
    },
  ])
  expect(await exported()).toBe(before)
  expect((await apply(admin(), text, { dryRun: true })).counts).toMatchObject({ conflict: 1 })
})

test('what hung on it may be ended by the same documents', async () => {
  await apply(admin(), `${organisation('whole')}${organisation('part', 'parent: whole')}${harbour}`)
  const both = ['whole', 'part'].map((name) =>
    organisation(name, `${name === 'part' ? 'parent: whole, ' : ''}until: 2026-04-30`),
  )
  expect(actionsOf(await apply(admin(), both.join('')))).toEqual([
    'change Organisation whole',
    'change Organisation part',
  ])
  expect(await reasons(organisation('part', 'parent: whole, until: 2026-04-30'))).toEqual([])
})

test('a day to come is refused, and one before it was last changed', async () => {
  expect(await reasons(organisation('desk', 'until: 2099-01-01'))).toEqual([
    { name: 'desk', code: 'organisation-ends-later', values: { until: '2099-01-01' } },
  ])
  const { id } = await buildOrganisation(database.db, admin().scope.workspaceId, { names: { en: 'Counter' } })
  await splitOrganisation(admin(), {
    organisation: id,
    made: [{ names: { en: 'Kiosk' }, abbreviation: '', units: [] }],
    on: '2026-04-01',
  })
  const text = (await exported()).replace('en: Kiosk\n', 'en: Kiosk\n  until: 2026-03-01\n')
  expect(await reasons(text)).toEqual([
    { name: 'kiosk', code: 'organisation-changed-later', values: { on: '2026-04-01' } },
  ])
})

test('what went into another, and what came of it, reads back from a workspace that had nothing', async () => {
  await apply(admin(), harbour)
  const made = []
  for (const en of ['Old Quay', 'New Quay'])
    made.push(await buildOrganisation(database.db, admin().scope.workspaceId, { names: { en } }))
  const [organisationId = '', intoId = ''] = made.map(({ id }) => id)
  await splitOrganisation(admin(), {
    organisation: organisationId,
    made: [{ names: { en: 'Slipway' }, abbreviation: '', units: [] }],
    on: '2026-02-01',
  })
  await mergeOrganisation(admin(), { organisation: organisationId, intoId, on: '2026-03-01' })
  const text = await exported()
  expect(text).toContain(
    `  names:
    en: Old Quay
  until: "2026-03-01"
  successors:
    - organisation: new-quay
      kind: merged
      since: "2026-03-01"
    - organisation: slipway
      kind: split
      since: "2026-02-01"
`,
  )
  const other = await buildStage(database.db)
  const plan = await apply(other.as('administrator'), text)
  expect(plan.counts).toMatchObject({ conflict: 0, refused: 0 })
  expect(await exported(other)).toBe(text)
  expect(await reasons(text.replace('kind: split', 'kind: merged'))).toMatchObject([
    { code: 'successors-fixed' },
  ])
})

test('what could not be of what organisations went into is refused', async () => {
  const merged = (name: string, into: string, on = '2026-03-01') =>
    organisation(name, `until: 2026-03-01, successors: [{organisation: ${into}, kind: merged, since: ${on}}]`)
  expect(await reasons(`${merged('one', 'two')}${merged('two', 'one')}`)).toMatchObject([
    { name: 'one', code: 'successors-amiss' },
    { name: 'two', code: 'successors-amiss' },
  ])
  expect(await reasons(`${merged('one', 'two', '2026-02-01')}${organisation('two')}`)).toMatchObject([
    { name: 'one', code: 'successors-amiss' },
  ])
  expect(await reasons(merged('one', 'nowhere'))).toMatchObject([{ code: 'unknown-reference' }])
})
