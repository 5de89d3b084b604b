import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Audience } from '#model/contract/questions.ts'
import { buildAccount } from '#server/accounts/factories.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { endGroup } from '#server/people-groups/end-group.ts'
import { buildGroup } from '#server/people-groups/factories.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { answerQuestions } from './answer-questions.ts'
import { askMorePeople } from './ask-more-people.ts'
import { buildQuestions } from './factories.ts'
import { findSets } from './find-sets.ts'

let database: TestDatabase
let stage: Stage
let service: string
let workspaceId: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  ;({ workspaceId } = stage.as('owner').scope)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const group = (groupId: string): Audience => ({ kind: 'group', groupId })
const staff = (organisationId: string): Audience => ({ kind: 'staff', organisationId, withUnits: true })
const ask = (player: Player, audiences: Audience[], personIds: string[] = []) =>
  buildQuestions(stage.as(player), service, { audiences, personIds, link: false })
const seen = async (player: Player) => (await findSets(stage.as(player), service)).sets[0]
const noticed = async () =>
  (
    await database.db
      .selectFrom('notice')
      .innerJoin('person', 'person.id', 'notice.person_id')
      .select('person.name')
      .where('notice.workspace_id', '=', workspaceId)
      .where('notice.kind', '=', 'questions-asked')
      .execute()
  )
    .map(({ name }) => name)
    .toSorted()
const clerks = () =>
  buildGroup(stage.as('administrator'), { name: 'Clerks', people: [stage.person.user, stage.person.sponsor] })

describe('asking people together', () => {
  test('comes to who is in the group and on the staff at that moment, each asked once', async () => {
    await buildPerson(database.db, workspaceId, { name: 'No account', organisationId: stage.consumer })
    const { set } = await ask('owner', [group(await clerks()), staff(stage.consumer)], [stage.person.user])
    expect(set).toMatchObject({
      asked: 4,
      people: [{ name: 'The user' }],
      audiences: [
        { group: { name: 'Clerks' }, organisation: null, asked: 2, leftOut: 0 },
        { group: null, organisation: { id: stage.consumer }, withUnits: true, asked: 4, leftOut: 1 },
      ],
    })
    expect(await noticed()).toEqual(['The customer', 'The sponsor', 'The stranger', 'The user'])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'questions.asked',
      after: {
        audiences: [
          { kind: 'group', asked: 2 },
          { kind: 'staff', organisationId: stage.consumer, asked: 4 },
        ],
      },
    })
    await answerQuestions(stage.as('sponsor'), { set: set.id, answers: { what: 'Stamps' }, role: null })
    expect((await seen('owner'))?.answered.byPeople).toBe(1)
  })

  test('names those who are in a group to administrators alone', async () => {
    await ask('owner', [group(await clerks())], [stage.person.user])
    const forOwner = await seen('owner')
    expect(forOwner?.audiences).toMatchObject([{ asked: 2, people: null }])
    expect(JSON.stringify(forOwner)).not.toContain('The sponsor')
    expect((await seen('administrator'))?.audiences).toMatchObject([
      { asked: 2, people: [{ name: 'The sponsor' }] },
    ])
  })

  test('leaves the asker out, and refuses where nobody is left who can answer', async () => {
    const own = await buildGroup(stage.as('administrator'), { name: 'Own', people: [stage.person.owner] })
    await expect(ask('owner', [group(own)])).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'audiences' }] },
    })
    const silent = await buildPerson(database.db, workspaceId, { name: 'No account' })
    const without = await buildGroup(stage.as('administrator'), { name: 'Without', people: [silent] })
    await expect(ask('owner', [group(without)])).rejects.toMatchObject({ code: 'invalid' })
    expect((await findSets(stage.as('owner'), service)).sets).toEqual([])
  })

  test('refuses a group that has ended, one of another workspace, and one that never was', async () => {
    const ended = await clerks()
    await endGroup(stage.as('administrator'), { group: ended })
    await expect(ask('owner', [group(ended)])).rejects.toMatchObject({ code: 'conflict' })
    const other = await buildStage(database.db)
    const elsewhere = await buildGroup(other.as('administrator'), { people: [other.person.user] })
    for (const audience of [group(elsewhere), group(randomUUIDv7()), staff(other.consumer)])
      await expect(ask('owner', [audience])).rejects.toMatchObject({ code: 'not_found' })
  })

  test('keeps to the room that a set has', async () => {
    const { db } = database
    const many = Array.from({ length: 201 }, (_, at) => at)
    for (const at of many) {
      const account = at < 200 ? (await buildAccount(db, { name: `Clerk ${at}` })).id : undefined
      await buildPerson(db, workspaceId, {
        name: `Clerk ${at}`,
        organisationId: stage.provider,
        ...(account ? { accountId: account } : {}),
      })
    }
    // All 200 with an account have room; whoever is named besides has none.
    await expect(ask('owner', [staff(stage.provider)], [stage.person.user])).rejects.toMatchObject({
      details: { reason: 'too-many-asked' },
    })
    const { set } = await ask('owner', [staff(stage.provider)])
    expect([set.asked, set.audiences[0]?.leftOut]).toEqual([200, 1])
    expect(set.can).not.toContain('ask-more')
  })

  test('goes on later: who has come since is asked, and whoever is named then stands by name', async () => {
    const { set } = await ask('owner', [group(await clerks())])
    expect(set.people).toEqual([])
    const more = await askMorePeople(stage.as('owner'), {
      service,
      set: set.id,
      personIds: [stage.person.user],
      audiences: [staff(stage.consumer)],
    })
    expect(more).toMatchObject({ asked: 4, people: [{ name: 'The user' }] })
    expect(more.audiences.map(({ asked }) => asked)).toEqual([2, 4])
    expect(await noticed()).toEqual(['The customer', 'The sponsor', 'The stranger', 'The user'])
  })
})
