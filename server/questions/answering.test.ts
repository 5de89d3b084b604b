import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { exportDocuments } from '#server/code/index.ts'
import { findHome } from '#server/home/find-home.ts'
import { answerNeed } from '#server/needs/answer-need.ts'
import { changeNeed } from '#server/needs/change-need.ts'
import { findNeeds, getNeed } from '#server/needs/find-needs.ts'
import { meetNeed } from '#server/needs/meet-need.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/index.ts'
import { answerQuestions } from './answer-questions.ts'
import { buildLinkAnswer, browserNamed, buildQuestions, tokenOf } from './factories.ts'
import { findAnswers } from './find-answers.ts'
import { getQuestionsToMe } from './find-questions-to-me.ts'
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
})
afterAll(() => database.drop())

const as = (player: Player, now = '2026-05-01T10:00:00.000Z') => ({ ...stage.as(player), now })
const askStranger = async () =>
  (
    await buildQuestions(as('owner'), service, {
      personIds: [stage.person.stranger],
      link: true,
      closesOn: '2026-05-20',
    })
  ).set.id
const answer = (set: string, what: string, more: object = {}) =>
  answerQuestions(as('stranger'), { set, answers: { what, ...more }, role: 'customer' })
const answersTo = async (set: string, player: Player = 'owner') =>
  (await findAnswers(as(player), { service, set })).answers
/** The need that the one answer came to. */
const needOfAnswer = async (set: string, player?: Player) => (await answersTo(set, player))[0]!.need
const noticesOf = async (player: Player) => {
  const rows = await database.db
    .selectFrom('notice')
    .select(['kind', 'path'])
    .where('person_id', '=', stage.person[player])
    .execute()
  return rows.filter(({ kind }) => kind === 'questions-answered')
}

describe('somebody who was asked by name', () => {
  test('reads the questions, and nothing of the draft', async () => {
    const set = await askStranger()
    expect(await getQuestionsToMe(as('stranger'), set)).toEqual({
      id: set,
      title: expect.anything(),
      intro: '',
      language: 'en',
      questions: expect.anything(),
      closesOn: '2026-05-20',
      service: { en: 'Letters' },
      organisation: { en: 'Provider of All' },
      askedBy: 'The owner',
      isOpen: true,
      mine: null,
      can: ['answer'],
    })
    await expect(findSets(as('stranger'), service)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('answers, and the answer is a need of theirs, asked for by the service', async () => {
    const set = await askStranger()
    const mine = await answer(set, 'Stamps', { hinders: 'Glue', often: '1' })
    expect(mine.mine).toMatchObject({
      answers: { what: 'Stamps', hinders: 'Glue', often: '1' },
      role: 'customer',
    })
    const [found] = await answersTo(set)
    expect(found).toMatchObject({
      person: { name: 'The stranger' },
      isChanged: false,
      need: { state: 'heard' },
    })
    const need = await getNeed(as('stranger'), found!.need.id)
    expect(need).toMatchObject({
      what: 'Stamps',
      hinders: 'Glue',
      evidence: 'How often does it come up? Every day',
      role: 'customer',
      statedBy: { name: 'The stranger' },
      organisation: { name: 'Department of Tests' },
      provider: { name: 'Provider of All' },
      askedFor: { id: service, name: 'Letters', isReadable: false },
      questionSet: set,
      supersededBy: null,
      can: [],
    })
    const facts = (await journalOf(database.db, service)).at(-1)
    expect(facts).toMatchObject({
      fact: 'questions.answered',
      actor_name: 'The stranger',
      after: { set, need: need.id, byLink: false },
    })
    expect((await journalOf(database.db, need.id)).at(-1)).toMatchObject({ fact: 'need.stated' })
    expect((await findSets(as('owner'), service)).sets[0]).toMatchObject({
      answered: { byPeople: 1, byLink: 0 },
      tallies: { often: { '1': 1 } },
      people: [{ answeredAt: '2026-05-01T10:00:00.000Z' }],
    })
  })

  test('answers anew: the later answer stands alone, the earlier one stays and is not counted', async () => {
    const set = await askStranger()
    await answer(set, 'Stamps', { often: '1' })
    const [first] = await answersTo(set)
    await answerNeed(as('owner'), {
      need: first!.need.id,
      answer: { kind: 'service', serviceId: service, note: '' },
    })
    await answer(set, 'Envelopes', { often: '2' })
    const found = await answersTo(set)
    expect(found).toMatchObject([
      { answers: { what: 'Envelopes' }, isChanged: true, need: { state: 'answered' } },
    ])
    const later = await getNeed(as('stranger'), found[0]!.need.id)
    const earlier = await getNeed(as('stranger'), first!.need.id)
    expect(later).toMatchObject({ supersedes: earlier.id, supersededBy: null })
    // What was answered to the earlier words stays with them as well.
    expect(earlier).toMatchObject({
      supersededBy: later.id,
      state: 'answered',
      answer: { kind: 'service' },
      can: [],
    })
    expect((await findNeeds(as('stranger'), {})).needs.map(({ what }) => what)).toEqual(['Envelopes'])
    expect((await findHome(as('stranger'))).needs.map(({ what }) => what)).toEqual(['Envelopes'])
    expect((await findSets(as('owner'), service)).sets[0]).toMatchObject({
      answered: { byPeople: 1 },
      tallies: { often: { '2': 1 } },
    })
    const refusal = { code: 'conflict', details: { reason: 'need-superseded' } }
    await expect(meetNeed(as('stranger'), { need: earlier.id })).rejects.toMatchObject(refusal)
    await expect(
      answerNeed(as('owner'), { need: earlier.id, answer: { kind: 'declined', reason: 'No' } }),
    ).rejects.toMatchObject(refusal)
  })

  test('changes what they said by answering, not by rewording the need', async () => {
    const set = await askStranger()
    await answer(set, 'Stamps')
    const need = await needOfAnswer(set)
    const content = { role: 'user', what: 'x', hinders: '', worth: '', onBehalfOf: '', evidence: '' } as const
    await expect(changeNeed(as('stranger'), { need: need.id, content })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test.each([
    ['nothing of what is needed', { hinders: 'Glue' }, 'answers.what'],
    ['what was not asked', { what: 'x', worth: 'y' }, 'answers.worth'],
    ['what cannot be chosen', { what: 'x', often: '9' }, 'answers.often'],
  ])('is told where the answer says %s', async (_what, answers, path) => {
    const set = await askStranger()
    await expect(answerQuestions(as('stranger'), { set, answers, role: null })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path }] },
    })
    expect(await answersTo(set)).toEqual([])
  })

  test('cannot answer once the last day is over', async () => {
    const set = await askStranger()
    const late = { ...as('stranger', '2026-05-21T00:00:00.000Z') }
    await expect(answerQuestions(late, { set, answers: { what: 'x' }, role: null })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'questions-closed' },
    })
  })

  test('finds the questions among what waits, until they have answered or it is over', async () => {
    const waiting = async (now?: string) => (await findHome(as('stranger', now))).waiting
    const set = await askStranger()
    expect(await waiting()).toEqual([
      {
        kind: 'questions',
        questions: { id: set, title: expect.anything(), service: { en: 'Letters' } },
        since: '2026-05-01T10:00:00.000Z',
      },
    ])
    expect(await waiting('2026-05-21T10:00:00.000Z')).toEqual([])
    expect((await findHome(as('user'))).waiting.map(({ kind }) => kind)).toEqual(['shape'])
    await answer(set, 'Stamps')
    expect(await waiting()).toEqual([])
  })

  test('twice at once leaves one answer and one need that stand', async () => {
    const set = await askStranger()
    await Promise.all(Array.from({ length: 6 }, (_, index) => answer(set, `Wish ${index}`)))
    expect(await answersTo(set)).toHaveLength(1)
    const needs = await database.db
      .selectFrom('need')
      .select(['id', 'superseded_by'])
      .where('service_id', '=', service)
      .execute()
    expect([needs.length, needs.filter(({ superseded_by }) => superseded_by === null).length]).toEqual([6, 1])
  })
})

describe('whoever asked', () => {
  test('is told once a day, however many answers come', async () => {
    const made = await buildQuestions(as('customer'), service, {
      personIds: [stage.person.stranger, stage.person.user],
      link: true,
      closesOn: '2026-05-20',
    })
    await answer(made.set.id, 'Stamps')
    await answerQuestions(as('user'), { set: made.set.id, answers: { what: 'Glue' }, role: null })
    await buildLinkAnswer(as('owner'), tokenOf(made))
    expect(await noticesOf('customer')).toEqual([
      { kind: 'questions-answered', path: `/services/${service}?show=answers` },
    ])
    await buildLinkAnswer(as('owner', '2026-05-02T10:00:00.000Z'), tokenOf(made), {
      browser: browserNamed('two'),
    })
    expect(await noticesOf('customer')).toHaveLength(2)
    expect(await noticesOf('owner')).toEqual([])
  })
})

describe('the needs that come of it', () => {
  test('are read by those who are invited and their author, and answered by the owner', async () => {
    const set = await askStranger()
    await answer(set, 'Stamps')
    const need = await needOfAnswer(set, 'user')
    const canOf = async (player: Player) => (await getNeed(as(player), need.id)).can
    expect(await canOf('user')).toEqual([])
    expect(await canOf('owner')).toEqual(['answer'])
    expect(await canOf('administrator')).toEqual(['answer'])
    // A colleague of the provider who was not invited to the draft learns nothing of it.
    const colleague = as('stranger')
    const apart = {
      ...colleague,
      actor: { ...colleague.actor, personId: stage.provider, organisationId: stage.provider },
    }
    await expect(getNeed(apart, need.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await findNeeds(apart, {})).needs).toEqual([])
    expect((await findHome(as('owner'))).waiting.map(({ kind }) => kind)).not.toContain('answer')
    const declining = answerNeed(as('customer'), {
      need: need.id,
      answer: { kind: 'declined', reason: 'No' },
    })
    await expect(declining).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('may start a draft where the owner answers with one, also from somebody who is not known', async () => {
    const made = await buildQuestions(as('owner'), service)
    await buildLinkAnswer(as('owner'), tokenOf(made), { name: 'A reader' })
    const need = await needOfAnswer(made.set.id)
    const answered = await answerNeed(as('owner'), {
      need: need.id,
      answer: { kind: 'draft', providerId: stage.provider, name: 'Post', language: 'en', note: '' },
    })
    expect(answered).toMatchObject({
      state: 'answered',
      statedBy: { id: null, name: 'A reader' },
      answer: { kind: 'draft', service: { name: 'Post' } },
    })
    const page = await getServicePage(as('owner'), { service: answered.answer!.service!.id })
    expect(page.need).toEqual({
      id: need.id,
      what: 'Letters that arrive',
      statedBy: { id: null, name: 'A reader' },
    })
  })

  test('are no documents: nobody writes them but whoever was asked', async () => {
    const made = await buildQuestions(as('owner'), service, {
      personIds: [stage.person.stranger],
      link: true,
    })
    await answer(made.set.id, 'Stamps')
    await buildLinkAnswer(as('owner'), tokenOf(made))
    expect(await exportDocuments(as('administrator'), { kind: 'Need' })).toEqual({ documents: [] })
  })
})
