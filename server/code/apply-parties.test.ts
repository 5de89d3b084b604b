import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { routes as needRoutes } from '#server/needs/index.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { findOrganisations, findPeople } from '#server/parties/find-parties.ts'
import { apply } from './factories.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const organisation = (name: string, spec = ''): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}, title: The ${name}}\nspec: {${spec}}\n---\n`
const person = (name: string, spec: string, metadata = ''): string =>
  `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: ${name}${metadata}}\nspec: {${spec}}\n---\n`
const need = (what: string, spec = 'statedBy: the-user'): string =>
  `apiVersion: covalence/v1\nkind: Need\nmetadata: {name: mail}\nspec: {what: ${what}, ${spec}}\n---\n`

const reasonsOf = async (text: string): Promise<(string | undefined)[]> =>
  (await apply(stage.as('administrator'), text)).steps.map(({ reasons }) => reasons[0]?.code)

const organisations = () =>
  database.db
    .selectFrom('organisation')
    .select(['id', 'names', 'parent_id', 'enterprise_id'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .execute()

test('units nest in any order, and all of them learn to which enterprise they belong', async () => {
  await apply(
    stage.as('administrator'),
    organisation('team', 'parent: unit') + organisation('unit', 'parent: whole') + organisation('whole'),
  )
  const made = (await organisations()).filter(({ names }) => /team|unit|whole/.test(names.en ?? ''))
  const whole = made.find(({ names }) => names.en === 'The whole')
  expect(made.map(({ enterprise_id }) => enterprise_id)).toEqual([whole?.id, whole?.id, whole?.id])
  await apply(stage.as('administrator'), organisation('unit'))
  const team = (await organisations()).find(({ names }) => names.en === 'The team')
  expect(team?.enterprise_id).toBe(team?.parent_id)
  expect((await journalOf(database.db, team?.parent_id ?? '')).map(({ fact }) => fact)).toEqual([
    'organisation.added',
    'organisation.changed',
  ])
})

test('organisations that would be nested in themselves are refused, also by way of one that stands', async () => {
  expect(await reasonsOf(organisation('one', 'parent: one'))).toEqual(['nested-in-itself'])
  await apply(stage.as('administrator'), organisation('one', 'parent: provider-of-all'))
  expect(await reasonsOf(organisation('provider-of-all', 'parent: one'))).toEqual(['nested-in-itself'])
})

test('what an organisation was called and stood in stays readable, and nothing is nested in what has ended', async () => {
  await apply(stage.as('administrator'), organisation('one') + organisation('two'))
  const one = (await organisations()).find(({ names }) => names.en === 'The one')
  await apply(stage.as('administrator'), organisation('one', 'parent: two'))
  const past = await database.db
    .selectFrom('organisation_past')
    .select(['names', 'parent_id', 'since', 'until'])
    .where('organisation_id', '=', one?.id ?? '')
    .execute()
  expect(past).toEqual([{ names: { en: 'The one' }, parent_id: null, since: null, until: '2026-05-01' }])
  const ended = await buildOrganisation(database.db, stage.as('owner').scope.workspaceId)
  await database.db
    .updateTable('organisation')
    .set({ until: '2026-04-01' })
    .where('id', '=', ended.id)
    .execute()
  const nested = await apply(stage.as('administrator'), organisation('one', 'parent: department-of-tests-2'))
  const values = { field: 'spec.parent', name: 'department-of-tests-2', on: '2026-04-01' }
  expect(nested).toMatchObject({
    applied: false,
    steps: [{ action: 'refused', reasons: [{ code: 'organisation-ended', values }] }],
  })
})

test('people are found by their address, and take the name of the document', async () => {
  const text = person(
    'user-one',
    'name: The user, email: USER@example.org, organisation: department-of-tests',
  )
  expect((await apply(stage.as('administrator'), text)).counts).toMatchObject({ make: 0, leave: 1 })
  expect(await reasonsOf(person('other', 'name: Other, email: user@example.org'))).toEqual(['email-taken'])
  expect(await reasonsOf(person('user-one', 'name: The user, email: new@example.org'))).toEqual([
    'email-fixed',
  ])
  expect(await reasonsOf(person('new', 'name: New, email: nowhere'))).toEqual(['bad-email'])
  expect(await reasonsOf(person('new', 'email: new@example.org'))).toEqual(['unnamed'])
})

test('people who swap their addresses are a conflict, and one who takes an address that was given up is none', async () => {
  const two = (one: string, other: string) =>
    person('one', `name: One, email: ${one}@example.org`) +
    person('other', `name: Other, email: ${other}@example.org`)
  expect(await reasonsOf(two('a', 'b'))).toEqual([undefined, undefined])
  expect(await reasonsOf(two('b', 'a'))).toEqual(['email-moves', 'email-moves'])
  expect(await reasonsOf(two('b', 'c'))).toEqual(['email-moves', undefined])
  expect(await reasonsOf(two('c', 'b') + person('third', 'name: Third, email: a@example.org'))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a need is stated in the name of whoever has it, and reworded until somebody answers', async () => {
  await apply(stage.as('administrator'), need('Mail'))
  const plan = await apply(stage.as('administrator'), need('Mail in time'))
  expect(plan.counts).toMatchObject({ change: 1 })
  const stored = await database.db
    .selectFrom('need')
    .select(['id', 'person_id', 'content'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .executeTakeFirstOrThrow()
  expect(stored).toMatchObject({ person_id: stage.person.user, content: { what: 'Mail in time' } })
  expect((await apply(stage.as('user'), need('Mail on time'))).applied).toBe(true)
  expect(await reasonsOf(need('Mail', 'statedBy: the-customer'))).toEqual(['need-fixed'])
  await database.db.updateTable('need').set({ state: 'declined' }).where('id', '=', stored.id).execute()
  expect(await reasonsOf(need('Mail'))).toEqual(['need-answered'])
})

test('what was made in the browser is adopted by the first who applies it, and says so', async () => {
  const source = ', source: {repository: https://git.example/a, file: people.yaml}'
  const spec = 'name: The user, email: user@example.org, organisation: department-of-tests'
  const plan = await apply(stage.as('administrator'), person('the-user', spec, source))
  expect(plan.steps[0]).toMatchObject({
    action: 'change',
    reason: 'From now on it comes from https://git.example/a people.yaml.',
  })
  expect((await journalOf(database.db, stage.person.user)).at(-1)).toMatchObject({
    fact: 'source.moved',
    before: { source: 'covalence' },
    after: { source: 'https://git.example/a people.yaml' },
  })
  const moved = ', source: {repository: https://git.example/a, file: people.yaml, row: "9"}'
  expect((await apply(stage.as('administrator'), person('the-user', spec, moved))).counts).toMatchObject({
    leave: 1,
  })
  const other = person('the-user', spec, ', source: {repository: https://git.example/a, file: others.yaml}')
  expect((await apply(stage.as('administrator'), other)).steps[0]).toMatchObject({
    action: 'conflict',
    reason:
      'It comes from https://git.example/a people.yaml:9, and this document from https://git.example/a others.yaml: change it where it comes from, or take it over.',
  })
  const taken = await apply(stage.as('administrator'), other, { takeOver: true })
  expect(taken).toMatchObject({
    applied: true,
    steps: [{ action: 'change', reasons: [{ code: 'taken-over' }] }],
  })
})

const source = (row: number) => ({ repository: 'https://git.example/a', file: 'all.yaml', row: `${row}` })
const told = (kind: string, row: number, spec: string): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata: {name: told, title: Told, source: ${JSON.stringify(source(row))}}\nspec: {${spec}}\n---\n`
const of = (list: readonly { documentedIn: object | null }[]) => list.map(({ documentedIn }) => documentedIn)

test('lists and needs tell which document each thing came from, organisations only to administrators', async () => {
  await apply(
    stage.as('administrator'),
    told('Organisation', 1, '') +
      told('Person', 2, 'email: told@example.org') +
      told('Need', 3, 'what: Rest, statedBy: the-user') +
      organisation('untold'),
  )
  const found = (player: 'administrator' | 'stranger') =>
    findOrganisations(stage.as(player), { text: 'told', language: 'en' })
  const { organisations: seen } = await found('administrator')
  // What is called just so comes before what holds the word.
  expect(of(seen)).toEqual([expect.objectContaining(source(1)), null])
  expect(of((await found('stranger')).organisations)).toEqual([null, null])
  const { people } = await findPeople(stage.as('administrator'), { text: 'told@' })
  expect(of(people)).toEqual([expect.objectContaining(source(2))])
  const { needs } = await needRoutes.needs(
    stage.as('user'),
    { params: { workspace: 'stage' }, query: {} },
    {} as never,
  )
  expect(of(needs)).toEqual([expect.objectContaining(source(3))])
})

test('two documents of one kind and name are refused', async () => {
  expect(await reasonsOf(organisation('one') + organisation('one'))).toEqual(['twice'])
})
