import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDraftedService, buildStage, type Stage } from '#server/services/factories.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { withinWorkspace } from './workspace-lock.ts'

let database: TestDatabase
let here: Stage
let there: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  here = await buildStage(database.db)
  there = await buildStage(database.db)
  for (const stage of [here, there]) await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const idOf = (stage: Stage): string => stage.as('owner').scope.workspaceId
const draftsSeenIn = async (stage: Stage): Promise<string[]> => {
  const drafts = await withinWorkspace(database.db, idOf(stage))
    .selectFrom('draft')
    .select('workspace_id')
    .execute()
  return drafts.map(({ workspace_id }) => workspace_id)
}

test('a statement that forgets the workspace reaches the rows of one alone, whichever had the connection before', async () => {
  for (const stage of [here, there, here]) expect(await draftsSeenIn(stage)).toEqual([idOf(stage)])
  expect(await Promise.all([here, there, here, there].map(draftsSeenIn))).toEqual(
    [here, there, here, there].map((stage) => [idOf(stage)]),
  )
  expect(await database.db.selectFrom('draft').select('service_id').execute()).toHaveLength(2)
})

test('views and changes reach no further, and a row of another workspace is refused', async () => {
  const within = withinWorkspace(database.db, idOf(here))
  const { rows } = await sql<{ workspace_id: string }>`select distinct workspace_id from held_role`.execute(
    within,
  )
  expect(rows).toEqual([{ workspace_id: idOf(here) }])
  const changed = await within.updateTable('service').set({ changes: 7 }).executeTakeFirst()
  expect(changed.numUpdatedRows).toBe(1n)
  const row = await database.db
    .selectFrom('relationship')
    .selectAll()
    .where('workspace_id', '=', idOf(there))
    .executeTakeFirstOrThrow()
  await expect(within.insertInto('relationship').values(row).execute()).rejects.toMatchObject({
    code: '42501',
  })
})

test('what belongs to no workspace is held back by none', async () => {
  const { rows } = await sql<{ name: string; policy: string }>`
    select tablename as name, qual as policy from pg_policies p
    join information_schema.columns c on c.table_name = p.tablename and c.column_name = 'workspace_id'
    where c.table_schema = 'public' and c.is_nullable = 'YES' order by 1`.execute(database.db)
  expect(rows.map(({ name }) => name)).toEqual(['journal', 'mail'])
  for (const { policy } of rows) expect(policy).toContain('workspace_id IS NULL')
})

test('the lock outlives a transaction that was rolled back', async () => {
  const failing = withinWorkspace(database.db, idOf(there))
    .transaction()
    .execute(() => Promise.reject(new Error('on purpose')))
  await expect(failing).rejects.toThrow('on purpose')
  expect(await draftsSeenIn(there)).toEqual([idOf(there)])
})

test('every table of a workspace is locked, but for what is searched', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`.execute(database.db)
  expect(rows.map(({ name }) => name)).toEqual([
    'catalogue_entry',
    'code_name',
    'need',
    'organisation',
    'person',
    'service_check',
  ])
})

test('no view reaches its tables as its owner', async () => {
  const { rows } = await sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce('security_invoker=true' = any(reloptions), false)`.execute(database.db)
  expect(rows).toEqual([])
})
