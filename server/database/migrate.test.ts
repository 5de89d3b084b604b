import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase({ empty: true })
  folder = await mkdtemp(join(tmpdir(), 'covalence-migrations-'))
  await write('0001_first', 'create table first (id int primary key); insert into first values (1);')
  await write('0002_second', 'alter table first add column name text;')
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (name: string, sql: string): Promise<void> => writeFile(join(folder, `${name}.sql`), sql)
const namesOf = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ name: string }>('select name from migration order by name')
  return rows.map(({ name }) => name)
}

describe('migrate', () => {
  test('applies every file once, in order', async () => {
    expect(await migrate(database.pool, folder)).toEqual(['0001_first', '0002_second'])
    expect(await migrate(database.pool, folder)).toEqual([])
    await write('0003_third', 'insert into first values (2);')
    expect(await migrate(database.pool, folder)).toEqual(['0003_third'])
    expect(await namesOf()).toEqual(['0001_first', '0002_second', '0003_third'])
  })

  test('lets servers that start at once wait for each other', async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.pool, folder)))
    expect(applied.flat().sort()).toEqual(['0001_first', '0002_second'])
  })

  test('keeps nothing of a file that fails, and all of the files before it', async () => {
    await write('0002_second', 'create table second (id int); select no_such_function();')
    await expect(migrate(database.pool, folder)).rejects.toThrow(
      /0002_second\.sql failed: .*no_such_function/,
    )
    expect(await namesOf()).toEqual(['0001_first'])
    const { rows } = await database.pool.query<{ found: string | null }>(
      `select to_regclass('second') as found`,
    )
    expect(rows[0]?.found).toBeNull()
  })

  test('refuses a file that was changed after it was applied, and names it', async () => {
    await migrate(database.pool, folder)
    await write('0001_first', 'create table first (id bigint primary key);')
    await expect(migrate(database.pool, folder)).rejects.toThrow(/0001_first\.sql was changed/)
  })

  test('refuses a database that a newer program has used', async () => {
    await migrate(database.pool, folder)
    await rm(join(folder, '0002_second.sql'))
    await expect(migrate(database.pool, folder)).rejects.toThrow(/0002_second, .* newer version/)
  })

  test('refuses a file that would come before one already applied', async () => {
    await migrate(database.pool, folder)
    await write('0001_late', 'select 1;')
    await expect(migrate(database.pool, folder)).rejects.toThrow(
      /0001_late\.sql would come before 0002_second/,
    )
  })

  test('brings an empty database to what the program needs', async () => {
    const applied = await migrate(database.pool)
    expect(applied[0]).toMatch(/^0001_/)
    expect(await migrate(database.pool)).toEqual([])
  })
})
