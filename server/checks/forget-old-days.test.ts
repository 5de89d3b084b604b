import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage } from '#server/services/factories.ts'
import { forgetOldDays } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('old days of many organisations are forgotten at once, and the newest of each count stays', async () => {
  const { db } = database
  const { workspaceId } = (await buildStage(db)).as('owner').scope
  await sql`
    insert into check_day (workspace_id, drafted, provider_id, counted, severity, day, services, findings, waived)
    select ${workspaceId}::uuid, false, nullif(md5(p::text), md5('1'))::uuid, 'R' || r, 'error',
      '2026-11-20'::date - d, 1, 1, 0
    from generate_series(1, 60) p, generate_series(1, 5) r, generate_series(390, 500) d`.execute(db)
  await sql`set statement_timeout = '5s'`.execute(db)
  await forgetOldDays(db, '2026-11-20')
  const left = await db
    .selectFrom('check_day')
    .select((all) => all.fn.countAll<number>().as('rows'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  // The eleven days that are shown, and one before them, of each count.
  expect(Number(left.rows)).toBe(60 * 5 * 12)
  const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`
    explain select from check_day where day < '2025-10-16'`.execute(db)
  expect(JSON.stringify(plan)).toContain('check_day_of_day')
})
