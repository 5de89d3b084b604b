import { randomUUIDv7 } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const migrations = join(import.meta.dirname, 'migrations')
let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createTestDatabase({ empty: true })
  folder = await mkdtemp(join(tmpdir(), 'covalence-upgrade-'))
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

/** Brings the database to where it was before a migration. */
const migrateBefore = async (name: string): Promise<void> => {
  for (const file of await readdir(migrations))
    if (file < name) await copyFile(join(migrations, file), join(folder, file))
  await migrate(database.pool, folder)
}

test('services that are there already are counted by how many outcomes they name, retired ones apart, and by what they are alike in', async () => {
  await migrateBefore('0005_check_settings.sql')
  const { pool } = database
  const [workspace, provider] = [randomUUIDv7(), randomUUIDv7()]
  await pool.query(`insert into workspace (id, slug, name, created_at) values ($1, 'old', 'Old', now())`, [
    workspace,
  ])
  await pool.query(
    `insert into organisation (workspace_id, id, names, enterprise_id, sort_name, created_at)
      values ($1, $2, '{}', $2, '', now())`,
    [workspace, provider],
  )
  for (const [state, outcomes] of [
    ['listed', 2],
    ['listed', 2],
    ['listed', 0],
    ['retired', 7],
  ] as const) {
    const [id, list] = [randomUUIDv7(), JSON.stringify(Array.from({ length: outcomes }, () => ({})))]
    await pool.query(
      `insert into service (workspace_id, id, state, language, provider_id, listed, created_at, changed_at)
        values ($1, $2, $3, 'en', $4, $5, now(), now())`,
      [workspace, id, state, provider, `{"value": {"outcomes": ${list}}}`],
    )
    await pool.query(
      `insert into catalogue_entry (workspace_id, service_id, state, standing, provider_id, consumer_groups, texts,
          sort_name_en, sort_name_fr, provider_sort_en, provider_sort_fr, words, updated_at)
        values ($1, $2, $3, 'alone', $4, '{}', '{}', '', '', '', '', '', now())`,
      [workspace, id, state, provider],
    )
  }
  await migrate(pool)
  const { rows } = await pool.query(
    `select key, count from catalogue_count where facet = 'outcomes' order by key`,
  )
  expect(rows).toEqual([
    { key: '0', count: 1 },
    { key: '2', count: 2 },
  ])
  const alike = await pool.query(`select state, count from catalogue_alike order by state`)
  expect(alike.rows).toEqual([
    { state: 'listed', count: 3 },
    { state: 'retired', count: 1 },
  ])
})

test('needs that are there already stay as they are, stated by their authors', async () => {
  await migrateBefore('0018_questions.sql')
  const { pool } = database
  const [workspace, person, need] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  await pool.query(`insert into workspace (id, slug, name, created_at) values ($1, 'old', 'Old', now())`, [
    workspace,
  ])
  await pool.query(
    `insert into person (workspace_id, id, name, email, sort_name, created_at)
      values ($1, $2, 'An author', 'author@example.org', 'an author', now())`,
    [workspace, person],
  )
  await pool.query(
    `insert into need (workspace_id, id, state, content, person_id, stated_at, met_at)
      values ($1, $2, 'met', '{"what": "Letters"}', $3, now(), now())`,
    [workspace, need, person],
  )
  await migrate(pool)
  const { rows } = await pool.query(
    `select state, content, person_id, given_name, service_id, question_answer_id, superseded_by from need`,
  )
  expect(rows).toEqual([
    {
      state: 'met',
      content: { what: 'Letters' },
      person_id: person,
      given_name: '',
      service_id: null,
      question_answer_id: null,
      superseded_by: null,
    },
  ])
  const nobody = pool.query(
    `insert into need (workspace_id, id, state, content, stated_at) values ($1, $2, 'heard', '{}', now())`,
    [workspace, randomUUIDv7()],
  )
  await expect(nobody).rejects.toMatchObject({ constraint: 'need_source' })
})

test('relationships that are there already hold since they were made, and cover what somebody holds a role in', async () => {
  await migrateBefore('0028_relationships.sql')
  const { pool } = database
  const [workspace, provider, consumer, person, relationship, held, left] = Array.from({ length: 7 }, () =>
    randomUUIDv7(),
  )
  await pool.query(`insert into workspace (id, slug, name, created_at) values ($1, 'old', 'Old', now())`, [
    workspace,
  ])
  for (const id of [provider, consumer])
    await pool.query(
      `insert into organisation (workspace_id, id, names, enterprise_id, sort_name, created_at)
        values ($1, $2, '{}', $2, '', now())`,
      [workspace, id],
    )
  await pool.query(
    `insert into person (workspace_id, id, name, email, sort_name, created_at)
      values ($1, $2, 'A customer', 'customer@example.org', 'a customer', now())`,
    [workspace, person],
  )
  await pool.query(
    `insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
      values ($1, $2, $3, $4, '2026-02-03T23:30:00-05:00')`,
    [workspace, relationship, provider, consumer],
  )
  for (const service of [held, left])
    await pool.query(
      `insert into service (workspace_id, id, state, language, provider_id, created_at, changed_at)
        values ($1, $2, 'drafted', 'en', $3, now(), now())`,
      [workspace, service, provider],
    )
  for (const [service, role, since, withdrawn] of [
    [held, 'customer', '2026-03-01T10:00:00Z', null],
    [held, 'user', '2026-02-05T10:00:00Z', null],
    [left, 'user', '2026-02-05T10:00:00Z', '2026-02-06T10:00:00Z'],
  ])
    await pool.query(
      `insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, since, withdrawn_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [workspace, randomUUIDv7(), relationship, service, role, person, since, withdrawn],
    )
  await migrate(pool)
  const { rows } = await pool.query(`select since::text, until, stage, version from relationship`)
  expect(rows).toEqual([{ since: '2026-02-04', until: null, stage: null, version: 0 }])
  const covered = await pool.query(`select service_id, since::text, until from relationship_service`)
  expect(covered.rows).toEqual([{ service_id: held, since: '2026-02-05', until: null }])
})

test('people who are there already belong first where they belonged', async () => {
  await migrateBefore('0027_memberships.sql')
  const { pool } = database
  const [workspace, organisation, person, nowhere] = Array.from({ length: 4 }, () => randomUUIDv7())
  await pool.query(`insert into workspace (id, slug, name, created_at) values ($1, 'old', 'Old', now())`, [
    workspace,
  ])
  await pool.query(
    `insert into organisation (workspace_id, id, names, enterprise_id, sort_name, created_at)
      values ($1, $2, '{}', $2, '', now())`,
    [workspace, organisation],
  )
  for (const [id, belongs] of [
    [person, organisation],
    [nowhere, null],
  ])
    await pool.query(
      `insert into person (workspace_id, id, name, email, organisation_id, sort_name, created_at)
        values ($1, $2, 'Somebody', $4, $3, '', now())`,
      [workspace, id, belongs, id],
    )
  await migrate(pool)
  const { rows } = await pool.query('select person_id, organisation_id, since, until, first from membership')
  expect(rows).toEqual([
    { person_id: person, organisation_id: organisation, since: null, until: null, first: true },
  ])
})
