import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './connect.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
})
afterAll(() => database.drop())

const read = async (expression: string): Promise<unknown> => {
  const { rows } = await database.pool.query<{ value: unknown }>(`select ${expression} as value`)
  return rows[0]?.value
}

describe('values', () => {
  test.each([
    [`'2026-01-02T03:04:05Z'::timestamptz`, '2026-01-02T03:04:05.000Z'],
    [`'2026-01-02T03:04:05.12Z'::timestamptz`, '2026-01-02T03:04:05.120Z'],
    [`'2026-01-02T03:04:05.123456Z'::timestamptz`, '2026-01-02T03:04:05.123456Z'],
    [`'infinity'::timestamptz`, 'infinity'],
    [`array['2026-01-02T03:04:05Z'::timestamptz, null]`, ['2026-01-02T03:04:05.000Z', null]],
    [`'2026-01-02'::date`, '2026-01-02'],
    [`array['2026-01-02'::date]`, ['2026-01-02']],
    [`12::bigint`, 12],
    [`9007199254740993::bigint`, '9007199254740993'],
    [`array[1::bigint, 2]`, [1, 2]],
    [`1.50::numeric`, '1.50'],
    [`'{"a":[1]}'::jsonb`, { a: [1] }],
    [`true`, true],
    [`null::timestamptz`, null],
  ])('%s', async (expression, value) => {
    expect(await read(expression)).toEqual(value)
  })

  test('an instant is given in UTC, whatever the zone of the session', async () => {
    const client = await database.pool.connect()
    try {
      await client.query(`set time zone 'America/Toronto'`)
      const { rows } = await client.query<{ at: string }>(`select '2026-01-02T03:04:05Z'::timestamptz as at`)
      expect(rows[0]?.at).toBe('2026-01-02T03:04:05.000Z')
    } finally {
      client.release(true)
    }
  })
})

const prepared = async (nameStatements: boolean, distinct: number): Promise<number> => {
  const { db, close } = openDatabase(database.url, { max: 1, nameStatements })
  try {
    for (let round = 0; round < 4; round += 1) {
      for (let index = 0; index < distinct; index += 1) {
        await sql`select ${round}::int as ${sql.raw(`column_${index}`)}`.execute(db)
      }
    }
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_prepared_statements`.execute(db)
    return rows[0]?.count ?? -1
  } finally {
    await close()
  }
}

describe('named statements', () => {
  test('keeps what comes again and again', async () => expect(await prepared(true, 2)).toBe(2))
  test('keeps no more than a few hundred', async () => expect(await prepared(true, 450)).toBe(400))
  test('keeps none where that is turned off', async () => expect(await prepared(false, 2)).toBe(0))

  test('recovers when a table changes under them', async () => {
    const { db, close } = openDatabase(database.url, { max: 1 })
    try {
      await sql`create table changing (id int)`.execute(db)
      const read = () => sql`select * from changing where id > ${0}`.execute(db)
      for (let round = 0; round < 4; round += 1) await read()
      await sql`alter table changing add column name text`.execute(db)
      await expect(read()).rejects.toThrow(/cached plan/)
      await expect(read()).resolves.toMatchObject({ rows: [] })
    } finally {
      await close()
    }
  })
})
