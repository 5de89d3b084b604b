import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Home } from '#model/contract/home.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { Database } from '#server/database/tables.ts'
import { buildNeed } from '#server/needs/factories.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  confirmAsCustomer,
  giveRoleTo,
  type Player,
  propose,
  signAs,
  type Stage,
} from '#server/services/factories.ts'
import { findHome } from './find-home.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const home = (player: Player) => findHome(as(player))
const waiting = async (player: Player) => (await home(player)).waiting
const kinds = async (player: Player) => (await waiting(player)).map(({ kind }) => kind)

describe('home', () => {
  test('of somebody new is empty, in one statement', async () => {
    const statements: string[] = []
    const db = new Kysely<Database>({
      dialect: new PostgresDialect({ pool: database.pool }),
      log: ({ query }) => {
        statements.push(query.sql)
      },
    })
    expect(await findHome({ ...as('stranger'), db })).toEqual({
      waiting: [],
      services: [],
      rolesToFill: 0,
      needs: [],
    })
    expect(statements).toHaveLength(1)
  })

  test('shows the services that I own or have a role in, and no others', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'user', 'customer')
    const mine = await home('customer')
    expect(Home.parse(mine)).toEqual(mine)
    expect(mine.services).toEqual([
      {
        id: service,
        name: 'Letters',
        state: 'drafted',
        openRevision: null,
        hasDraft: true,
        roles: ['customer', 'user'],
        providerRoles: [],
        changedAt: '2026-05-01T10:00:00.000Z',
      },
    ])
    expect((await home('owner')).services).toMatchObject([{ roles: ['owner'] }])
    expect(await home('stranger')).toEqual({ waiting: [], services: [], rolesToFill: 0, needs: [] })
  })

  test('shows my needs, and the need of nobody else', async () => {
    const { id } = await buildNeed(as('customer'))
    expect((await home('customer')).needs).toMatchObject([{ id, can: ['change'] }])
    expect((await home('administrator')).needs).toEqual([])
  })

  test('shows nothing of another workspace', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const { scope } = (await buildStage(database.db)).as('customer')
    const elsewhere = { ...as('customer'), scope }
    expect(await findHome(elsewhere)).toEqual({ waiting: [], services: [], rolesToFill: 0, needs: [] })
  })
})

describe('what waits for me', () => {
  test('is a draft to shape, until I have said a word in it', async () => {
    const service = await buildDraftedService(database.db, stage)
    expect(await waiting('customer')).toEqual([
      {
        kind: 'shape',
        service: { id: service, name: 'Letters' },
        role: 'customer',
        since: '2026-05-01T10:00:00.000Z',
      },
    ])
    expect(await kinds('owner')).toEqual([])
    await confirmAsCustomer(stage, service)
    expect(await kinds('customer')).toEqual([])
    expect(await kinds('user')).toEqual(['shape'])
  })

  test('is what I am asked to sign, part by part, until it is signed', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    expect(await waiting('sponsor')).toEqual([
      {
        kind: 'sign',
        service: { id: service, name: 'Letters' },
        revision: number,
        role: 'sponsor',
        parts: ['cost'],
        since: '2026-05-01T10:00:00.000Z',
      },
    ])
    await signAs(stage, service, 'owner', ['value', 'use'])
    expect(await waiting('owner')).toMatchObject([{ kind: 'sign', role: 'owner', parts: ['cost', 'supply'] }])
    await signAs(stage, service, 'sponsor')
    expect(await waiting('sponsor')).toEqual([])
    expect(await kinds('stranger')).toEqual([])
  })

  test('is no signature that somebody else gave for the same organisation', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'customer', 'stranger')
    await propose(stage, service)
    expect(await kinds('stranger')).toEqual(['sign'])
    await signAs(stage, service, 'customer')
    expect(await kinds('stranger')).toEqual([])
  })

  test('is an agreed revision to publish, where I own the service', async () => {
    const service = await buildDraftedService(database.db, stage)
    await confirmAsCustomer(stage, service)
    const number = await propose(stage, service)
    for (const role of ['owner', 'customer', 'user', 'sponsor'] as const) await signAs(stage, service, role)
    expect(await waiting('owner')).toMatchObject([{ kind: 'publish', revision: number }])
    expect(await kinds('customer')).toEqual([])
  })

  test('is nothing once it is published', async () => {
    const service = await buildPublishedService(database.db, stage)
    for (const player of ['owner', 'customer', 'user', 'sponsor'] as const) {
      expect(await home(player)).toMatchObject({ waiting: [], services: [{ id: service, state: 'live' }] })
    }
  })

  test('is a need that I may answer, until somebody does; never one of my own', async () => {
    const { id } = await buildNeed(as('customer'), { providerId: stage.provider, what: 'Fewer forms' })
    await buildNeed(as('owner'), { providerId: stage.provider })
    const asked = {
      kind: 'answer',
      need: { id, what: 'Fewer forms' },
      since: '2026-05-01T10:00:00.000Z',
    }
    expect(await waiting('owner')).toEqual([asked])
    expect(await waiting('administrator')).toContainEqual(asked)
    expect(await kinds('stranger')).toEqual([])
    await database.db.updateTable('need').set({ state: 'declined' }).where('id', '=', id).execute()
    expect(await kinds('owner')).toEqual([])
  })

  test('comes newest first, and no more than 50', async () => {
    for (let count = 0; count < 55; count += 1) {
      const now = `2026-05-02T10:00:${String(count).padStart(2, '0')}.000Z`
      await buildNeed({ ...as('customer'), now }, { providerId: stage.provider })
    }
    const since = (await waiting('owner')).map((one) => one.since)
    expect(since).toHaveLength(50)
    expect(since).toEqual(since.toSorted().toReversed())
    expect(since[0]).toBe('2026-05-02T10:00:54.000Z')
  })
})
