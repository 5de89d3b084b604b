import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { unreadAt } from '#server/notices/factories.ts'
import {
  buildDraftedService,
  buildStage,
  giveRoleTo,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { withdrawRole } from '#server/services/withdraw-role.ts'
import { answerDecision } from './answer-decision.ts'
import { decideConflict } from './decide-conflict.ts'
import { buildConflict, decisionOf } from './factories.ts'
import { moveConflict } from './store.ts'
import { takeBackDecision } from './take-back-decision.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const now = '2026-05-01T10:00:00.000Z'
const as = (player: Player) => stage.as(player)
const mark = (player: Player) => buildConflict(as(player), service)
const lastFact = async () => (await journalOf(database.db, service)).at(-1)
const byOwner = () => decisionOf(stage.person.owner)
const toldOf = (player: Player, conflict: string, of = service) =>
  database.db
    .selectFrom('notice')
    .select(['kind', 'params', 'read_at', 'mail_due_at'])
    .where('person_id', '=', stage.person[player])
    .where('path', '=', `/services/${of}?conflict=${conflict}`)
    .orderBy('id')
    .execute()

test('what its writer took back is not decided, and who was asked is not asked any more', async () => {
  const { id } = await mark('user')
  const named = { service, conflict: id }
  await decideConflict(as('sponsor'), { ...named, ...byOwner() })
  await expect(takeBackDecision(as('user'), named)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await takeBackDecision(as('sponsor'), named)).toMatchObject({ state: 'open' })
  expect(await toldOf('owner', id)).toMatchObject([
    { kind: 'conflict-marked' },
    { kind: 'word-asked', params: { variant: 'taken-back' }, read_at: now, mail_due_at: null },
  ])
  expect(await toldOf('sponsor', id)).toMatchObject([{ kind: 'conflict-marked' }])
  expect(await lastFact()).toMatchObject({ fact: 'conflict.decision-taken-back' })
  await expect(takeBackDecision(as('sponsor'), named)).rejects.toMatchObject({
    details: { reason: 'no-decision-waits' },
  })
})

test('who may not decide any more gives no word: then owner and administrators take it back', async () => {
  const own = await buildDraftedService(database.db, stage)
  const decision = decisionOf(stage.person.customer, { role: 'customer' })
  const waiting = async () => {
    const { id: conflict } = await buildConflict(as('user'), own)
    await decideConflict(as('user'), { service: own, conflict, ...decision })
    return { service: own, conflict }
  }
  const [one, other] = [await waiting(), await waiting()]
  const { id: holder } = await database.db
    .selectFrom('role_holder')
    .select('id')
    .where('service_id', '=', own)
    .where('person_id', '=', stage.person.customer)
    .executeTakeFirstOrThrow()
  await giveRoleTo(database.db, stage, own, 'user', 'customer')
  await withdrawRole(as('owner'), { service: own, holder })
  await expect(answerDecision(as('customer'), { ...one, agrees: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(takeBackDecision(as('sponsor'), one)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await takeBackDecision(as('owner'), one)).toMatchObject({ state: 'open' })
  expect((await toldOf('user', one.conflict, own)).at(-1)).toMatchObject({
    kind: 'word-given',
    params: { variant: 'taken-back' },
  })
  expect(await takeBackDecision(as('administrator'), other)).toMatchObject({ state: 'open' })
})

test('a conflict that somebody else has moved on is not moved again', async () => {
  const { id } = await mark('user')
  const ctx = as('owner')
  await expect(
    inTransaction(ctx, (tx) => moveConflict(tx, ctx.scope, { id, from: 'waiting', to: 'decided' })),
  ).rejects.toMatchObject({ code: 'conflict', details: { reason: 'conflict-moved' } })
})

test('whoever decided, or said whether a decision is theirs, has read what asked for it', async () => {
  const { id } = await mark('user')
  const unread = (player: Player) =>
    unreadAt(database.db, {
      personId: stage.person[player],
      path: `/services/${service}?conflict=${id}`,
    })
  const named = { service, conflict: id }
  await decideConflict(as('sponsor'), { ...named, ...byOwner() })
  expect(await unread('sponsor')).toEqual([])
  expect(await unread('owner')).toEqual(['conflict-marked', 'word-asked'])
  await answerDecision(as('owner'), { ...named, agrees: true })
  expect(await unread('owner')).toEqual([])
  expect(await unread('customer')).toEqual(['conflict-marked', 'conflict-decided'])
})
