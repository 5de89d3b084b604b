import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Speaking } from '#model/workshops/workshop.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildDraftedService, buildStage, type Stage } from '#server/services/factories.ts'
import { giveAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { endWorkshop } from './end-workshop.ts'
import { type Begun, buildWorkshop, comeIn, walk } from './factories.ts'
import { findJoined } from './find-joined.ts'
import { findRecord, findWorkshop } from './find-workshop.ts'
import { joinWorkshopAsMember } from './join-workshop.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const question = 'outcomes'
const owner = () => stage.as('owner')
const gathering = async (change = {}): Promise<Begun> => {
  const begun = await buildWorkshop(owner(), await buildDraftedService(database.db, stage), change)
  await askQuestion(owner(), { ...begun, question })
  await walk(owner(), begun, { question, to: 'gathering' })
  return begun
}

/** People of these sides answer once each; returns the token of one of them, once all is revealed. */
const answeredBy = async (begun: Begun, sides: readonly Speaking[]): Promise<string> => {
  let last = ''
  for (const role of sides) {
    last = await comeIn(owner(), begun, { role })
    await giveAnswer(owner(), { token: last, question, text: `As ${role}` })
  }
  await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
  return last
}

/** Which answers show for whom they were given: to a phone, on the screen and in the record alike. */
const shownRoles = async (begun: Begun, token: string): Promise<(string | null)[]> => {
  const onPhone = (await findJoined(owner(), { token })).view?.asked?.answers ?? []
  const onScreen = (await findWorkshop(owner(), begun)).view?.asked?.answers ?? []
  await endWorkshop(owner(), begun)
  const inRecord = (await findRecord(owner(), begun)).questions[0]?.answers ?? []
  expect(onScreen).toEqual(onPhone)
  expect(inRecord).toEqual(onPhone)
  return onPhone.map(({ role }) => role).toSorted()
}

describe('without names', () => {
  test('an answer’s id tells neither when it was given nor after which other one', async () => {
    const begun = await gathering()
    const token = await comeIn(owner(), begun)
    for (let count = 0; count < 8; count += 1)
      await giveAnswer(
        { ...owner(), now: `2026-05-01T10:00:0${count}.000Z` },
        { token, question, text: `${count}` },
      )
    const { view } = await findJoined(owner(), { token })
    // One's own stay in the order in which one gave them.
    expect(view?.mine.answers.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    for (const { id } of view?.mine.answers ?? []) expect(id).toMatch(/^.{14}4/)
  })

  test('the side is shown where three people or more answered for it', async () => {
    const begun = await gathering()
    const token = await answeredBy(begun, ['user', 'user', 'user', 'sponsor', 'sponsor', 'sponsor'])
    expect(await shownRoles(begun, token)).toEqual(['sponsor', 'sponsor', 'sponsor', 'user', 'user', 'user'])
  })

  test('and left out where fewer did, whoever comes in later', async () => {
    const begun = await gathering()
    const token = await answeredBy(begun, ['user', 'user'])
    for (let count = 0; count < 3; count += 1) await comeIn(owner(), begun)
    expect(await shownRoles(begun, token)).toEqual([null, null])
  })

  test('where those of small sides are three together, theirs alone are left out', async () => {
    const begun = await gathering()
    const token = await answeredBy(begun, ['user', 'user', 'user', 'sponsor', 'customer', 'provider'])
    expect(await shownRoles(begun, token)).toEqual(['user', 'user', 'user', null, null, null].toSorted())
  })

  test('and where they are fewer, all are: the one answer without a side would be known by that', async () => {
    const begun = await gathering()
    const token = await answeredBy(begun, ['user', 'user', 'user', 'sponsor'])
    expect(await shownRoles(begun, token)).toEqual([null, null, null, null])
  })
})

test('with names the side is always shown', async () => {
  const begun = await gathering({ named: true })
  expect(await shownRoles(begun, await answeredBy(begun, ['user']))).toEqual(['user'])
})

test('who comes back from another browser speaks for whom they spoke at first', async () => {
  const begun = await gathering({ named: true })
  const join = (role: Speaking) => joinWorkshopAsMember(stage.as('user'), { code: begun.code, role })
  await giveAnswer(owner(), { ...(await join('user')), question, text: 'Sooner' })
  const { token } = await join('sponsor')
  expect((await findJoined(owner(), { token })).view?.mine.role).toBe('user')
  await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
  expect((await findWorkshop(owner(), begun)).view?.asked?.answers).toMatchObject([{ role: 'user' }])
})
