import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { changeAnswer, giveAnswer, withdrawAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { castVotes } from './cast-votes.ts'
import { endWorkshop } from './end-workshop.ts'
import { answerAndGroup, type Begun, buildWorkshop, comeIn, walk } from './factories.ts'
import { findJoined } from './find-joined.ts'
import { findRecord, findWorkshop } from './find-workshop.ts'
import { extendTime } from './move-phase.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const owner = () => as('owner')
const begin = async (change = {}, service?: string): Promise<Begun> =>
  buildWorkshop(owner(), service ?? (await buildDraftedService(database.db, stage)), change)
const lastFact = async ({ service }: Pick<Begun, 'service'>) => (await journalOf(database.db, service)).at(-1)
const screen = async (begun: Begun, player: Player = 'owner') => (await findWorkshop(as(player), begun)).view
const question = 'outcomes'
const gathering = async (change = {}): Promise<Begun> => {
  const begun = await begin(change)
  await askQuestion(owner(), { ...begun, question })
  await walk(owner(), begun, { question, to: 'gathering' })
  return begun
}
const refused = (reason: string, code = 'conflict') => ({ code, details: { reason } })

describe('answers are gathered', () => {
  test('silently: nobody reads those of others before the reveal, and then nobody who gave them', async () => {
    const begun = await gathering()
    const [una, otto] = [await comeIn(owner(), begun, { name: 'Una' }), await comeIn(owner(), begun)]
    await giveAnswer(owner(), { token: una, question, text: 'Letters arrive sooner' })
    const seen = await findJoined(owner(), { token: otto })
    expect(seen.view?.asked).toMatchObject({ phase: 'gathering', answered: 1, answers: [] })
    for (const news of [seen, await findWorkshop(owner(), begun), await findRecord(owner(), begun)])
      expect(JSON.stringify(news)).not.toContain('Letters arrive sooner')
    expect((await findJoined(owner(), { token: una })).view?.mine.answers).toMatchObject([
      { text: 'Letters arrive sooner' },
    ])
    await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
    expect(await lastFact(begun)).toMatchObject({ fact: 'workshop.revealed', after: { question } })
    const { view } = await findJoined(owner(), { token: otto })
    expect(view?.asked?.answers).toMatchObject([{ text: 'Letters arrive sooner', role: null, name: null }])
    // Whoever leads reads who is here, and never beside an answer.
    const asked = (await screen(begun))?.asked
    for (const news of [view, asked, await screen(begun, 'customer'), await findRecord(owner(), begun)])
      expect(JSON.stringify(news)).not.toContain('Una')
  })

  test('with names where the workshop is held so', async () => {
    const begun = await gathering({ named: true })
    const token = await comeIn(owner(), begun, { name: 'Una' })
    await giveAnswer(owner(), { token, question, text: 'Sooner' })
    await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
    expect((await screen(begun))?.asked?.answers).toMatchObject([{ text: 'Sooner', name: 'Una' }])
  })

  test('can be reworded and taken back by whoever gave them, and by nobody else', async () => {
    const begun = await gathering()
    const [una, otto] = [await comeIn(owner(), begun), await comeIn(owner(), begun)]
    const given = await giveAnswer(owner(), { token: una, question, text: 'Sooner' })
    const answer = given.view?.mine.answers[0]?.id ?? ''
    const text = 'Sooner than now'
    await expect(changeAnswer(owner(), { token: otto, answer, text })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(withdrawAnswer(owner(), { token: otto, answer })).rejects.toMatchObject({
      code: 'not_found',
    })
    const reworded = await changeAnswer(owner(), { token: una, answer, text })
    expect(reworded.view?.mine.answers).toEqual([{ id: answer, text }])
    expect((await withdrawAnswer(owner(), { token: una, answer })).view?.mine.answers).toEqual([])
  })

  test('at most ten from each', async () => {
    const begun = await gathering()
    const token = await comeIn(owner(), begun)
    for (let count = 0; count < 10; count += 1)
      await giveAnswer(owner(), { token, question, text: `${count}` })
    await expect(giveAnswer(owner(), { token, question, text: 'more' })).rejects.toMatchObject(
      refused('workshop-answers-full'),
    )
  })

  test('not once they are revealed, not before, not to another question, and not after the end', async () => {
    const begun = await begin()
    const token = await comeIn(owner(), begun)
    const give = (to: 'outcomes' | 'imposedRisks' | 'tasks' = question) =>
      giveAnswer(owner(), { token, question: to, text: 'Sooner' })
    await expect(give()).rejects.toMatchObject(refused('workshop-moved-on'))
    await askQuestion(owner(), { ...begun, question })
    await expect(give()).rejects.toMatchObject(refused('workshop-moved-on'))
    await walk(owner(), begun, { question, to: 'gathering' })
    const answer = (await give()).view?.mine.answers[0]?.id ?? ''
    for (const other of ['imposedRisks', 'tasks'] as const)
      await expect(give(other)).rejects.toMatchObject(refused('workshop-moved-on'))
    await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
    await expect(give()).rejects.toMatchObject(refused('workshop-late'))
    await expect(changeAnswer(owner(), { token, answer, text: 'x' })).rejects.toMatchObject(
      refused('workshop-late'),
    )
    await expect(withdrawAnswer(owner(), { token, answer })).rejects.toMatchObject(refused('workshop-late'))
    await endWorkshop(owner(), begun)
    await expect(give()).rejects.toMatchObject(refused('workshop-over', 'not_found'))
    await expect(findJoined(owner(), { token })).rejects.toMatchObject(refused('workshop-over', 'not_found'))
  })

  test('in a time box by the server’s clock, which can be made longer and ends nothing', async () => {
    const begun = await gathering()
    expect((await screen(begun))?.asked?.endsAt).toBe('2026-05-01T10:05:00.000Z')
    await extendTime(owner(), { ...begun, question, minutes: 2 })
    expect((await screen(begun))?.asked?.endsAt).toBe('2026-05-01T10:07:00.000Z')
    const late = { ...owner(), now: '2026-05-01T11:00:00.000Z' }
    const token = await comeIn(owner(), begun)
    expect((await giveAnswer(late, { token, question, text: 'Late' })).view?.mine.answers).toHaveLength(1)
    await extendTime(late, { ...begun, question, minutes: 1 })
    expect((await screen(begun))?.asked?.endsAt).toBe('2026-05-01T11:01:00.000Z')
  })

  test('by people of this workshop, not of another one', async () => {
    const [begun, other] = [await gathering(), await gathering()]
    const stray = await comeIn(owner(), other)
    await giveAnswer(owner(), { token: stray, question, text: 'Elsewhere' })
    expect((await screen(begun))?.asked?.answered).toBe(0)
    expect((await screen(other))?.asked?.answered).toBe(1)
  })
})

describe('votes are cast', () => {
  test('anew as often as somebody likes, and counted once voting is over', async () => {
    const begun = await begin()
    const { token, group } = await answerAndGroup(owner(), begun)
    await walk(owner(), begun, { question, from: 'grouping', to: 'voting' })
    await castVotes(owner(), { token, question, votes: [{ groupId: group, votes: 3 }] })
    const { view } = await castVotes(owner(), { token, question, votes: [{ groupId: group, votes: 2 }] })
    expect(view).toMatchObject({
      mine: { votes: [{ groupId: group, votes: 2 }] },
      asked: { voted: 1, groups: [{ votes: null }] },
    })
    await walk(owner(), begun, { question, from: 'voting', to: 'decided' })
    expect((await screen(begun))?.asked?.groups).toMatchObject([{ votes: 2 }])
  })

  test('not more than each person has, not for other groups, and not before or after', async () => {
    const [begun, other] = [await begin(), await begin()]
    const { token, group } = await answerAndGroup(owner(), begun)
    const elsewhere = await answerAndGroup(owner(), other)
    const cast = (groupId: string, votes: number) =>
      castVotes(owner(), { token, question, votes: [{ groupId, votes }] })
    await expect(cast(group, 1)).rejects.toMatchObject(refused('workshop-moved-on'))
    await walk(owner(), begun, { question, from: 'grouping', to: 'voting' })
    await expect(cast(group, 4)).rejects.toMatchObject(refused('workshop-votes'))
    await expect(cast(elsewhere.group, 1)).rejects.toMatchObject({ code: 'invalid' })
    await walk(owner(), begun, { question, from: 'voting', to: 'decided' })
    await expect(cast(group, 1)).rejects.toMatchObject(refused('workshop-moved-on'))
  })

  test('only where there is something to vote for', async () => {
    const begun = await gathering()
    await walk(owner(), begun, { question, from: 'gathering', to: 'grouping' })
    await expect(walk(owner(), begun, { question, from: 'grouping', to: 'voting' })).rejects.toMatchObject(
      refused('workshop-no-groups'),
    )
  })
})
