import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { getServiceCode } from './get-service-code.ts'
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
})

const rooms = (roles: string, providerRoles = ''): string =>
  `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: rooms}\nspec: {provider: provider-of-all, owner: the-owner, value: {name: Rooms}, roles: [${roles}], providerRoles: [${providerRoles}]}\n---\n`
const role = (person: string, more = ''): string =>
  `{role: customer, person: ${person}, organisation: department-of-tests${more}}`
const ofProvider = (person: string, more = ''): string =>
  `{role: relationship-manager, person: ${person}${more}}`

const exported = async (of = stage): Promise<CodeDocument[]> =>
  (await exportDocuments(of.as('administrator'), {})).documents
const service = async () => (await exported()).find(({ kind }) => kind === 'Service')
const codes = async (text: string, player: Player = 'administrator') =>
  (await apply(stage.as(player), text)).steps.map(({ action, reasons }) =>
    [action as string].concat(reasons.map(({ code }) => code)),
  )
const idOfService = async (): Promise<string> => {
  const row = await database.db
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .executeTakeFirstOrThrow()
  return row.id
}

const withDeputy = [
  role('the-customer', ', until: 2030-06-30'),
  role('the-stranger', ', deputyFor: the-customer'),
].join(', ')
const further = [
  ofProvider('the-administrator', ', until: 2031-01-01'),
  '{role: delivery-manager, person: the-administrator, organisation: department-of-tests}',
].join(', ')
const refused = async (roles: string, providerRoles = '') =>
  (await codes(rooms(roles, providerRoles))).flat().slice(1)

test('terms, deputies and roles of the provider go into an empty workspace, byte for byte', async () => {
  await apply(stage.as('administrator'), rooms(withDeputy, further))
  const documents = await exported()
  const first = writeDocuments(documents)
  expect(first).toContain(`      organisation: department-of-tests
      until: "2030-06-30"
    - role: customer
      person: the-stranger
      organisation: department-of-tests
      until: "2030-06-30"
      deputyFor: the-customer
  providerRoles:
    - role: delivery-manager
      person: the-administrator
      organisation: department-of-tests
    - role: relationship-manager
      person: the-administrator
      until: "2031-01-01"
`)
  const again = await apply(stage.as('administrator'), documents)
  expect(again.counts).toMatchObject({ leave: documents.length })
  const other = await buildStage(database.db)
  await apply(other.as('administrator'), documents)
  expect(writeDocuments(await exported(other))).toBe(first)
})

test('a term is moved where it stands, and with another holder their deputy is given anew', async () => {
  await apply(stage.as('administrator'), rooms(withDeputy, further))
  await apply(
    stage.as('administrator'),
    rooms(withDeputy.replace('2030-06-30', '2029-06-30'), further.replace('2031', '2032')),
  )
  expect((await service())?.spec).toMatchObject({
    roles: [{ until: '2029-06-30' }, { until: '2029-06-30', deputyFor: 'the-customer' }],
    providerRoles: [{}, { until: '2032-01-01' }],
  })
  const other = `${role('the-user')}, ${role('the-stranger', ', deputyFor: the-user')}`
  expect(await codes(rooms(other))).toEqual([['change']])
  expect((await service())?.spec).toMatchObject({
    roles: [
      { person: 'the-stranger', deputyFor: 'the-user' },
      { person: 'the-user', until: '' },
    ],
    // What a document leaves out stays.
    providerRoles: [{}, {}],
  })
  expect(await codes(rooms(other))).toEqual([['leave']])
  expect(await codes(rooms(other, ofProvider('the-administrator')))).toEqual([['change']])
  expect((await service())?.spec).toMatchObject({
    providerRoles: [{ role: 'relationship-manager', until: '' }],
  })
})

test('a role whose term is over is as if the document did not name it', async () => {
  const text = rooms(
    `${role('the-customer')}, ${role('the-user', ', until: 2026-04-01')}`,
    ofProvider('the-administrator', ', until: 2026-04-01'),
  )
  await apply(stage.as('administrator'), text)
  expect((await service())?.spec).toMatchObject({ roles: [{ person: 'the-customer' }], providerRoles: [] })
  expect(await codes(text)).toEqual([['leave']])
})

test('deputies of nobody, roles that the workspace does not give, and people of both sides are refused', async () => {
  expect(await refused(role('the-stranger', ', deputyFor: the-customer'))).toEqual(['deputy-of-nobody'])
  expect(await refused('', '{role: night-desk, person: the-administrator}')).toEqual([
    'unknown-provider-role',
  ])
  expect(await refused(role('the-customer'), ofProvider('the-customer'))).toEqual(['both-sides'])
  expect(await refused('', ofProvider('the-administrator', ', organisation: provider-of-all'))).toEqual([
    'provider-consumes',
  ])
  const twice = `${ofProvider('the-administrator')}, ${ofProvider('the-administrator')}`
  expect(await refused('', twice)).toEqual(['role-twice'])
})

test('a consumer says again what they read of the provider’s roles, and learns nothing of others by guessing', async () => {
  const elsewhere =
    'apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: elsewhere, title: Elsewhere}\n---\n'
  const secret = ofProvider('the-owner', ', organisation: elsewhere')
  const all = [secret, ofProvider('the-administrator')].join(', ')
  await apply(stage.as('administrator'), elsewhere + rooms(role('the-customer'), all))
  const { text } = await getServiceCode(stage.as('customer'), { service: await idOfService() })
  expect(text).toContain('relationship-manager')
  expect(text).not.toContain('elsewhere')
  expect(await codes(text, 'customer')).toEqual([['leave']])
  for (const guess of [all, all.replace('the-owner', 'the-administrator')])
    expect(await codes(rooms(role('the-customer'), guess), 'customer')).toEqual([['refused', 'not-owner']])
})

test('whose role a document ends is told, as by the page; who holds the same again is not', async () => {
  const owner = stage.as('owner')
  await apply(stage.as('administrator'), rooms([role('the-customer'), role('the-user')].join(', '), further))
  const left = rooms(role('the-user', ', speaksFor: all clerks'), ofProvider('the-administrator'))
  await apply(owner, left)
  const told = await database.db
    .selectFrom('notice')
    .select(['person_id', 'kind', 'params'])
    .where('workspace_id', '=', owner.scope.workspaceId)
    .execute()
  expect(told.toSorted((one, other) => one.person_id.localeCompare(other.person_id))).toEqual(
    [stage.person.customer, stage.person.administrator]
      .toSorted()
      .map((person_id) => ({ person_id, kind: 'role-ended', params: { variant: 'ended' } })),
  )
})
