import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NetworkFlow, NetworkMap, NetworkQuery } from '#model/contract/network.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildStage,
  giveRoleTo,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { startService } from '#server/services/start-service.ts'
import { findEdge } from './find-edge.ts'
import { findNetwork } from './find-network.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  await sql`update organisation set sort_name = lower(names ->> 'en')
    where workspace_id = ${workspaceId()}`.execute(database.db)
})
afterAll(() => database.drop())

const workspaceId = () => stage.as('owner').scope.workspaceId
const ask = async (player: Player = 'administrator', query: object = {}, from = stage) =>
  NetworkMap.parse(await findNetwork(from.as(player), NetworkQuery.parse(query)))
const askEdge = async (player: Player, ends: { from: string; to: string }, query: object = {}) => {
  const { flows } = await findEdge(stage.as(player), { ...NetworkQuery.parse(query), ...ends })
  return flows.map((flow) => NetworkFlow.parse(flow))
}
const unit = (en: string, parent?: { id: string; enterpriseId: string }) =>
  buildOrganisation(database.db, workspaceId(), { names: { en }, ...(parent ? { parent } : {}) })
const namesOf = ({ nodes }: NetworkMap) => nodes.map(({ name, kind }) => `${kind} ${name}`)
const edgesOf = ({ edges, nodes }: NetworkMap) => {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? '?'
  return edges.map(({ from, to, kind, services }) => `${name(from)} > ${name(to)}: ${kind} ${services}`)
}

const found = async (player: Player, query: object) => (await ask(player, query)).totals.relationships

/** A service of the stage's provider that the consumer's customer uses and nobody else. */
const relate = async (name = 'Letters'): Promise<string> => {
  const { id } = await startService(stage.as('owner'), { providerId: stage.provider, name, language: 'en' })
  await giveRoleTo(database.db, stage, id, 'customer')
  return id
}

const set = (table: 'relationship' | 'relationship_service', days: object) =>
  database.db.updateTable(table).set(days).where('workspace_id', '=', workspaceId()).execute()

describe('what flows between organisations', () => {
  test('is told with its services and with roles that nobody holds', async () => {
    const service = await relate()
    const map = await ask()
    expect(edgesOf(map)).toEqual(['Provider of All > Department of Tests: relationship 1'])
    expect(map.edges[0]).toMatchObject({ relationships: 1, vacant: 2, internal: false })
    expect(map.totals).toEqual({ organisations: 2, relationships: 1 })
    const ends = { from: stage.provider, to: stage.consumer }
    expect(await askEdge('administrator', ends)).toMatchObject([
      {
        provider: { id: stage.provider, name: 'Provider of All' },
        consumer: { id: stage.consumer },
        services: [{ id: service, name: 'Letters', vacant: ['user', 'sponsor'] }],
      },
    ])
    expect(await askEdge('administrator', { from: ends.to, to: ends.from })).toEqual([])
  })

  test('counts a service that its relationship covers, whether or not somebody holds a role in it', async () => {
    const service = await relate()
    const covers = () =>
      database.db
        .updateTable('relationship_service')
        .where('workspace_id', '=', workspaceId())
        .where('service_id', '=', service)
    await database.db.deleteFrom('role_holder').where('workspace_id', '=', workspaceId()).execute()
    const ends = { from: stage.provider, to: stage.consumer }
    expect((await ask()).edges).toMatchObject([{ relationships: 1, services: 1, vacant: 3 }])
    expect(await askEdge('administrator', ends)).toMatchObject([
      { services: [{ id: service, vacant: ['customer', 'user', 'sponsor'] }] },
    ])
    expect(await found('administrator', { vacant: 'sponsor' })).toBe(1)
    expect(await found('administrator', { state: 'drafted' })).toBe(1)
    await covers().set({ until: '2027-12-01' }).execute()
    expect((await ask()).edges).toMatchObject([{ relationships: 1, services: 0, vacant: 0 }])
    expect(await askEdge('administrator', ends)).toMatchObject([{ services: [] }])
    expect(await found('administrator', { vacant: 'sponsor' })).toBe(0)
  })

  test('counts nothing that is yet to begin, nor a relationship whose day to end has come', async () => {
    await relate()
    await set('relationship_service', { since: '2999-01-01' })
    expect((await ask()).edges).toMatchObject([{ relationships: 1, services: 0, vacant: 0 }])
    await set('relationship', { since: '2999-01-01' })
    expect((await ask()).totals.relationships).toBe(0)
    await set('relationship_service', { since: '2026-05-01' })
    await set('relationship', { since: '2026-05-01' })
    expect((await ask()).edges).toMatchObject([{ relationships: 1, services: 1 }])
    await set('relationship', { ends_on: '2026-05-02', end_set_by: stage.person.owner })
    expect((await ask()).edges).toEqual([])
  })

  test('counts a role as vacant once its holder has left, and one that two hold once', async () => {
    const service = await buildDraftedService(database.db, stage, buildDefinition())
    await giveRoleTo(database.db, stage, service, 'user', 'stranger')
    expect((await ask()).edges[0]).toMatchObject({ services: 1, vacant: 0 })
    await database.db
      .updateTable('person')
      .set({ active: false })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', stage.person.sponsor)
      .execute()
    expect((await ask()).edges[0]).toMatchObject({ services: 1, vacant: 1 })
  })

  test('counts a role as vacant of which only a deputy is left', async () => {
    const service = await buildDraftedService(database.db, stage, buildDefinition())
    const sponsor = database.db
      .selectFrom('role_holder')
      .selectAll()
      .where('service_id', '=', service)
      .where('role', '=', 'sponsor')
    const held = await sponsor.executeTakeFirstOrThrow()
    const deputy = { id: randomUUIDv7(), person_id: stage.person.stranger, deputy_for: held.id }
    await database.db
      .insertInto('role_holder')
      .values({ ...held, ...deputy })
      .execute()
    expect((await ask()).edges[0]).toMatchObject({ vacant: 0 })
    await database.db
      .updateTable('person')
      .set({ active: false })
      .where('id', '=', stage.person.sponsor)
      .execute()
    expect((await ask()).edges[0]).toMatchObject({ vacant: 1 })
  })

  test.each([
    [{ vacant: 'user' }, 1],
    [{ vacant: 'customer' }, 0],
    [{ relation: 'external' }, 1],
    [{ relation: 'internal' }, 0],
    [{ state: 'drafted' }, 1],
    [{ state: 'live' }, 0],
    [{ stage: 'unsaid' }, 1],
    [{ stage: 'agree' }, 0],
    [{ mismatch: 'aims' }, 0],
    [{ mismatch: 'trust' }, 0],
    [{ text: 'of àll' }, 1],
    [{ text: '%' }, 0],
  ])('is narrowed down by %j, and the organisations with it', async (query, edges) => {
    await relate()
    await unit('Lone')
    const map = await ask('administrator', query)
    expect(map.edges.length).toBe(edges)
    expect(map.nodes.length).toBe(edges * 2)
  })

  test('is narrowed down to a stage, and to what the sides say of it differently, for those who may see both', async () => {
    await relate()
    const row = await database.db
      .updateTable('relationship')
      .set({ stage: 'agree' })
      .where('workspace_id', '=', workspaceId())
      .returning('id')
      .executeTakeFirstOrThrow()
    const say = (side: 'provider' | 'consumer', aim: 'basic' | 'partnership', trust: number) =>
      database.db
        .insertInto('relationship_view')
        .values({ workspace_id: workspaceId(), relationship_id: row.id, side, aim, trust })
        .execute()
    await say('provider', 'basic', 4)
    expect(await found('administrator', { mismatch: 'aims' })).toBe(0)
    await say('consumer', 'partnership', 3)
    expect(await found('administrator', { stage: 'agree' })).toBe(1)
    expect(await found('owner', { mismatch: 'aims' })).toBe(1)
    expect(await found('customer', { mismatch: 'aims', stage: 'agree' })).toBe(1)
    // One step apart is a matter of taste, as in the check.
    expect(await found('owner', { mismatch: 'trust' })).toBe(0)
    await database.db
      .updateTable('relationship_view')
      .set({ trust: 2 })
      .where('workspace_id', '=', workspaceId())
      .where('side', '=', 'consumer')
      .execute()
    expect(await found('customer', { mismatch: 'trust' })).toBe(1)
    const elsewhere = await unit('Elsewhere')
    await database.db
      .updateTable('person')
      .set({ organisation_id: elsewhere.id })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', stage.person.stranger)
      .execute()
    for (const mismatch of ['aims', 'trust']) expect(await found('stranger', { mismatch })).toBe(0)
  })

  test('is narrowed down to an enterprise, which stays without any relationship', async () => {
    await relate()
    const lone = await unit('Lone')
    expect(namesOf(await ask('administrator', { enterprise: lone.id }))).toEqual(['organisation Lone'])
    expect((await ask('administrator', { enterprise: stage.consumer })).edges).toHaveLength(1)
  })
})

describe('who sees what', () => {
  test('a member sees the relationships that they or their organisation take part in', async () => {
    const service = await relate()
    const elsewhere = await unit('Elsewhere')
    for (const player of ['owner', 'customer', 'stranger'] as const)
      expect((await ask(player)).totals.relationships).toBe(1)
    const outsider = stage.as('stranger')
    await database.db
      .updateTable('person')
      .set({ organisation_id: elsewhere.id })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', outsider.actor.personId)
      .execute()
    const ctx = { ...outsider, actor: { ...outsider.actor, organisationId: elsewhere.id } }
    const map = await findNetwork(ctx, NetworkQuery.parse({}))
    // Names of organisations are everybody's; what flows between them is not, nor is how much.
    expect(map.nodes.map(({ name, services }) => [name, services]).toSorted()).toEqual([
      ['Department of Tests', 0],
      ['Elsewhere', 0],
      ['Provider of All', 0],
    ])
    expect([map.edges, map.totals.relationships]).toEqual([[], 0])
    const ends = { from: stage.provider, to: stage.consumer }
    expect(await findEdge(ctx, { ...NetworkQuery.parse({}), ...ends })).toEqual({ flows: [] })
    expect(await findNetwork(ctx, NetworkQuery.parse({ vacant: 'user' }))).toMatchObject({ nodes: [] })
    // Whoever holds a role sees it wherever they belong.
    await giveRoleTo(database.db, stage, service, 'user', 'stranger')
    expect((await findNetwork(ctx, NetworkQuery.parse({}))).edges).toHaveLength(1)
  })

  test('who owns a service that a relationship covers sees it, before anybody holds a role', async () => {
    const service = await relate()
    const elsewhere = await unit('Elsewhere')
    await database.db.deleteFrom('role_holder').where('workspace_id', '=', workspaceId()).execute()
    await database.db
      .updateTable('person')
      .set({ organisation_id: elsewhere.id })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', stage.person.owner)
      .execute()
    expect((await ask('owner')).totals.relationships).toBe(1)
    await database.db
      .updateTable('relationship_service')
      .set({ until: '2027-12-01' })
      .where('workspace_id', '=', workspaceId())
      .where('service_id', '=', service)
      .execute()
    expect((await ask('owner')).totals.relationships).toBe(0)
  })

  test('what is drafted is counted for those invited to it alone', async () => {
    await relate()
    const ends = { from: stage.provider, to: stage.consumer }
    expect((await ask('stranger')).edges).toMatchObject([{ relationships: 1, services: 0, vacant: 0 }])
    expect(await askEdge('stranger', ends)).toMatchObject([{ services: [] }])
    expect((await ask('customer')).edges).toMatchObject([{ services: 1 }])
    expect(await askEdge('customer', ends)).toMatchObject([{ services: [{ name: 'Letters' }] }])
  })

  test('nothing of another workspace is told', async () => {
    await relate()
    const elsewhere = await buildStage(database.db)
    const map = await ask('administrator', { open: stage.consumer }, elsewhere)
    expect([map.nodes.length, map.edges, map.opened]).toEqual([2, [], []])
    const ends = { from: stage.provider, to: stage.consumer }
    const query = NetworkQuery.parse({ enterprise: stage.consumer })
    expect(await findEdge(elsewhere.as('administrator'), { ...query, ...ends })).toEqual({ flows: [] })
    expect(await findNetwork(elsewhere.as('administrator'), query)).toMatchObject({ nodes: [], edges: [] })
  })
})
