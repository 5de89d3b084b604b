import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NetworkFlow, NetworkMap, NetworkQuery } from '#model/contract/network.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { belongingTo } from '#server/relationships/factories.ts'
import { buildStage, giveRoleTo, listNamed, type Player, type Stage } from '#server/services/factories.ts'
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

/** A service of the stage's provider that the consumer's customer uses and nobody else. */
const relate = async (name = 'Letters'): Promise<string> => {
  const { id } = await startService(stage.as('owner'), { providerId: stage.provider, name, language: 'en' })
  await giveRoleTo(database.db, stage, id, 'customer')
  return id
}

/** Lists a service whose label says that it is for the whole enterprise. */
const listForAll = async (): Promise<string> => {
  const [service = ''] = await listNamed(database.db, stage, [{ name: 'Networks' }])
  await database.db
    .updateTable('service')
    .set({ labels: JSON.stringify({ scope: ['INTERN', 'ENTERPRISE'] }) })
    .where('workspace_id', '=', workspaceId())
    .where('id', '=', service)
    .execute()
  return service
}

describe('the grouping', () => {
  test('shows enterprises, opens them, and opens what is in them', async () => {
    const enterprise = { id: stage.consumer, enterpriseId: stage.consumer }
    const branch = await unit('Branch', enterprise)
    await unit('Desk', branch)
    await relate()
    const closed = await ask()
    expect(namesOf(closed)).toEqual(['organisation Provider of All', 'organisation Department of Tests'])
    expect(closed.nodes[1]).toMatchObject({ organisations: 3, can: ['open'], inside: 0 })
    expect(closed.enterprises).toEqual([{ id: stage.consumer, name: 'Department of Tests' }])

    const open = await ask('administrator', { open: stage.consumer })
    expect(namesOf(open).toSorted()).toEqual([
      'opened Department of Tests',
      'organisation Branch',
      'organisation Provider of All',
    ])
    expect(open.opened).toEqual([{ id: stage.consumer, name: 'Department of Tests' }])
    expect(open.nodes.find(({ kind }) => kind === 'opened')).toMatchObject({
      organisations: 1,
      can: ['close'],
    })
    expect(edgesOf(open)).toEqual(['Provider of All > Department of Tests: relationship 1'])

    const both = await ask('administrator', { open: `${branch.id},${stage.consumer}` })
    expect(both.nodes.map(({ name }) => name).toSorted()).toEqual([
      'Branch',
      'Department of Tests',
      'Desk',
      'Provider of All',
    ])
    // What lies in a closed one stays closed.
    expect(namesOf(await ask('administrator', { open: branch.id }))).toEqual(namesOf(closed))
  })

  test('tells relationships within one node as its own', async () => {
    const enterprise = { id: stage.consumer, enterpriseId: stage.consumer }
    await database.db
      .updateTable('organisation')
      .set({ parent_id: enterprise.id, enterprise_id: enterprise.id })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', stage.provider)
      .execute()
    await relate()
    const map = await ask('administrator', { open: '' })
    expect([map.edges, map.nodes[0]?.inside]).toEqual([[], 1])
    const open = await ask('administrator', { open: stage.consumer })
    expect(open.edges).toMatchObject([{ internal: true, relationships: 1 }])
  })

  test('opens the enterprise in which almost everything stands, until it is closed', async () => {
    const enterprise = { id: stage.consumer, enterpriseId: stage.consumer }
    for (let index = 0; index < 10; index += 1) await unit(`Branch ${index}`, enterprise)
    const map = await ask('stranger')
    expect(map.opened).toEqual([{ id: stage.consumer, name: 'Department of Tests' }])
    expect(map.nodes).toHaveLength(12)
    expect((await ask('stranger', { open: '' })).nodes).toHaveLength(2)
    const outside = await unit('Outside')
    for (let index = 0; index < 5; index += 1) await unit(`Desk ${index}`, outside)
    expect((await ask('stranger')).opened).toEqual([])
  })

  test('of a few enterprises opens the one that holds most of the relationships that the reader sees', async () => {
    const ministry = await unit('Ministry')
    await unit('Branch', ministry)
    await database.db
      .updateTable('organisation')
      .set({ parent_id: ministry.id, enterprise_id: ministry.id })
      .where('workspace_id', '=', workspaceId())
      .where('id', 'in', [stage.provider, stage.consumer])
      .execute()
    await unit('Outside')
    expect((await ask()).opened).toEqual([])
    await relate()
    const map = await ask()
    expect(map.opened).toEqual([{ id: ministry.id, name: 'Ministry' }])
    expect(edgesOf(map)).toEqual(['Provider of All > Department of Tests: relationship 1'])
    expect((await ask('administrator', { relation: 'external' })).opened).toEqual(map.opened)
    // Who sees none of them does not learn where they lie.
    const outsider = belongingTo(stage.as('stranger'), null, await buildPerson(database.db, workspaceId()))
    expect((await findNetwork(outsider, NetworkQuery.parse({}))).opened).toEqual([])
  })

  test('opens as far as to what is looked for, unless something else is said to be opened', async () => {
    const enterprise = { id: stage.consumer, enterpriseId: stage.consumer }
    const branch = await unit('Branch', enterprise)
    await unit('Arctic Desk', { id: branch.id, enterpriseId: enterprise.id })
    const map = await ask('stranger', { text: 'arctic' })
    expect(namesOf(map)).toEqual(['organisation Arctic Desk'])
    expect(map.opened.map(({ name }) => name)).toEqual(['Department of Tests', 'Branch'])
    const closed = await ask('stranger', { text: 'arctic', open: '' })
    expect(namesOf(closed)).toEqual(['organisation Department of Tests'])
  })

  test('leaves out what has ended, and still tells of its relationships', async () => {
    const [gone] = [await unit('Gone'), await relate()]
    await database.db
      .updateTable('organisation')
      .set({ until: '2020-01-01' })
      .where('workspace_id', '=', workspaceId())
      .where('id', 'in', [gone.id, stage.consumer])
      .execute()
    const map = await ask()
    expect(namesOf(map).toSorted()).toEqual([
      'organisation Department of Tests',
      'organisation Provider of All',
    ])
    expect(map.totals).toEqual({ organisations: 1, relationships: 1 })
  })

  test('lets those that have nothing to do with anybody give way, where others have', async () => {
    for (let index = 0; index < 25; index += 1) await unit(`Office ${index}`)
    expect((await ask()).nodes).toHaveLength(27)
    await relate()
    const map = await ask()
    expect(map.nodes).toHaveLength(2 + 25)
    const few = await ask('administrator', { size: 40 })
    expect(few.nodes).toHaveLength(2 + 20 + 1)
    expect(few.nodes.at(-1)).toMatchObject({ kind: 'rest', organisations: 5 })
    expect((await ask('administrator', { size: 40, text: 'office' })).nodes).toHaveLength(25)
  })

  test('puts what does not fit into one node, the best connected first', async () => {
    await relate()
    for (let index = 0; index < 12; index += 1) await unit(`Office ${index}`)
    const map = await ask('administrator', { size: 10 })
    expect(map.nodes).toHaveLength(11)
    expect(edgesOf(map)).toEqual(['Provider of All > Department of Tests: relationship 1'])
    expect(map.nodes.at(-1)).toMatchObject({ id: 'rest:', kind: 'rest', organisations: 4, can: [] })
  })
})

describe('what may be consumed', () => {
  test('is derived from the labels, towards all that the same source tells of, and is no relationship', async () => {
    const service = await listForAll()
    await buildOrganisation(database.db, workspaceId(), { names: { en: 'Harbours' }, source: 'test' })
    const map = await ask('stranger')
    expect(map.edges).toEqual([
      {
        from: stage.provider,
        to: 'audience:test',
        kind: 'derived',
        relationships: 0,
        services: 1,
        vacant: 0,
        internal: null,
      },
    ])
    expect(map.nodes.find(({ kind }) => kind === 'audience')).toMatchObject({ organisations: 1, name: '' })
    expect(map.nodes.find(({ name }) => name === 'Harbours')?.audiences).toEqual(['test'])
    expect(map.totals.relationships).toBe(0)
    expect(await askEdge('stranger', { from: stage.provider, to: 'audience:test' })).toMatchObject([
      { relationshipId: null, consumer: null, services: [{ id: service, name: 'Networks', vacant: [] }] },
    ])
  })

  test('is for the enterprise of the provider where it is part of one, and for nobody outside', async () => {
    await listForAll()
    const ministry = await unit('Ministry')
    const [, sister, ended] = [
      await database.db
        .updateTable('organisation')
        .set({ parent_id: ministry.id, enterprise_id: ministry.id, source: 'test' })
        .where('workspace_id', '=', workspaceId())
        .where('id', '=', stage.provider)
        .execute(),
      await unit('Sister', ministry),
      await unit('Ended', ministry),
    ]
    await database.db
      .updateTable('organisation')
      .set({ until: '2020-01-01' })
      .where('workspace_id', '=', workspaceId())
      .where('id', '=', ended.id)
      .execute()
    await buildOrganisation(database.db, workspaceId(), { names: { en: 'Harbours' }, source: 'test' })
    const map = await ask('stranger', { open: ministry.id })
    expect(edgesOf(map)).toEqual(['Provider of All > Ministry: derived 1'])
    expect(map.nodes.find(({ kind }) => kind === 'audience')).toMatchObject({ organisations: 3 })
    const may = map.nodes.filter(({ audiences }) => audiences.length > 0).map(({ name }) => name)
    expect(may.toSorted()).toEqual(['Ministry', 'Provider of All', 'Sister'])
    expect(sister.enterpriseId).toBe(ministry.id)
    // Within one closed node nothing is drawn.
    expect((await ask('stranger', { open: '' })).edges).toEqual([])
    const { rows } = await sql<{ made: number }>`
      select (select count(*) from relationship where workspace_id = ${workspaceId()})::integer
        + (select count(*) from role_holder where workspace_id = ${workspaceId()})::integer as made`.execute(
      database.db,
    )
    expect(rows).toEqual([{ made: 0 }])
  })

  test.each([
    { derived: 'hide' },
    { vacant: 'user' },
    { relation: 'internal' },
    { text: 'tests' },
    { stage: 'unsaid' },
    { mismatch: 'aims' },
  ])('is left out with %j', async (query) => {
    await listForAll()
    expect((await ask('stranger', query)).edges).toEqual([])
  })
})
