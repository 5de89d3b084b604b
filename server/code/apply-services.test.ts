import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  confirmAsCustomer,
  journalOf,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { buildGroup } from '#server/people-groups/factories.ts'
import { changeRole } from '#server/services/change-role.ts'
import { getDraftPoint, getDraftPoints } from '#server/services/find-draft-points.ts'
import { getServicePage } from '#server/services/index.ts'
import { actionsOf, apply } from './factories.ts'
import { exportDocuments } from './index.ts'
import { writeDocuments } from '#model/code/write.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

/** The YAML of the service that is here, with other words in it. */
const reworded = async (from = 'Clerks reach everybody', to = 'Clerks reach everybody in a day') => {
  const { documents } = await exportDocuments(stage.as('administrator'), { kind: 'Service' })
  return writeDocuments(documents).replace(from, to)
}

const described = (name: string, more = ''): string => `apiVersion: covalence/v1
kind: Service
metadata:
  name: ${name}
spec:
  provider: provider-of-all
${more}  value:
    name: ${name}
`

const roles = (...persons: string[]): string =>
  [
    '  roles:',
    ...persons.map((person) => `    - {role: user, person: ${person}, organisation: department-of-tests}`),
    '',
  ].join('\n')

test('a draft is rewritten clause by clause: what stays the same keeps who worded and confirmed it', async () => {
  const service = await buildDraftedService(database.db, stage)
  await confirmAsCustomer(stage, service)
  const plan = await apply(stage.as('owner'), await reworded('name: Letters', 'name: Letters and parcels'))
  expect(actionsOf(plan)).toEqual(['change Service letters'])
  expect(plan.steps[0]?.diff).toMatch(/^--- Service letters\n\+\+\+ Service letters\n@@ /)
  expect(plan.steps[0]?.diff).toContain('-    name: Letters\n+    name: Letters and parcels\n')
  const { draft } = await getServicePage(stage.as('owner'), { service })
  expect(draft).toMatchObject({
    definition: { value: { name: 'Letters and parcels' } },
    versions: { value: 2, use: 1, cost: 1, supply: 1, translations: 0 },
  })
  expect(draft?.records['value.outcomes/reach']?.confirmed).toHaveLength(1)
  expect(draft?.records['value.name']).toMatchObject({
    worded: { personId: stage.person.owner, side: 'provider' },
    confirmed: [],
  })
  expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
    fact: 'service.applied',
    after: { clauses: ['value.name'] },
  })
  const { points } = await getDraftPoints(stage.as('owner'), { service, limit: 10 })
  expect(points.map(({ kind, changes }) => [kind, changes])).toEqual([
    ['written', 1],
    ['written', 6],
    ['start', 0],
  ])
  const [point] = points
  const told = await getDraftPoint(stage.as('owner'), { service, point: point?.id ?? '' })
  expect(told.definition.value.name).toBe('Letters and parcels')
})

test('a published text stays; its service gets a draft that starts from it', async () => {
  const service = await buildPublishedService(database.db, stage)
  const text = await reworded()
  const plan = await apply(stage.as('owner'), text)
  expect(actionsOf(plan)).toEqual(['change Service letters'])
  const page = await getServicePage(stage.as('owner'), { service })
  expect(page.published?.definition.value.outcomes[0]?.statement).toBe('Clerks reach everybody')
  expect(page.draft).toMatchObject({ startedFrom: 1, versions: { value: 0 } })
  expect(page.draft?.definition.value.outcomes[0]?.statement).toBe('Clerks reach everybody in a day')
  // What the customer signed and nobody reworded since stays confirmed by them.
  expect(page.draft?.records['value.name']?.confirmed).toContainEqual(
    expect.objectContaining({ personId: stage.person.customer, side: 'consumer' }),
  )
  expect((await apply(stage.as('owner'), text)).counts).toMatchObject({ leave: 1 })
})

test('what waits for sign-offs, and what is retired, is a conflict', async () => {
  const service = await buildDraftedService(database.db, stage)
  const text = await reworded()
  await propose(stage, service)
  const plan = await apply(stage.as('owner'), text)
  expect(plan).toMatchObject({ applied: false, counts: { conflict: 1 } })
  expect(plan.steps[0]?.reason).toContain('Revision 1 waits for sign-offs')
  await database.db.updateTable('service').set({ state: 'retired' }).where('id', '=', service).execute()
  expect((await apply(stage.as('owner'), text)).steps[0]?.reason).toContain('retired')
})

test('documents give roles without inviting anybody, and end those that they no longer name', async () => {
  await apply(stage.as('administrator'), described('rooms', roles('the-user', 'the-stranger')))
  await apply(stage.as('administrator'), described('rooms', roles('the-user')))
  const held = await database.db
    .selectFrom('role_holder')
    .select(['person_id', 'withdrawn_at'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .execute()
  expect(held.filter(({ withdrawn_at }) => withdrawn_at === null)).toMatchObject([
    { person_id: stage.person.user },
  ])
  // A document that names nobody leaves them as they are.
  expect((await apply(stage.as('administrator'), described('rooms'))).counts).toMatchObject({ leave: 1 })
  const { workspaceId } = stage.as('owner').scope
  const mails = database.db.selectFrom('mail').select(['recipient', 'subject'])
  // Whose role has ended is told so; nobody is asked in.
  expect(await mails.where('workspace_id', '=', workspaceId).execute()).toEqual([
    { recipient: 'stranger@example.org', subject: 'The end of a role: rooms' },
  ])
})

test('who is no longer named by any document loses the invitation to that role, and no other', async () => {
  await apply(stage.as('administrator'), described('rooms', roles('the-user', 'the-stranger')))
  const { workspaceId } = stage.as('owner').scope
  const holders = await database.db
    .selectFrom('role_holder')
    .select(['service_id', 'person_id', 'role'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const at = '2026-05-01T09:00:00.000Z'
  await database.db
    .insertInto('invitation')
    .values(
      holders.map(({ person_id, service_id, role }) => ({
        workspace_id: workspaceId,
        id: randomUUIDv7(),
        person_id,
        role,
        service_id,
        organisation_id: stage.consumer,
        message: '',
        token_hash: person_id,
        invited_by: stage.person.owner,
        created_at: at,
        expires_at: '2026-06-01T09:00:00.000Z',
      })),
    )
    .execute()
  await apply(stage.as('administrator'), described('rooms', roles('the-user')))
  const withdrawn = await database.db
    .selectFrom('invitation')
    .select('person_id')
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is not', null)
    .execute()
  expect(withdrawn).toEqual([{ person_id: stage.person.stranger }])
  expect((await journalOf(database.db, stage.person.stranger)).at(-1)?.fact).toBe('invitation.withdrawn')
})

test('another mandate in a document leaves the group that somebody speaks for as it is', async () => {
  const service = await buildDraftedService(database.db, stage)
  const group = await buildGroup(stage.as('administrator'), { people: [stage.person.user] })
  const holderOf = async () =>
    (await getServicePage(stage.as('owner'), { service })).roles.find(({ role }) => role === 'user')
  const before = await holderOf()
  await changeRole(stage.as('owner'), {
    service,
    holder: before?.id ?? '',
    groupId: group,
    speaksFor: 'some',
  })
  await apply(stage.as('owner'), await reworded('speaksFor: some', 'speaksFor: all clerks'))
  expect(await holderOf()).toMatchObject({ speaksFor: 'all clerks', group: { id: group, people: 1 } })
})

test.each([
  [
    'both sides',
    '  owner: the-user\n  roles:\n    - {role: user, person: the-user, organisation: department-of-tests}\n',
    'would speak for the provider and for a consumer',
  ],
  [
    'a provider that consumes',
    '  roles:\n    - {role: user, person: the-user, organisation: provider-of-all}\n',
    'cannot speak for its own consumer',
  ],
  [
    'a person twice',
    '  roles:\n    - {role: user, person: the-user, organisation: department-of-tests}\n    - {role: user, person: the-user, organisation: department-of-tests, speaksFor: all}\n',
    'twice in spec.roles',
  ],
  ['a person who is not there', '  owner: nobody\n', 'spec.owner names the Person nobody'],
])('%s is refused', async (_what, more, reason) => {
  const plan = await apply(stage.as('administrator'), described('rooms', more))
  expect(plan).toMatchObject({ applied: false, counts: { refused: 1 } })
  expect(plan.steps[0]?.reason).toContain(reason)
})

test('a service that people drew up goes to no other provider, and is written in no other language', async () => {
  await buildPublishedService(database.db, stage)
  const text = (await reworded('provider: provider-of-all', 'provider: other')).replace(
    'language: en',
    'language: fr',
  )
  const other = `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: other, title: Other}\n---\n`
  const plan = await apply(stage.as('administrator'), other + text)
  expect(plan.steps[1]?.reasons.map(({ code }) => code)).toEqual(['provider-fixed', 'language-fixed'])
})

test('owners apply their own services, people of the provider start new ones, and nobody else writes any', async () => {
  await buildDraftedService(database.db, stage)
  const text = await reworded()
  const refused = async (player: 'customer' | 'stranger', documents: string) =>
    (await apply(stage.as(player), documents)).steps.map(({ reasons, diff }) => [reasons[0]?.code, diff])
  expect(await refused('customer', text)).toEqual([['not-owner', '']])
  expect(await refused('stranger', text)).toEqual([['not-of-provider', '']])
  expect(await refused('stranger', described('rooms'))).toEqual([['not-of-provider', '']])
  expect((await apply(stage.as('owner'), text)).applied).toBe(true)
  await apply(stage.as('administrator'), described('hall'))
  expect((await apply(stage.as('owner'), described('hall'))).steps[0]?.reasons[0]?.code).toBe('name-taken')
  const made = await apply(stage.as('owner'), described('rooms'))
  expect(made.applied).toBe(true)
  // Whoever is no administrator owns what they made: else they could not see it.
  expect((await apply(stage.as('owner'), described('rooms'))).counts).toMatchObject({ leave: 1 })
})

test('only administrators apply organisations, people and needs, and others learn nothing of people', async () => {
  const text = `apiVersion: covalence/v1
kind: Organisation
metadata: {name: new, title: New}
---
apiVersion: covalence/v1
kind: Person
metadata: {name: the-user}
spec: {name: Somebody, email: guess@example.org}
---
apiVersion: covalence/v1
kind: Need
metadata: {name: letters-in-time}
spec: {what: Letters in time, statedBy: the-user}
`
  const plan = await apply(stage.as('owner'), text)
  expect(plan.steps.map(({ reasons, diff }) => [reasons.map(({ code }) => code), diff])).toEqual([
    [['not-administrator'], ''],
    [['not-administrator'], ''],
    [['not-administrator'], ''],
  ])
  await expect(apply(stage.as('owner'), described('rooms'), { prune: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a translation goes with the words that it translates, and where a document states it all the same, the plan says so', async () => {
  const french = '  translations: {fr: {value.name: Salles}}\n'
  const plain = described('rooms')
  await apply(stage.as('administrator'), plain + french)
  const renamed = plain.replace('    name: rooms', '    name: Halls')
  const warned = await apply(stage.as('administrator'), renamed + french, { dryRun: true })
  expect(warned.steps[0]?.reason).toContain('value.name (fr)')
  const dropped = await apply(stage.as('administrator'), renamed)
  expect(dropped.steps[0]?.diff).toContain('-      value.name: Salles')
})

test('a translation that leads to no text is refused, and none that was left over is exported', async () => {
  const lost = '  translations: {fr: {value.nmae: Lettres}}\n'
  const plan = await apply(stage.as('administrator'), `${described('letters')}${lost}`)
  expect(plan).toMatchObject({ applied: false, counts: { refused: 1 } })
  expect(plan.steps[0]?.reasons).toEqual([
    { code: 'unknown-path', values: { path: 'value.nmae', language: 'fr' } },
  ])
  const service = await buildDraftedService(database.db, stage)
  // As the draft's own page lets people write it.
  await database.db
    .updateTable('draft')
    .set({
      translations: JSON.stringify({ fr: { 'value.name': 'Lettres', 'value.outcomes/gone': 'Plus là' } }),
    })
    .where('service_id', '=', service)
    .execute()
  const yaml = await reworded()
  expect(yaml).toContain('value.name: Lettres')
  expect(yaml).not.toContain('value.outcomes/gone')
  expect(await apply(stage.as('administrator'), await reworded('nothing', 'else'))).toMatchObject({
    counts: { leave: 1 },
  })
})
