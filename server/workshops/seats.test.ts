import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildDraftedService, buildStage, journalOf, type Stage } from '#server/services/factories.ts'
import { castVotes } from './cast-votes.ts'
import { answerAndGroup, type Begun, buildWorkshop, comeIn, walk } from './factories.ts'
import { findJoined } from './find-joined.ts'
import { findWorkshop } from './find-workshop.ts'
import { findByCode } from './join-workshop.ts'
import { removeParticipant } from './remove-participant.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const question = 'outcomes'
const owner = () => stage.as('owner')
const begin = async (change = {}): Promise<Begun> =>
  buildWorkshop(owner(), await buildDraftedService(database.db, stage), change)
const seatsOf = async (begun: Begun) => (await findWorkshop(owner(), begun)).view?.seats ?? []

test('a seat without an answer is removed, with its votes and on record; its browser is let go', async () => {
  const begun = await begin({ named: true })
  const { group } = await answerAndGroup(owner(), begun)
  const token = await comeIn(owner(), begun, { name: 'Una' })
  await walk(owner(), begun, { question, from: 'grouping', to: 'voting' })
  await castVotes(owner(), { token, question, votes: [{ groupId: group, votes: 1 }] })
  const una = (await seatsOf(begun)).find(({ name }) => name === 'Una')
  const participant = una?.id ?? ''
  const { view } = await removeParticipant(owner(), { ...begun, participant })
  expect(view).toMatchObject({ participants: [{ role: 'user', people: 1 }], asked: { voted: 0 } })
  expect((await journalOf(database.db, begun.service)).at(-1)).toMatchObject({
    fact: 'workshop.participant-removed',
    before: { workshop: begun.workshop, participant, role: 'user', name: 'Una' },
  })
  await expect(findJoined(owner(), { token })).rejects.toMatchObject({ code: 'not_found' })
  await expect(removeParticipant(owner(), { ...begun, participant })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('who has answered keeps their seat, and one of another workshop is none', async () => {
  const [begun, other] = [await begin(), await begin()]
  await answerAndGroup(owner(), begun)
  const [answered] = await seatsOf(begun)
  const participant = answered?.id ?? ''
  await expect(removeParticipant(owner(), { ...begun, participant })).rejects.toMatchObject({
    details: { reason: 'workshop-seat-answered' },
  })
  await expect(removeParticipant(owner(), { ...other, participant })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('only whoever leads reads who is here, and without names the record does not keep it', async () => {
  const begun = await begin()
  await comeIn(owner(), begun, { name: 'Una' })
  expect((await findWorkshop(stage.as('customer'), begun)).view?.seats).toEqual([])
  const [una] = await seatsOf(begun)
  await removeParticipant(owner(), { ...begun, participant: una?.id ?? '' })
  const fact = (await journalOf(database.db, begun.service)).at(-1)
  expect(fact?.fact).toBe('workshop.participant-removed')
  expect(JSON.stringify(fact)).not.toContain('Una')
})

const codesCounted = async () => {
  const { rows } = await database.pool.query(`select key from rate_limit where key like 'workshop code:%'`)
  return rows.length
}

test('asking for a code that there is not counts for the address alone', async () => {
  const before = await codesCounted()
  await expect(findByCode(owner(), 'CCCCCC')).rejects.toMatchObject({ code: 'not_found' })
  expect(await codesCounted()).toBe(before)
  await findByCode(owner(), (await begin()).code)
  expect(await codesCounted()).toBe(before + 1)
})
