import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Client, type Pool } from 'pg'
import { inject } from 'vitest'
import { openDatabase } from './connect.ts'
import type { Database } from './tables.ts'

export type TestDatabase = {
  url: string
  db: Kysely<Database>
  pool: Pool
  locked: Pool
  drop: () => Promise<void>
}

const asServer = async (statement: string): Promise<void> => {
  const client = new Client(inject('databaseUrl'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated, empty database for one test file; `{ empty: true }` gives one without any table. */
export const createTestDatabase = async ({ empty = false } = {}): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asServer(`create database ${name} template ${empty ? 'template0' : 'template_of_tests'}`)
  const url = inject('databaseUrl').replace(/\/\w+$/, `/${name}`)
  const { db, pool, locked, close } = openDatabase(url, { max: 5 })
  const drop = async (): Promise<void> => {
    await close()
    await asServer(`drop database ${name} with (force)`)
  }
  return { url, db, pool, locked, drop }
}
