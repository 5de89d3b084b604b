import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NeedAnswer } from '#model/contract/needs.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { answerNeed } from '#server/needs/answer-need.ts'
import { getNeed } from '#server/needs/find-needs.ts'
import { meetNeed } from '#server/needs/meet-need.ts'
import { buildDraftedService, buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { getServicePage } from '#server/services/index.ts'
import { answerQuestions } from './answer-questions.ts'
import { buildLinkAnswer, buildQuestions, tokenOf } from './factories.ts'
import { findAnswers } from './find-answers.ts'

let database: TestDatabase
let stage: Stage
let service: string
let set: string
let token: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
  const made = await buildQuestions(stage.as('owner'), service, {
    personIds: [stage.person.stranger],
    link: true,
  })
  set = made.set.id
  token = tokenOf(made)
})
afterAll(() => database.drop())

const say = (what: string) =>
  answerQuestions(stage.as('stranger'), { set, answers: { what }, role: 'customer' })
const needNow = async () => (await findAnswers(stage.as('owner'), { service, set })).answers[0]!.need.id
const reply = (need: string, answer: NeedAnswer) => answerNeed(stage.as('owner'), { need, answer })
const draft = (): NeedAnswer => ({
  kind: 'draft',
  providerId: stage.provider,
  name: 'Post',
  language: 'en',
  note: 'We begin.',
})

describe('whoever answers anew once a draft was started from what they said', () => {
  test('keeps the draft as the answer, and says that the need is met', async () => {
    await say('Stamps')
    const earlier = await needNow()
    const drafted = (await reply(earlier, draft())).answer!.service!.id
    await say('Envelopes')
    const later = await needNow()
    expect(later).not.toBe(earlier)
    expect(await getNeed(stage.as('owner'), later)).toMatchObject({
      what: 'Envelopes',
      state: 'answered',
      supersedes: earlier,
      answer: { kind: 'draft', service: { id: drafted }, note: 'We begin.', by: { name: 'The owner' } },
      can: [],
    })
    expect((await getServicePage(stage.as('owner'), { service: drafted })).need).toMatchObject({
      id: later,
      what: 'Envelopes',
    })
    expect((await journalOf(database.db, later)).at(-1)).toMatchObject({
      fact: 'need.stated',
      after: { supersedes: earlier, state: 'answered', answer: { kind: 'draft', serviceId: drafted } },
    })
    expect((await journalOf(database.db, drafted)).at(-1)).toMatchObject({
      fact: 'service.need-followed',
      actor_name: 'The stranger',
      subject_name: 'Post',
      before: { needId: earlier },
      after: { needId: later },
    })
    expect(await meetNeed(stage.as('stranger'), { need: later })).toMatchObject({ state: 'met' })
    await say('Paper')
    expect(await getNeed(stage.as('stranger'), await needNow())).toMatchObject({ state: 'met', can: [] })
  })

  test('does so by the open link as well', async () => {
    await buildLinkAnswer(stage.as('owner'), token)
    await reply(await needNow(), draft())
    await buildLinkAnswer(stage.as('owner'), token, { answers: { what: 'Paper' } })
    expect(await getNeed(stage.as('owner'), await needNow())).toMatchObject({
      what: 'Paper',
      state: 'answered',
      answer: { kind: 'draft' },
    })
  })

  test('is heard afresh where the earlier need was declined', async () => {
    await say('Stamps')
    await reply(await needNow(), { kind: 'declined', reason: 'No stamps here' })
    await say('Envelopes')
    expect(await getNeed(stage.as('owner'), await needNow())).toMatchObject({
      state: 'heard',
      answer: null,
      can: ['answer'],
    })
  })
})
