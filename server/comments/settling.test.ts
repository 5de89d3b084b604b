import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { withdrawRole } from '#server/services/withdraw-role.ts'
import { getServicePage } from '#server/services/index.ts'
import { assignThread } from './assign-thread.ts'
import { buildThread } from './factories.ts'
import { findThreads } from './find-threads.ts'
import { replyToThread } from './reply-to-thread.ts'
import { reopenThread, resolveThread } from './resolve-thread.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const lastFact = async () => (await journalOf(database.db, service)).at(-1)
const begun = async () => ({ service, thread: (await buildThread(as('customer'), service)).id })

describe('a thread is resolved', () => {
  test('by anybody who is invited, on record, and opened again', async () => {
    const named = await begun()
    expect(await resolveThread(as('user'), named)).toMatchObject({
      state: 'resolved',
      can: ['reopen'],
      acts: [{ kind: 'resolved', by: { name: 'The user' } }],
    })
    expect(await lastFact()).toMatchObject({
      fact: 'thread.resolved',
      before: { thread: named.thread, state: 'open' },
      after: { state: 'resolved', side: 'consumer' },
    })
    expect(await reopenThread(as('owner'), named)).toMatchObject({ state: 'open' })
    expect(await lastFact()).toMatchObject({ fact: 'thread.reopened' })
  })

  test('once: of two who resolve it at the same moment one is told', async () => {
    const named = await begun()
    const outcomes = await Promise.allSettled([
      resolveThread(as('user'), named),
      resolveThread(as('owner'), named),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', details: { reason: 'thread-resolved' } },
    })
    const { threads } = await findThreads(as('owner'), { service })
    expect(threads.find(({ id }) => id === named.thread)?.acts).toHaveLength(1)
  })

  test('and nothing is added to it until it is open again', async () => {
    const named = await begun()
    await expect(reopenThread(as('owner'), named)).rejects.toMatchObject({
      details: { reason: 'thread-open' },
    })
    await resolveThread(as('owner'), named)
    for (const deed of [
      () => replyToThread(as('owner'), { ...named, text: 'But' }),
      () => assignThread(as('owner'), { ...named, personId: stage.person.user }),
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'conflict', details: { reason: 'thread-resolved' } })
  })

  test('never by strangers, by the thread of another service, or where there is none', async () => {
    const named = await begun()
    const other = await buildDraftedService(database.db, stage)
    for (const deed of [
      () => resolveThread(as('stranger'), named),
      () => reopenThread(as('stranger'), named),
      () => replyToThread(as('stranger'), { ...named, text: 'Let me in' }),
      () => assignThread(as('stranger'), { ...named, personId: null }),
      () => resolveThread(as('owner'), { ...named, service: other }),
      () => resolveThread(as('owner'), { ...named, thread: randomUUIDv7() }),
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a thread is assigned', () => {
  test('to somebody who is invited, to another, and to nobody', async () => {
    const named = await begun()
    const { user, owner } = stage.person
    expect(await assignThread(as('customer'), { ...named, personId: user })).toMatchObject({
      assignee: { id: user },
    })
    expect(await lastFact()).toMatchObject({
      fact: 'thread.assigned',
      before: { assigneeId: null },
      after: { assigneeId: user },
    })
    await assignThread(as('user'), { ...named, personId: owner })
    expect(await assignThread(as('owner'), { ...named, personId: null })).toMatchObject({ assignee: null })
    await expect(
      assignThread(as('owner'), { ...named, personId: stage.person.stranger }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('to whom it is assigned already without a word', async () => {
    const named = await begun()
    await assignThread(as('customer'), { ...named, personId: stage.person.user })
    const again = await assignThread(as('owner'), { ...named, personId: stage.person.user })
    expect(again.acts).toHaveLength(1)
  })
})

test('a revision keeps whether a thread was open and whose it was', async () => {
  const drafted = await buildDraftedService(database.db, stage)
  const named = { service: drafted, thread: (await buildThread(as('customer'), drafted)).id }
  await assignThread(as('customer'), { ...named, personId: stage.person.owner })
  await resolveThread(as('owner'), named)
  const number = await propose(stage, drafted)
  await reopenThread(as('customer'), named)
  await assignThread(as('customer'), { ...named, personId: null })
  const stood = await findThreads(as('customer'), { service: drafted, revision: number })
  expect(stood.threads).toMatchObject([{ state: 'resolved', assignee: { id: stage.person.owner } }])
  const now = await findThreads(as('customer'), { service: drafted })
  expect(now.threads).toMatchObject([{ state: 'open', assignee: null }])
})

test('whose role ended neither sees nor writes any more, and what they said stays', async () => {
  const left = await buildDraftedService(database.db, stage)
  const { id } = await buildThread(as('user'), left)
  const { roles } = await getServicePage(as('owner'), { service: left })
  await withdrawRole(as('owner'), { service: left, holder: roles.find(({ role }) => role === 'user')!.id })
  await expect(findThreads(as('user'), { service: left })).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    replyToThread(as('user'), { service: left, thread: id, text: 'Still here' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
  const { threads, people } = await findThreads(as('owner'), { service: left })
  expect(threads).toMatchObject([{ comments: [{ by: { name: 'The user' }, roles: ['user'] }] }])
  expect(people.some(({ name }) => name === 'The user')).toBe(false)
})
