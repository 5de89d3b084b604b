import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { buildNeed } from '#server/needs/factories.ts'
import { buildQuestions } from '#server/questions/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMembership, buildOrganisation, buildPerson } from './factories.ts'
import { mergePeople } from './merge-people.ts'
import { personReferences } from './person-references.ts'

let tested: TestApp
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

const rowsNaming = async (person: string): Promise<string[]> => {
  const naming: string[] = []
  for (const [table, column] of personReferences) {
    const found = await tested.db
      .selectFrom(table as 'comment')
      .select('workspace_id')
      .where(column as 'person_id', '=', person)
      .execute()
    if (found.length > 0) naming.push(`${table}.${column}`)
  }
  return naming
}

test('every column that names a person is known to merging, the journal apart', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c
    join lateral unnest(c.conkey, c.confkey) as k (own, other) on true
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.other and f.attname = 'id'
    where c.contype = 'f' and c.confrelid = 'person'::regclass
    union
    select c.table_name || '.' || c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
      and (c.column_name = 'person_id' or c.column_name like '%\\_by') and c.column_name <> 'superseded_by'`.execute(
    tested.db,
  )
  const byKey = rows.map(({ name }) => name)
  const known = personReferences.map((reference) => reference.join('.'))
  expect(byKey.filter((name) => !known.includes(name))).toEqual([])
  expect(known.filter((name) => !byKey.includes(name))).toEqual([])
})

describe('somebody who takes part twice', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await buildStage(tested.db)
  })
  const merge = (person: string, into: string, account?: string) =>
    mergePeople(stage.as('administrator'), { person, into, account })
  const idOf = (player: Player) => stage.person[player]

  test('is one person afterwards: roles, needs, questions, memberships and the account go along', async () => {
    const service = await buildDraftedService(tested.db, stage)
    await buildNeed(stage.as('user'))
    await buildQuestions(stage.as('owner'), service, { personIds: [idOf('user'), idOf('stranger')] })
    const { workspaceId } = stage.as('user').scope
    const other = await buildPerson(tested.db, workspaceId, { name: 'The same', email: 'same@example.org' })
    await buildMembership(tested.db, workspaceId, { personId: other, organisationId: stage.consumer })
    expect(await rowsNaming(idOf('user'))).toEqual(
      expect.arrayContaining(['need.person_id', 'question_request.person_id', 'membership.person_id']),
    )
    const page = await merge(idOf('user'), other)
    expect(await rowsNaming(idOf('user'))).toEqual([])
    expect(page).toMatchObject({
      id: other,
      hasAccount: true,
      active: true,
      alsoKnown: ['user@example.org'],
      isNow: null,
      memberships: [{ organisation: { id: stage.consumer }, first: true, since: null, until: null }],
    })
    expect(await rowsNaming(other)).toEqual(
      expect.arrayContaining(['membership.person_id', 'need.person_id', 'question_request.person_id']),
    )
    const before = await tested.db
      .selectFrom('person')
      .select(['name', 'active', 'account_id', 'merged_into'])
      .where('id', '=', idOf('user'))
      .executeTakeFirst()
    expect(before).toEqual({ name: 'The same', active: false, account_id: null, merged_into: other })
    const fact = await tested.db
      .selectFrom('journal')
      .select(['before', 'after', 'actor_id'])
      .where('fact', '=', 'person.merged')
      .where('subject_id', '=', other)
      .executeTakeFirst()
    expect(fact).toMatchObject({
      actor_id: idOf('administrator'),
      before: { personId: idOf('user'), name: 'The user', email: 'user@example.org' },
    })
  })

  test('who signs at that moment is asked anew, under the one name', async () => {
    const service = await buildDraftedService(tested.db, stage)
    const changes = async () =>
      (await tested.db.selectFrom('service').select('changes').where('id', '=', service).executeTakeFirst())
        ?.changes
    const before = await changes()
    const { workspaceId } = stage.as('user').scope
    await merge(idOf('user'), await buildPerson(tested.db, workspaceId, { email: 'again@example.org' }))
    expect(await changes()).not.toBe(before)
  })

  test('belongs since when either did, and as far back as is known of neither', async () => {
    const { workspaceId } = stage.as('user').scope
    const other = await buildPerson(tested.db, workspaceId, { email: 'twice@example.org' })
    const since = '2026-02-01'
    await buildMembership(tested.db, workspaceId, {
      personId: other,
      organisationId: stage.consumer,
      since,
    })
    // The user belongs to it since nobody knows when.
    expect((await merge(other, idOf('user'))).memberships).toMatchObject([{ since: null }])
  })

  test('signed what they signed: the text stays, the same signature of both stays twice', async () => {
    const service = await buildPublishedService(tested.db, stage)
    const signed = () =>
      tested.db
        .selectFrom('sign_off')
        .select(['id', 'person_name', 'hash'])
        .where('service_id', '=', service)
        .orderBy('id')
        .execute()
    const before = await signed()
    await merge(idOf('sponsor'), idOf('customer'), idOf('customer'))
    expect(await signed()).toEqual(before)
    const page = await getServicePage(stage.as('customer'), { service })
    expect(page.roles.filter(({ person }) => person.id === idOf('customer')).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['customer', 'sponsor']),
    )
  })

  test('stands in for nobody but others, and holds a role of the provider once', async () => {
    const service = await buildDraftedService(tested.db, stage)
    const { workspaceId } = stage.as('owner').scope
    for (const player of ['user', 'stranger'] as const)
      await tested.db
        .insertInto('provider_role_holder')
        .values({
          workspace_id: workspaceId,
          id: randomUUIDv7(),
          service_id: service,
          role: 'delivery-manager',
          person_id: idOf(player),
          since: '2026-05-01T10:00:00.000Z',
        })
        .execute()
    const held = await tested.db
      .selectFrom('role_holder')
      .selectAll()
      .where('service_id', '=', service)
      .where('person_id', '=', idOf('user'))
      .executeTakeFirstOrThrow()
    await tested.db
      .insertInto('role_holder')
      .values({ ...held, id: randomUUIDv7(), person_id: idOf('stranger'), deputy_for: held.id })
      .execute()
    await merge(idOf('user'), idOf('stranger'), idOf('stranger'))
    const current = (table: 'role_holder' | 'provider_role_holder') =>
      tested.db
        .selectFrom(table)
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('person_id', '=', idOf('stranger'))
        .where('withdrawn_at', 'is', null)
        .execute()
    expect(await current('role_holder')).toEqual([{ id: held.id }])
    expect(await current('provider_role_holder')).toHaveLength(1)
  })

  test('with two accounts is merged only once it is said which remains', async () => {
    const refused = { code: 'conflict', details: { reason: 'both-have-accounts' } }
    await expect(merge(idOf('user'), idOf('stranger'))).rejects.toMatchObject(refused)
    await expect(merge(idOf('user'), idOf('stranger'), idOf('owner'))).rejects.toMatchObject({
      code: 'invalid',
    })
    await merge(idOf('user'), idOf('stranger'), idOf('user'))
    const kept = await tested.db
      .selectFrom('person')
      .select('account_id')
      .where('id', '=', idOf('stranger'))
      .executeTakeFirst()
    expect(kept).toEqual({ account_id: idOf('user') })
  })

  test('cannot be merged with themselves, twice, or away from being the last administrator', async () => {
    await expect(merge(idOf('user'), idOf('user'))).rejects.toMatchObject({ code: 'invalid' })
    await expect(merge(idOf('administrator'), idOf('user'), idOf('user'))).rejects.toMatchObject({
      details: { reason: 'last-administrator' },
    })
    await merge(idOf('user'), idOf('stranger'), idOf('stranger'))
    const merged = { details: { reason: 'person-merged' } }
    await expect(merge(idOf('user'), idOf('owner'), idOf('owner'))).rejects.toMatchObject(merged)
    await expect(merge(idOf('owner'), idOf('user'))).rejects.toMatchObject(merged)
  })
})

test('merging is for administrators of the workspace; who was merged is found by no list, and by either address', async () => {
  const workspace = await buildWorkspace(tested.db)
  const administrator = await buildMember(tested.db, workspace.id, { administrator: true })
  const { id: ministry } = await buildOrganisation(tested.db, workspace.id)
  const person = await buildPerson(tested.db, workspace.id, {
    email: 'one@example.org',
    organisationId: ministry,
  })
  const into = await buildPerson(tested.db, workspace.id, { email: 'two@example.org' })
  const member = await buildMember(tested.db, workspace.id)
  const params = { workspace: workspace.slug, person }
  await expect(tested.as(member.token).mergePeople({ params, body: { into } })).rejects.toMatchObject({
    problem: { code: 'forbidden' },
  })
  const other = await buildWorkspace(tested.db)
  const stranger = await buildMember(tested.db, other.id, { administrator: true })
  await expect(
    tested.as(stranger.token).mergePeople({ params: { ...params, workspace: other.slug }, body: { into } }),
  ).rejects.toMatchObject({ problem: { code: 'not_found' } })
  const admin = tested.as(administrator.token)
  await admin.mergePeople({ params, body: { into } })
  const { people } = await admin.people({ params, query: {} })
  expect(people.map(({ id }) => id)).not.toContain(person)
  expect(await admin.person({ params })).toMatchObject({ isNow: { id: into }, can: [] })
  const counts = { added: 0, joined: 0, changed: 0, unchanged: 1 }
  const text = 'A Person,one@example.org,Department of Tests'
  expect(await admin.previewPeople({ params, body: { text } })).toEqual({ counts, people: [], mistakes: [] })
})
