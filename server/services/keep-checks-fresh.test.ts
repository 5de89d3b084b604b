import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Definition } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, listNamed, type Stage } from './factories.ts'
import { refreshChecks, watchServices } from './keep-checks-fresh.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  await refresh()
})
afterAll(() => database.drop())

const refresh = (pace: Parameters<typeof refreshChecks>[1] = {}) =>
  refreshChecks(
    { db: database.db, log: stage.as('owner').log, clock: () => new Date('2026-05-01T10:00:00.000Z') },
    pace,
  )

const list = (services: readonly { name: string }[]) => listNamed(database.db, stage, services)
const checkedServices = async () => {
  const { workspaceId } = stage.as('owner').scope
  const checked = database.db.selectFrom('service_check').select('service_id')
  return (await checked.where('workspace_id', '=', workspaceId).execute()).length
}

/** Keeps a text of a service as no importer would, or as one does. */
const keepListed = async (service: string, listed: object) => {
  await sql`update service set listed = ${JSON.stringify(listed)}::jsonb, changes = changes + 1
    where id = ${service}`.execute(database.db)
}

describe('a fault', () => {
  test('of the database that passes keeps no service from being checked', async () => {
    const failed = new Map<string, number>()
    await list([{ name: 'Boats' }, { name: 'Cars' }, { name: 'Tax letters' }])
    await sql`alter table catalogue_count rename to away`.execute(database.db)
    try {
      expect(await refresh({ failed })).toBe(0)
    } finally {
      await sql`alter table away rename to catalogue_count`.execute(database.db)
    }
    expect(failed.size).toBe(0)
    expect(await refresh({ failed })).toBe(3)
  })

  test('of one service keeps the others of its batch from nothing, and it is tried again once it changes', async () => {
    const failed = new Map<string, number>()
    const [boats = ''] = await list([{ name: 'Boats' }, { name: 'Cars' }])
    await keepListed(boats, { value: 1 })
    expect(await refresh({ failed })).toBe(1)
    expect([...failed.keys()]).toEqual([boats])
    expect(await refresh({ failed })).toBe(0)
    await keepListed(boats, Definition.parse({ value: { name: 'Boats' } }))
    expect(await refresh({ failed })).toBe(1)
  })

  test('that keeps a batch from being written keeps other workspaces from nothing', async () => {
    await list([{ name: 'Boats' }])
    const { workspaceId } = stage.as('owner').scope
    const earlier = stage
    stage = await buildStage(database.db)
    await list([{ name: 'Cars' }])
    await sql
      .raw(
        `alter table service_check add constraint refused check (workspace_id <> '${workspaceId}') not valid`,
      )
      .execute(database.db)
    try {
      expect(await refresh()).toBe(1)
      expect(await checkedServices()).toBe(1)
    } finally {
      await sql`alter table service_check drop constraint refused`.execute(database.db)
    }
    expect(await refresh()).toBe(1)
    stage = earlier
    expect(await checkedServices()).toBe(1)
  })
})

// A connection tells of what it wrote some seconds later, unless it is asked to; each of the pool's is.
const tellWrites = () =>
  Promise.all(
    Array.from({ length: database.pool.options.max }, () =>
      database.db.connection().execute(async (connection) => {
        await sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`.execute(connection)
      }),
    ),
  )

describe('a look at all services', () => {
  const at = (time: string) => {
    moment = new Date(`2026-05-${time}:00.000Z`)
  }
  let moment = new Date()

  test('is taken after something was written, on a new day and each minute, and else left out', async () => {
    await tellWrites()
    const isWorthALook = watchServices({ db: database.db, clock: () => moment })
    at('01T10:00')
    expect(await isWorthALook()).toBe(true)
    expect(await isWorthALook()).toBe(false)
    await sql`update person set active = active where id = ${stage.person.customer}`.execute(database.db)
    await tellWrites()
    expect(await isWorthALook()).toBe(true)
    expect(await isWorthALook()).toBe(false)
    at('01T10:01')
    expect(await isWorthALook()).toBe(true)
    at('02T00:00')
    expect(await isWorthALook()).toBe(true)
    expect(await isWorthALook()).toBe(false)
  })

  test('of a new day forgets counts from before the days that are shown, but for the last of them', async () => {
    const { workspaceId } = stage.as('owner').scope
    const count = (counted: string, days: string[]) =>
      database.db
        .insertInto('check_day')
        .values(
          days.map((day) => ({
            workspace_id: workspaceId,
            drafted: false,
            provider_id: null,
            counted,
            severity: '',
            day,
            services: 1,
            findings: 1,
            waived: 0,
          })),
        )
        .execute()
    await count('checked', ['2024-01-01', '2025-01-01', '2025-03-01', '2026-01-01'])
    await count('failing', ['2024-01-01'])
    at('01T10:00')
    await watchServices({ db: database.db, clock: () => moment })()
    const kept = await database.db
      .selectFrom('check_day')
      .select(['counted', 'day'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('day')
      .execute()
    expect(kept.map(({ counted, day }) => `${counted} ${day}`)).toEqual([
      'failing 2024-01-01',
      'checked 2025-03-01',
      'checked 2026-01-01',
    ])
  })
})
