import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { findDependencies } from '#server/dependencies/index.ts'
import { buildStage, journalOf, type Player, type Stage } from '#server/services/factories.ts'
import { actionsOf, apply, harbour } from './factories.ts'
import { getServiceCode } from './get-service-code.ts'
import { exportDocuments } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
  await apply(admin(), harbour)
})

const admin = () => stage.as('administrator')
const exported = async (of: Stage = stage): Promise<string> =>
  writeDocuments((await exportDocuments(of.as('administrator'), {})).documents)
const service = (dependencies: string, more = ''): string =>
  `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: rooms}\nspec: {provider: provider-of-all, owner: the-owner, value: {name: Rooms}, supply: {restsOn: [{id: boats, statement: Boats}]}, dependencies: [${dependencies}]${more}}\n---\n`
const onBerths = (more = ''): string => `{service: berths, necessity: needed, purpose: Boats come in${more}}`
const onFuel = (more = ''): string =>
  `{supplier: fleet, supplies: Fuel, necessity: alternative, alternatives: energy, purpose: Boats go out${more}}`
const codes = async (text: string, player: Player = 'administrator') =>
  (await apply(stage.as(player), text)).steps.flatMap(({ reasons }) => reasons.map(({ code }) => code))
const idOf = async (name: string): Promise<string> => {
  const row = await database.db
    .selectFrom('code_name')
    .select('subject_id')
    .where('workspace_id', '=', admin().scope.workspaceId)
    .where('kind', '=', 'Service')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.subject_id
}
const shown = async (player: Player = 'owner') => {
  const { dependencies } = await findDependencies(stage.as(player), { service: await idOf('rooms') })
  return dependencies.map(({ on, since, until, state }) => `${on.kind} ${since} ${until} ${state}`)
}

test('what a service rests on goes through documents into an empty workspace, byte for byte', async () => {
  await apply(
    admin(),
    service(
      [
        onBerths(', continuity: They wait outside, clause: boats, since: 2026-01-01'),
        onFuel(', since: 2026-02-01, until: 2026-03-01'),
        onFuel(', since: 2026-04-01, until: 2099-01-01'),
      ].join(', '),
    ),
  )
  const text = await exported()
  expect(text).toContain(`  dependencies:
    - supplier: fleet
      supplies: Fuel
      necessity: alternative
      alternatives: energy
      purpose: Boats go out
      since: "2026-02-01"
      until: "2026-03-01"
    - supplier: fleet
      supplies: Fuel
      necessity: alternative
      alternatives: energy
      purpose: Boats go out
      since: "2026-04-01"
      until: "2099-01-01"
    - service: berths
      necessity: needed
      purpose: Boats come in
      continuity: They wait outside
      clause: boats
      since: "2026-01-01"
`)
  const { counts } = await apply(admin(), text)
  expect(counts).toMatchObject({ make: 0, change: 0, conflict: 0, refused: 0 })
  const other = await buildStage(database.db)
  await apply(other.as('administrator'), text)
  expect(await exported(other)).toBe(text)
})

test('whoever provides what is rested on is in a relationship, and the journal says what became of it', async () => {
  await apply(admin(), service(`${onBerths()}, ${onFuel()}`))
  const relationships = (await exportDocuments(admin(), { kind: 'Relationship' })).documents
  const pairs = relationships.map(({ spec }) => {
    const { provider, consumer } = spec as Extract<CodeDocument, { kind: 'Relationship' }>['spec']
    return `${provider} ${consumer}`
  })
  expect(pairs).toContain('harbour provider-of-all')
  expect(pairs).toContain('fleet provider-of-all')
  await apply(admin(), service(`${onBerths().replace('come in', 'land')}`))
  const facts = (await journalOf(database.db, await idOf('rooms'))).map(({ fact }) => fact)
  expect(facts.filter((fact) => fact.startsWith('dependency'))).toEqual([
    'dependency.recorded',
    'dependency.recorded',
    'dependency.ended',
    'dependency.changed',
  ])
})

test('a list is the whole list: what it leaves out ends with the day, and an empty one says nothing', async () => {
  await apply(admin(), service(`${onBerths(', since: 2026-01-01')}, ${onFuel(', since: 2026-01-01')}`))
  expect((await apply(admin(), service(''))).counts).toMatchObject({ leave: 1 })
  expect(actionsOf(await apply(admin(), service(onBerths())))).toEqual(['change Service rooms'])
  expect(await shown('administrator')).toEqual([
    'service 2026-01-01  standing',
    'supplier 2026-01-01 2026-05-01 ended',
  ])
  // Again says the same: what had ended stays on record.
  expect((await apply(admin(), service(onBerths()))).counts).toMatchObject({ leave: 1 })
  expect(await codes(service(`${onBerths()}, ${onFuel(', since: 2026-01-01')}`))).toEqual([
    'dependency-ended',
  ])
  expect(await codes(service(`${onBerths()}, ${onFuel(', since: 2026-06-01')}`))).toEqual([])
  expect(await shown()).toContain('supplier 2026-06-01  upcoming')
})

test.each([
  ['an unknown service', '{service: nowhere, necessity: needed, purpose: P}', 'unknown-reference'],
  [
    'an unknown supplier',
    '{supplier: nowhere, supplies: X, necessity: needed, purpose: P}',
    'unknown-reference',
  ],
  ['a supplier of nothing', '{supplier: fleet, necessity: needed, purpose: P}', 'rests-on-one'],
  ['itself', '{service: rooms, necessity: needed, purpose: P}', 'rests-on-itself'],
  ['the same twice', `${onBerths()}, ${onBerths(', since: 2026-02-01')}`, 'rests-twice'],
  ['an alternative of nothing', onBerths().replace('needed', 'alternative'), 'alternatives-unnamed'],
  ['a text that does not name it', onBerths(', clause: nowhere'), 'no-such-clause'],
  ['days that run backwards', onBerths(', since: 2026-02-01, until: 2026-01-01'), 'ends-before'],
])('a service that rests on %s is refused', async (_what, dependencies, code) => {
  expect(await codes(service(dependencies))).toEqual([code])
})

test('nothing new rests on what is retired or has ended; what did goes on saying so', async () => {
  await apply(admin(), service(onFuel()))
  await database.db
    .updateTable('service')
    .set({ state: 'retired', retired_at: '2026-04-01T00:00:00Z' })
    .where('id', '=', await idOf('berths'))
    .execute()
  expect(await codes(service(onBerths()))).toEqual(['rests-on-retired'])
  await database.db
    .updateTable('organisation')
    .set({ until: '2026-04-01' })
    .where('workspace_id', '=', admin().scope.workspaceId)
    .where('sort_name', 'like', '%fleet%')
    .execute()
  expect(await codes(service(onFuel().replace('go out', 'sail')))).toEqual([])
  expect(await codes(service(onFuel().replace('Fuel', 'Ice')))).toEqual(['organisation-ended'])
})

const roles = `, roles: [{role: user, person: the-user, organisation: department-of-tests}]`

test('what no text names is told to the provider’s side alone, and nobody else finds it by guessing', async () => {
  const halls = service('').replace('name: rooms', 'name: halls')
  const onHalls = onBerths(', continuity: They wait outside, since: 2026-01-01').replace('berths', 'halls')
  await apply(admin(), halls + service(onHalls, roles))
  const service_ = await idOf('rooms')
  const read = async (player: Player) => (await getServiceCode(stage.as(player), { service: service_ })).text
  expect(await read('owner')).toContain('They wait outside')
  expect(await read('user')).not.toContain('dependencies')
  const text = await read('administrator')
  expect((await apply(stage.as('owner'), text)).counts).toMatchObject({ leave: 1 })
  // Right or wrong, a guess is refused alike.
  expect(await codes(text, 'user')).toEqual(['not-owner'])
  expect(await codes(text.replace('wait outside', 'sink'), 'user')).toEqual(['not-owner'])
  expect((await apply(stage.as('user'), await read('user'))).counts).toMatchObject({ leave: 1 })
})

test('what rests on a service that the owner may not read is in none of their documents, and stays', async () => {
  const hidden = service('', '').replaceAll('rooms', 'secret').replace('owner: the-owner, ', '')
  await apply(admin(), hidden.replace('provider-of-all', 'harbour'))
  await apply(admin(), service(`${onBerths()}, ${onBerths().replace('berths', 'secret')}`))
  const own = (await getServiceCode(stage.as('owner'), { service: await idOf('rooms') })).text
  expect(own).not.toContain('secret')
  const plan = await apply(stage.as('owner'), own.replace('name: Rooms', 'name: Rooms and halls'))
  expect(plan.counts).toMatchObject({ change: 1 })
  expect(plan.steps[0]?.diff).not.toContain('secret')
  const { documents } = await exportDocuments(admin(), { service: 'rooms' })
  expect(writeDocuments(documents)).toContain('service: secret')
})
