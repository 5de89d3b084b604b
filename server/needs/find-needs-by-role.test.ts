import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NeedsByRole } from '#model/contract/needs.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPublishedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { answerNeed } from './answer-need.ts'
import { buildNeed } from './factories.ts'
import { findNeedsByRole } from './find-needs-by-role.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const find = (player: Player, asked: Parameters<typeof findNeedsByRole>[1]) =>
  findNeedsByRole(as(player), asked)
const words = ({ needs }: NeedsByRole) => needs.map(({ what }) => what)
const newestFirst = (of: string) => Array.from({ length: 30 }, (_, at) => `${of} ${29 - at}`)
const declined = { kind: 'declined', reason: 'No money' } as const

test('shows what one role wants, by organisation and the newest first, with how many stand where', async () => {
  await buildNeed(as('administrator'), { what: 'Of nobody', role: 'sponsor' })
  const first = await buildNeed(as('sponsor'), { what: 'First', role: 'sponsor', evidence: 'The budget' })
  await buildNeed(as('stranger'), { what: 'Second', role: 'sponsor' })
  await buildNeed(as('sponsor'), { what: 'As a user', role: 'user' })
  await answerNeed(as('administrator'), { need: first.id, answer: declined })
  const found = await find('administrator', { role: 'sponsor' })
  expect(NeedsByRole.parse(found)).toEqual(found)
  expect(words(found)).toEqual(['Second', 'First', 'Of nobody'])
  expect(found.needs[1]).toMatchObject({
    statedBy: { name: 'The sponsor' },
    organisation: { id: stage.consumer },
    evidence: 'The budget',
    answer: { kind: 'declined', note: 'No money' },
    outcome: null,
  })
  expect(found.counts).toEqual([
    { state: 'heard', amount: 2 },
    { state: 'answered', amount: 0 },
    { state: 'met', amount: 0 },
    { state: 'declined', amount: 1 },
  ])
})

test('leaves what the filters ask for, and counts each state whichever is chosen', async () => {
  const { id } = await buildNeed(as('sponsor'), { what: 'Declined', role: 'sponsor' })
  await buildNeed(as('sponsor'), { what: 'Heard', role: 'sponsor' })
  await buildNeed(as('administrator'), { what: 'Of nobody', role: 'sponsor' })
  await answerNeed(as('administrator'), { need: id, answer: declined })
  const one = await find('administrator', {
    role: 'sponsor',
    state: 'declined',
    organisation: stage.consumer,
  })
  expect(words(one)).toEqual(['Declined'])
  expect(one.counts.map(({ amount }) => amount)).toEqual([1, 0, 0, 1])
  expect(words(await find('administrator', { role: 'sponsor', organisation: 'none' }))).toEqual(['Of nobody'])
  expect(words(await find('administrator', { role: 'sponsor', organisation: randomUUIDv7() }))).toEqual([])
})

test('names the service that answers, and the outcome that it publishes in the same words', async () => {
  const service = await buildPublishedService(database.db, stage)
  const { definition } = await database.db
    .selectFrom('revision')
    .select('definition')
    .where('service_id', '=', service)
    .executeTakeFirstOrThrow()
  const promised = definition.value.outcomes[0]?.statement ?? ''
  const answer = { kind: 'service', serviceId: service, note: '' } as const
  for (const what of [promised.toUpperCase(), 'Something else']) {
    const { id } = await buildNeed(as('customer'), { what })
    await answerNeed(as('administrator'), { need: id, answer })
  }
  const { needs } = await find('customer', { role: 'customer' })
  expect(needs.map(({ outcome }) => outcome)).toEqual([null, promised])
  expect(needs[0]?.answer?.service).toEqual({ id: service, name: 'Letters' })
})

test('shows nobody a need that they may not see, nor counts it for them', async () => {
  await buildNeed(as('customer'), { what: 'Ours' })
  const other = await buildStage(database.db)
  for (const ctx of [as('stranger'), other.as('administrator')]) {
    const found = await findNeedsByRole(ctx, { role: 'customer' })
    expect(found.needs).toEqual([])
    expect(found.counts.every(({ amount }) => amount === 0)).toBe(true)
  }
  expect(words(await find('customer', { role: 'customer' }))).toEqual(['Ours'])
})

test('comes in pages that neither repeat nor leave out a need, and takes no place that nobody was given', async () => {
  for (let count = 0; count < 30; count += 1) {
    await buildNeed(as('customer'), { what: `Ours ${count}` })
    await buildNeed(as('administrator'), { what: `Of nobody ${count}` })
  }
  const first = await find('administrator', { role: 'customer' })
  const second = await find('administrator', { role: 'customer', after: first.next ?? '' })
  expect([first.needs.length, second.needs.length, second.next]).toEqual([50, 10, null])
  expect([...words(first), ...words(second)]).toEqual([...newestFirst('Ours'), ...newestFirst('Of nobody')])
  for (const after of ['x', Buffer.from('["a","b","c"]').toString('base64url')]) {
    await expect(find('administrator', { role: 'customer', after })).rejects.toMatchObject({
      code: 'invalid',
    })
  }
})
