import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { findHome } from '#server/home/find-home.ts'
import { unreadAt } from '#server/notices/factories.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  listNamed,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { startDraft } from '#server/services/start-draft.ts'
import { writePart } from '#server/services/write-part.ts'
import { answerQuestions } from './answer-questions.ts'
import { buildLinkAnswer, buildQuestions, tokenOf } from './factories.ts'
import { findOpenQuestions } from './find-open-questions.ts'
import { getQuestionsToMe } from './find-questions-to-me.ts'
import { remindPeople } from './remind-people.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const as = (player: Player, now = '2026-05-01T10:00:00.000Z') => ({ ...stage.as(player), now })

const noticesTo = (player: Player) =>
  database.db
    .selectFrom('notice')
    .select(['kind', 'subject_name'])
    .where('person_id', '=', stage.person[player])
    .where('kind', 'in', ['questions-asked', 'questions-answered'])
    .orderBy('id')
    .execute()

/** A new draft of a service that all may read, in which it is called otherwise. */
const renameInDraft = async (service: string): Promise<void> => {
  await startDraft(as('owner'), { service })
  const content = buildDefinition('Secret plans').value
  await writePart(as('owner'), { service, part: 'value', version: 0, content })
}
const ask = (service: string) =>
  buildQuestions(as('owner'), service, {
    personIds: [stage.person.stranger],
    link: true,
    closesOn: '2026-05-20',
  })

const published = () => buildPublishedService(database.db, stage)
const listed = async () => (await listNamed(database.db, stage, [{ name: 'Letters' }]))[0]!

describe('what a service is called to those who are asked', () => {
  test.each([
    ['was published', published],
    ['is listed', listed],
  ])('is what all may read where it %s, whatever its draft says', async (_what, build) => {
    const service = await build()
    await renameInDraft(service)
    const made = await ask(service)
    const named = { service: { en: 'Letters' } }
    expect(await findOpenQuestions(as('owner'), tokenOf(made))).toMatchObject(named)
    expect(await getQuestionsToMe(as('stranger'), made.set.id)).toMatchObject(named)
    await remindPeople(as('owner', '2026-05-03T10:00:00.000Z'), { service, set: made.set.id })
    expect(await noticesTo('stranger')).toEqual([
      { kind: 'questions-asked', subject_name: 'Letters' },
      { kind: 'questions-asked', subject_name: 'Letters' },
    ])
    await answerQuestions(as('stranger'), { set: made.set.id, answers: { what: 'Stamps' }, role: null })
    expect((await findHome(as('stranger'))).needs).toMatchObject([{ askedFor: { name: 'Letters' } }])
  })

  test('is the name in the draft where nothing can be read yet', async () => {
    const made = await ask(await buildDraftedService(database.db, stage))
    expect(await findOpenQuestions(as('owner'), tokenOf(made))).toMatchObject({ service: { en: 'Letters' } })
  })
})

const endRoleOf = (player: Player) =>
  database.db
    .updateTable('role_holder')
    .set({ withdrawn_at: '2026-05-01T10:00:00.000Z' })
    .where('person_id', '=', stage.person[player])
    .execute()

describe('that there are answers', () => {
  test('is told the owner once whoever asked is not invited any more', async () => {
    const service = await buildDraftedService(database.db, stage)
    const made = await buildQuestions(as('customer'), service, {
      personIds: [stage.person.stranger],
      link: true,
    })
    await endRoleOf('customer')
    await answerQuestions(as('stranger'), { set: made.set.id, answers: { what: 'Stamps' }, role: null })
    await buildLinkAnswer(as('owner'), tokenOf(made))
    expect(await noticesTo('customer')).toEqual([])
    expect(await noticesTo('owner')).toEqual([{ kind: 'questions-answered', subject_name: 'Letters' }])
  })
})

test('whoever answered has read that they were asked, reminders included, and is mailed of it no more', async () => {
  const service = await published()
  const { set } = await ask(service)
  await remindPeople(as('owner', '2026-05-03T10:00:00.000Z'), { service, set: set.id })
  const asked = { personId: stage.person.stranger, path: `/questions/${set.id}` }
  expect(await unreadAt(database.db, asked)).toEqual(['questions-asked', 'questions-asked'])
  await answerQuestions(as('stranger'), { set: set.id, answers: { what: 'Stamps' }, role: null })
  expect(await unreadAt(database.db, asked)).toEqual([])
})
