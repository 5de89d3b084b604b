import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildDraftedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { askMorePeople } from './ask-more-people.ts'
import { buildQuestions } from './factories.ts'
import { findAskable } from './find-askable.ts'
import { findSets } from './find-sets.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
  // As the verbs that change people keep it.
  await sql`update person set sort_name = lower(name || ' ' || email)
    where workspace_id = ${as('owner').scope.workspaceId}`.execute(database.db)
})
afterAll(() => database.drop())

const as = (player: Player, now = '2026-05-01T10:00:00.000Z') => ({ ...stage.as(player), now })
const ids = (...players: Player[]) => players.map((player) => stage.person[player])

const called = (id: string) => ({ id, name: 'The other', email: `${id}@example.org` })

/** More people who can be asked, of the organisation that consumes. */
const addReachable = async (count: number): Promise<string[]> => {
  const added = Array.from({ length: count }, () => randomUUIDv7())
  await database.db.insertInto('account').values(added.map(called)).execute()
  await database.db
    .insertInto('person')
    .values(
      added.map((id) => ({
        ...called(id),
        workspace_id: as('owner').scope.workspaceId,
        account_id: id,
        organisation_id: stage.consumer,
        administrator: false,
        sort_name: `the other ${id}@example.org`,
        created_at: '2026-05-01T10:00:00.000Z',
      })),
    )
    .execute()
  return added
}

describe('how many people one person asks within an hour', () => {
  const refusal = { code: 'too_many_requests' }

  test('is counted by people, in all that they ask', async () => {
    const people = await addReachable(310)
    const { set } = await buildQuestions(as('owner'), service, { personIds: people.slice(0, 200) })
    await buildQuestions(as('owner'), service, { personIds: people.slice(200, 290) })
    const asking = (count: number) =>
      buildQuestions(as('owner'), service, { personIds: people.slice(0, count) })
    await expect(asking(11)).rejects.toMatchObject(refusal)
    // What was refused does not count, and who was asked already is not asked again.
    await askMorePeople(as('owner'), { service, set: set.id, personIds: people.slice(0, 100) })
    await asking(9)
    await expect(asking(1)).rejects.toMatchObject(refusal)
    await buildQuestions(as('customer'), service, { personIds: people.slice(0, 10) })
    expect(await findSets(as('owner'), service)).toMatchObject({ sets: { length: 4 } })
  })

  test('counts those who are asked later', async () => {
    const people = await addReachable(320)
    const first = await buildQuestions(as('owner'), service, { personIds: people.slice(0, 150) })
    const second = await buildQuestions(as('owner'), service, { personIds: people.slice(150, 200) })
    await askMorePeople(as('owner'), { service, set: second.set.id, personIds: people.slice(200, 290) })
    await expect(
      askMorePeople(as('owner'), { service, set: first.set.id, personIds: people.slice(290, 320) }),
    ).rejects.toMatchObject(refusal)
  })
})

const names = async (text: string, player: Player = 'owner') =>
  (await findAskable(as(player), { service, text })).people

const search = (now?: string) => findAskable(as('user', now), { service, text: 'the' })

describe('people who can be asked', () => {
  test('are found by their names alone, by those who may ask', async () => {
    await database.db
      .updateTable('person')
      .set({ name: 'Zoé Élan', sort_name: 'zoe elan zoe.secret@example.org' })
      .where('id', '=', stage.person.stranger)
      .execute()
    expect(await names('zoé el')).toEqual([{ id: stage.person.stranger, name: 'Zoé Élan' }])
    for (const text of ['secret', 'example.org', 'zoe.secret@']) expect(await names(text)).toEqual([])
    await expect(names('the', 'stranger')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('are not listed by fewer than three letters, nor more than a few at once', async () => {
    for (const text of ['', 'th', 't h', 'th.', '%%%', '___'])
      await expect(names(text)).rejects.toMatchObject({
        code: 'invalid',
        details: { fields: [{ path: 'text' }] },
      })
    expect(await names('the')).toHaveLength(6)
    await addReachable(4)
    expect(await names('the')).toHaveLength(8)
  })

  test('are not read out by trying one name after the other', async () => {
    for (let times = 0; times < 240; times += 1) await search()
    await expect(search()).rejects.toMatchObject({ code: 'too_many_requests' })
    await expect(names('the', 'owner')).resolves.toHaveLength(6)
    await expect(search('2026-05-01T11:00:00.000Z')).resolves.toMatchObject({ people: expect.anything() })
  })

  test('are none who left, have no account, or belong elsewhere', async () => {
    await buildStage(database.db)
    const change = (player: Player, values: object) =>
      database.db.updateTable('person').set(values).where('id', '=', stage.person[player]).execute()
    await change('user', { active: false })
    await change('stranger', { account_id: null })
    const found = (await names('the')).map(({ id }) => id)
    expect(found.toSorted()).toEqual(ids('owner', 'customer', 'sponsor', 'administrator').toSorted())
  })
})
