import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { retireService } from '#server/services/retire-service.ts'
import { answerQuestions } from './answer-questions.ts'
import { askMorePeople } from './ask-more-people.ts'
import { closeQuestions } from './close-questions.ts'
import { buildLinkAnswer, buildQuestions, tokenOf } from './factories.ts'
import { findAnswers } from './find-answers.ts'
import { getQuestionsToMe } from './find-questions-to-me.ts'
import { findSets } from './find-sets.ts'
import { remindPeople } from './remind-people.ts'
import { renewLink } from './renew-link.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const as = (player: Player, now = '2026-05-01T10:00:00.000Z') => ({ ...stage.as(player), now })
const nextDay = '2026-05-02T10:00:00.000Z'
const ids = (...players: Player[]) => players.map((player) => stage.person[player])
const journal = async () => (await journalOf(database.db, service)).map(({ fact }) => fact)
const told = async (player: Player) =>
  (
    await database.db
      .selectFrom('notice')
      .select(['kind', 'path', 'params'])
      .where('person_id', '=', stage.person[player])
      .orderBy('id')
      .execute()
  ).map(({ kind, path, params }) => [kind, path, params['variant'] ?? ''])

describe('asking', () => {
  test('names people, who are told with a link to the questions alone', async () => {
    const { set, link } = await buildQuestions(as('owner'), service, { personIds: ids('stranger', 'user') })
    expect(link).toBeNull()
    expect(set).toMatchObject({
      title: { en: 'What would help you?', fr: 'Qu’est-ce qui vous aiderait\u00A0?' },
      isOpen: true,
      link: null,
      people: [{ name: 'The stranger' }, { name: 'The user' }],
      answered: { byPeople: 0, byLink: 0 },
      can: ['ask-more', 'renew-link', 'close'],
    })
    expect(await told('stranger')).toEqual([['questions-asked', `/questions/${set.id}`, '']])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'questions.asked',
      actor_name: 'The owner',
      after: { set: set.id, link: false, closesOn: '2026-05-01' },
    })
  })

  test('makes an open link that is told once, and of which the hash alone is kept', async () => {
    const made = await buildQuestions(as('customer'), service)
    const token = tokenOf(made)
    expect(made.link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/answer\/[\w-]{43}$/)
    const rows = await database.db
      .selectFrom('question_set')
      .selectAll()
      .where('id', '=', made.set.id)
      .execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(await findSets(as('customer'), service))).not.toContain(token)
    expect(JSON.stringify(await journalOf(database.db, service))).not.toContain(token)
  })

  test('refuses whoever is not invited, as if there were no such service', async () => {
    await expect(buildQuestions(as('stranger'), service)).rejects.toMatchObject({ code: 'not_found' })
    const { set } = await buildQuestions(as('sponsor'), service)
    expect(set.askedBy.name).toBe('The sponsor')
  })

  test('refuses people who cannot answer, a day that is over, and nobody at all', async () => {
    const elsewhere = await buildStage(database.db)
    for (const personId of [randomUUIDv7(), elsewhere.person.owner]) {
      await expect(buildQuestions(as('owner'), service, { personIds: [personId] })).rejects.toMatchObject({
        code: 'invalid',
        details: { fields: [{ path: 'personIds' }] },
      })
    }
    await database.db
      .updateTable('person')
      .set({ active: false })
      .where('id', '=', stage.person.user)
      .execute()
    await expect(buildQuestions(as('owner'), service, { personIds: ids('user') })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(buildQuestions(as('owner'), service, { closesOn: '2026-04-30' })).rejects.toMatchObject({
      details: { fields: [{ path: 'closesOn' }] },
    })
    await expect(buildQuestions(as('owner'), service, { link: false })).rejects.toMatchObject({
      details: { fields: [{ path: 'personIds' }] },
    })
    expect((await findSets(as('owner'), service)).sets).toEqual([])
  })

  test('is over for a retired service', async () => {
    const { set } = await buildQuestions(as('owner'), service, { personIds: ids('user') })
    await retireService(as('owner'), { service, reason: 'Nobody wants it' })
    await expect(buildQuestions(as('owner'), service)).rejects.toMatchObject({ code: 'conflict' })
    expect(await findSets(as('owner'), service)).toMatchObject({
      can: [],
      sets: [{ isOpen: false, can: [] }],
    })
    expect(await getQuestionsToMe(as('user'), set.id)).toMatchObject({ isOpen: false, can: [] })
  })

  test('asks nobody twice when more people are asked', async () => {
    const { set } = await buildQuestions(as('owner'), service, { personIds: ids('user') })
    const more = { service, set: set.id, personIds: ids('user', 'stranger') }
    expect((await askMorePeople(as('owner'), more)).people).toHaveLength(2)
    await askMorePeople(as('owner'), more)
    expect(await told('user')).toHaveLength(1)
    expect(await told('stranger')).toHaveLength(1)
    expect((await journal()).filter((fact) => fact === 'questions.asked')).toHaveLength(2)
  })
})

describe('reminding', () => {
  test('reaches those who have not answered, once a day', async () => {
    const { set } = await buildQuestions(as('customer'), service, {
      personIds: ids('user', 'stranger'),
      closesOn: '2026-05-09',
    })
    const named = { service, set: set.id }
    const refusal = { code: 'conflict', details: { reason: 'reminded-already' } }
    await expect(remindPeople(as('customer'), named)).rejects.toMatchObject(refusal)
    await answerQuestions(as('user'), { set: set.id, answers: { what: 'Stamps' }, role: null })
    expect((await findSets(as('customer', nextDay), service)).sets[0]?.can).toContain('remind')
    expect(await remindPeople(as('customer', nextDay), named)).toMatchObject({ reminded: 1 })
    await expect(remindPeople(as('customer', nextDay), named)).rejects.toMatchObject(refusal)
    expect(await told('user')).toHaveLength(1)
    expect((await told('stranger')).at(-1)).toEqual(['questions-asked', `/questions/${set.id}`, 'reminder'])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'questions.reminded',
      after: { people: ids('stranger') },
    })
  })
})

describe('what belongs to whoever asked', () => {
  test('is for them, the owner and administrators; others who are invited read', async () => {
    const { set } = await buildQuestions(as('customer'), service, { closesOn: '2026-05-09' })
    const named = { service, set: set.id }
    const deeds = [closeQuestions, remindPeople, renewLink]
    for (const deed of deeds) {
      await expect(deed(as('user', nextDay), named)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(deed(as('stranger', nextDay), named)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(askMorePeople(as('user'), { ...named, personIds: ids('stranger') })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await findSets(as('user'), service)).toMatchObject({
      sets: [{ id: set.id, can: [] }],
      can: ['ask'],
    })
    await expect(findSets(as('stranger'), service)).rejects.toMatchObject({ code: 'not_found' })
    await expect(findAnswers(as('stranger'), named)).rejects.toMatchObject({ code: 'not_found' })
    expect(await closeQuestions(as('administrator'), named)).toMatchObject({ isOpen: false, can: [] })
  })

  test('is closed once, on record, and nothing about it goes on', async () => {
    const made = await buildQuestions(as('owner'), service, { personIds: ids('user'), link: true })
    const named = { service, set: made.set.id }
    await closeQuestions(as('owner'), named)
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'questions.closed' })
    const refusal = { code: 'conflict', details: { reason: 'questions-closed' } }
    for (const deed of [closeQuestions, remindPeople, renewLink]) {
      await expect(deed(as('owner'), named)).rejects.toMatchObject(refusal)
    }
    const answering = answerQuestions(as('user'), { set: made.set.id, answers: { what: 'x' }, role: null })
    await expect(answering).rejects.toMatchObject(refusal)
    await expect(buildLinkAnswer(as('owner'), tokenOf(made))).rejects.toMatchObject({
      code: 'not_found',
      details: { reason: 'questions-not-open' },
    })
  })

  test('has a link that can be renewed: the one before opens nothing', async () => {
    const made = await buildQuestions(as('owner'), service)
    await buildLinkAnswer(as('owner'), tokenOf(made))
    const renewed = await renewLink(as('owner'), { service, set: made.set.id })
    expect(renewed.set.link?.answers).toBe(0)
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'questions.link-renewed' })
    await expect(buildLinkAnswer(as('owner'), tokenOf(made))).rejects.toMatchObject({ code: 'not_found' })
    expect(await buildLinkAnswer(as('owner'), tokenOf(renewed))).toMatchObject({ isChanged: true })
  })
})

describe('hidden and unknown', () => {
  test('sets are answered alike, and those of other workspaces and services are unknown', async () => {
    const { set } = await buildQuestions(as('owner'), service, { personIds: ids('user') })
    const other = await buildStage(database.db)
    const otherService = await buildDraftedService(database.db, other)
    const second = await buildDraftedService(database.db, stage)
    const messages = await Promise.all(
      [
        findAnswers(other.as('owner'), { service: otherService, set: set.id }),
        findAnswers(as('owner'), { service: second, set: set.id }),
        findAnswers(as('owner'), { service, set: randomUUIDv7() }),
        closeQuestions(as('owner'), { service: second, set: set.id }),
        getQuestionsToMe(as('stranger'), set.id),
        getQuestionsToMe(as('owner'), set.id),
        getQuestionsToMe(other.as('administrator'), set.id),
        answerQuestions(as('stranger'), { set: set.id, answers: { what: 'x' }, role: null }),
        answerQuestions(as('stranger'), { set: randomUUIDv7(), answers: { what: 'x' }, role: null }),
      ].map((reading) => (reading as Promise<unknown>).catch((error: Error) => error.message)),
    )
    expect(new Set(messages)).toEqual(new Set(['There is no such set of questions.']))
    expect((await findSets(other.as('owner'), otherService)).sets).toEqual([])
  })
})
