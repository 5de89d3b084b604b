import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  confirmAsCustomer,
  listNamed,
  type Stage,
} from './factories.ts'
import { findContributions } from './find-contributions.ts'
import { getContributions } from './get-contributions.ts'
import { getServicePage } from './get-service-page.ts'
import { startDraft } from './start-draft.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const outcome = 'value.outcomes/reach'
const contributionsTo = (service: string) => getContributions(stage.as('owner'), { service })
const of = ({ people }: Awaited<ReturnType<typeof contributionsTo>>, player: keyof Stage['person']) =>
  people.find(({ person }) => person.id === stage.person[player])

test('a draft tells who worded and confirmed what, and that the provider described it alone until then', async () => {
  const service = await buildDraftedService(database.db, stage)
  const before = await contributionsTo(service)
  expect(before).toMatchObject({ share: 0, trend: [], describedByProviderAlone: true })
  expect(of(before, 'owner')).toMatchObject({ side: 'provider', roles: ['owner'] })
  expect(of(before, 'owner')?.clauses.map(({ kind }) => kind)).toEqual(['worded'])
  expect(of(before, 'owner')?.clauses[0]?.paths).toHaveLength(before.clauses)
  expect(of(before, 'customer')).toMatchObject({ side: 'consumer', clauses: [] })
  await confirmAsCustomer(stage, service)
  const after = await contributionsTo(service)
  expect(after).toMatchObject({ describedByProviderAlone: false })
  expect(of(after, 'customer')?.clauses).toEqual([{ kind: 'confirmed', paths: [outcome] }])
})

test('revisions tell who signed what, and how the consumer’s share went; a comment counts for its clause', async () => {
  const service = await buildPublishedService(database.db, stage)
  const workspaceId = stage.as('owner').scope.workspaceId
  const thread = stage.as('owner').requestId
  await database.db
    .insertInto('thread')
    .values({
      workspace_id: workspaceId,
      id: thread,
      service_id: service,
      address: `${outcome}#statement`,
      text: 'Clerks reach everybody',
      after_revision: 1,
    })
    .execute()
  await database.db
    .insertInto('comment')
    .values({
      workspace_id: workspaceId,
      id: thread,
      thread_id: thread,
      person_id: stage.person.user,
      roles: ['user'],
      side: 'consumer',
      text: 'Everybody?',
      mentions: [],
      after_revision: 1,
      said_at: '2026-05-02T10:00:00.000Z',
    })
    .execute()
  const told = await contributionsTo(service)
  expect(told.trend).toMatchObject([{ revision: 1, at: '2026-05-01T10:00:00.000Z' }])
  expect(told.share).toBe(told.trend[0]!.share)
  expect(of(told, 'user')).toMatchObject({
    clauses: [{ kind: 'commented', paths: [outcome] }],
    signed: [{ revision: 1, role: 'user', parts: ['use'] }],
  })
  expect(of(told, 'owner')?.signed).toEqual([
    { revision: 1, role: 'owner', parts: ['value', 'use', 'cost', 'supply'] },
  ])

  await startDraft(stage.as('owner'), { service })
  const { draft } = await getServicePage(stage.as('customer'), { service })
  await writePart(stage.as('customer'), {
    service,
    part: 'use',
    version: draft!.versions['use'] ?? 0,
    content: { ...draft!.definition.use, support: 'By telephone' },
  })
  const next = await contributionsTo(service)
  expect(of(next, 'customer')?.clauses).toContainEqual({ kind: 'worded', paths: ['use.support'] })
  expect(next.trend).toHaveLength(1)
})

test('whoever changed a clause that reads otherwise since is told of as having changed it', async () => {
  const service = await buildDraftedService(database.db, stage)
  const write = async (player: 'customer' | 'user', support: string) => {
    const { draft } = await getServicePage(stage.as(player), { service })
    const version = draft!.versions['use'] ?? 0
    await writePart(stage.as(player), {
      service,
      part: 'use',
      version,
      content: { ...draft!.definition.use, support },
    })
  }
  await write('customer', 'By telephone')
  await write('user', 'By telephone, all day')
  const told = await contributionsTo(service)
  expect(of(told, 'customer')?.clauses).toEqual([{ kind: 'changed', paths: ['use.support'] }])
  expect(of(told, 'user')?.clauses).toEqual([{ kind: 'worded', paths: ['use.support'] }])
})

test('it is for those who take part, and for nobody else', async () => {
  const service = await buildPublishedService(database.db, stage)
  await expect(getContributions(stage.as('stranger'), { service })).rejects.toMatchObject({
    code: 'not_found',
  })
  const other = await buildStage(database.db)
  for (const ctx of [other.as('administrator'), other.as('owner')])
    await expect(getContributions(ctx, { service })).rejects.toMatchObject({ code: 'not_found' })
})

test('a service that an importer listed was worded by nobody', async () => {
  const [service = ''] = await listNamed(database.db, stage, [{ name: 'Listed letters' }])
  expect(await getContributions(stage.as('administrator'), { service })).toMatchObject({
    people: [],
    clauses: 1,
    share: 0,
    describedByProviderAlone: true,
  })
})

/** A record of a clause that this person worded. */
const worded = (personId: string, more = {}) => ({
  hash: '-',
  worded: { personId, side: 'consumer' as const, at: '2026-05-01T10:00:00.000Z' },
  confirmed: [],
  ...more,
})

test('people are named by the text that is shown, not by whoever worded an older one alone', async () => {
  const service = await buildPublishedService(database.db, stage)
  const { scope } = stage.as('owner')
  const { stranger, user, customer } = stage.person
  await database.db
    .updateTable('revision')
    .set({ records: JSON.stringify({ 'value.name': worded(stranger) }) })
    .where('service_id', '=', service)
    .execute()
  const namesOf = async () => (await findContributions(database.db, scope, service)).names.map(({ id }) => id)
  expect(await namesOf()).toContain(stranger)
  await startDraft(stage.as('owner'), { service })
  const records = {
    'value.name': worded(user, { typedBy: worded(customer).worded }),
    'use.support': { ...worded(user), worded: { ...worded(user).worded, personId: null } },
  }
  await database.db
    .updateTable('draft')
    .set({ records: JSON.stringify(records) })
    .where('service_id', '=', service)
    .execute()
  const names = await namesOf()
  expect(names).not.toContain(stranger)
  expect(names).toEqual(expect.arrayContaining([user, customer]))
})
