import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildGroup } from '#server/people-groups/factories.ts'
import { endGroup } from '#server/people-groups/end-group.ts'
import { findGroup } from '#server/people-groups/find-group.ts'
import { buildStage, journalOf, type Player, type Stage } from '#server/services/factories.ts'
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
const group = (spec: string, name = 'clerks'): string =>
  `apiVersion: covalence/v1\nkind: Group\nmetadata: {name: ${name}}\nspec: {${spec}}\n---\n`
const clerks = `name: Clerks, purpose: Asked first, organisation: provider-of-all, members: [the-user, the-customer],
  staffOf: [{organisation: department-of-tests, withUnits: "yes"}, {organisation: provider-of-all}]`
const codes = async (text: string, player: Player = 'administrator') =>
  (await apply(stage.as(player), text)).steps.flatMap(({ reasons }) => reasons.map(({ code }) => code))
const rooms = (more: string): string =>
  `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: rooms}\nspec: {provider: provider-of-all, owner: the-owner, value: {name: Rooms}, roles: [{role: user, person: the-user, organisation: department-of-tests${more}}]}\n---\n`

test('groups, and who speaks for one, go through documents into an empty workspace, byte for byte', async () => {
  await apply(admin(), group(clerks) + rooms(', group: clerks'))
  await buildGroup(admin(), { name: 'Night shift', people: [stage.person.stranger] })
  const ended = await buildGroup(admin(), { name: 'Old shift' })
  await endGroup(admin(), { group: ended })
  const text = await exported()
  expect(text).toContain(`kind: Group
metadata:
  name: clerks
  source:
    importer: covalence
spec:
  name: Clerks
  purpose: Asked first
  organisation: provider-of-all
  members:
    - the-customer
    - the-user
  staffOf:
    - organisation: department-of-tests
      withUnits: "yes"
    - organisation: provider-of-all
`)
  expect(text).toContain('      group: clerks\n')
  const { counts } = await apply(admin(), text)
  expect(counts).toMatchObject({ make: 0, change: 0, conflict: 0, refused: 0 })
  const other = await buildStage(database.db)
  await apply(other.as('administrator'), text)
  expect(await exported(other)).toBe(text)
})

test('a list is the whole list, what is left out stays, and the journal says what changed', async () => {
  await apply(admin(), group(clerks))
  const plan = await apply(admin(), group('name: Clerks at the counter, members: [the-sponsor]'))
  expect(actionsOf(plan)).toEqual(['change Group clerks'])
  const id = plan.steps[0]?.id ?? ''
  const { group: page, people } = await findGroup(admin(), { group: id, text: '' })
  expect(page).toMatchObject({ name: 'Clerks at the counter', purpose: 'Asked first' })
  expect(people.filter(({ byName }) => byName).map(({ name }) => name)).toEqual(['The sponsor'])
  expect((await journalOf(database.db, id)).map(({ fact }) => fact)).toEqual([
    'people-group.added',
    'people-group.members-changed',
    'people-group.changed',
    'people-group.members-changed',
  ])
})

test('a group ends by its document, stays so, and gives its name free', async () => {
  await apply(admin(), group(clerks))
  expect(await codes(group('name: clerks', 'others'))).toEqual(['group-name-taken'])
  expect(await codes(group('name: Clerks, until: 2099-01-01'))).toEqual(['group-ends-later'])
  expect(await codes(group('name: Clerks, until: 2026-04-30') + group('name: Clerks', 'others'))).toEqual([])
  expect(await codes(group('name: Clerks anew'))).toEqual(['group-ended'])
  expect(await codes(group('name: Clerks'))).toEqual([])
  expect(await codes(rooms(', group: clerks'))).toEqual(['group-gone'])
  expect(await codes(rooms(', group: others'))).toEqual([])
  // Whoever speaks for a group goes on doing so where a document names none.
  expect((await apply(admin(), rooms(''))).counts).toMatchObject({ leave: 1 })
})

test('a group names who is there, and administrators alone apply it', async () => {
  expect(await codes(group(clerks), 'owner')).toEqual(['not-administrator'])
  await apply(admin(), group(clerks))
  expect(await codes(group(clerks), 'owner')).toEqual(['not-administrator'])
  expect(await codes(group('name: X, members: [nobody]', 'x'))).toEqual(['unknown-reference'])
  expect(await codes(group('', 'x'))).toEqual(['unnamed'])
  await apply(admin(), harbour)
  await database.db.updateTable('person').set({ active: false }).where('name', '=', 'Bo Skipper').execute()
  expect(await codes(group('name: X, members: [bo]', 'x'))).toEqual(['inactive'])
  expect(await codes(group('name: X, staffOf: [{organisation: nowhere}]', 'x'))).toEqual([
    'unknown-reference',
  ])
})

const from = (text: string): string =>
  text.replaceAll(
    'metadata: {',
    "metadata: {source: {repository: 'https://git.example/groups', file: groups.yaml}, ",
  )

test('a group that is in none of the documents any more ends', async () => {
  const source = { repository: 'https://git.example/groups', paths: ['groups.yaml'] }
  await apply(admin(), from(group(clerks) + group('name: Others', 'others')), { source })
  const plan = await apply(admin(), from(group('name: Others', 'others')), { source, prune: true })
  expect(actionsOf(plan)).toEqual(['leave Group others', 'retire Group clerks'])
  expect(await codes(group('name: Clerks anew'))).toContain('group-ended')
})
