import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mentionOf } from '#model/comments/mentions.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/index.ts'
import { retireService } from '#server/services/retire-service.ts'
import { writePart } from '#server/services/write-part.ts'
import { changeComment, deleteComment } from './change-comment.ts'
import { buildThread, everybody } from './factories.ts'
import { findThreads } from './find-threads.ts'
import { replyToThread } from './reply-to-thread.ts'

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
const start = (player: Player, change = {}) => buildThread(as(player), service, change)
const passage = { address: 'value.outcomes/reach#statement', passage: everybody }

describe('a thread is begun', () => {
  test('on a clause, with name, roles and side of whoever speaks, and on record', async () => {
    const thread = await start('customer')
    expect(thread).toMatchObject({
      address: 'value.outcomes/reach',
      text: 'Clerks reach everybody',
      range: null,
      state: 'open',
      assignee: null,
      comments: [
        {
          by: { id: stage.person.customer, name: 'The customer' },
          roles: ['customer'],
          side: 'consumer',
          text: 'Who is everybody?',
          editedAt: null,
          can: ['edit', 'delete'],
        },
      ],
      can: ['reply', 'resolve', 'assign'],
    })
    expect(await lastFact()).toMatchObject({
      fact: 'thread.started',
      after: { thread: thread.id, address: 'value.outcomes/reach', side: 'consumer' },
    })
  })

  test('on a passage, by the provider’s side, assigned at once', async () => {
    const thread = await start('owner', { ...passage, assigneeId: stage.person.user })
    expect(thread).toMatchObject({
      range: { from: 13, to: 22 },
      assignee: { id: stage.person.user, name: 'The user' },
      acts: [{ kind: 'assigned', assignee: { id: stage.person.user } }],
      comments: [{ roles: ['owner'], side: 'provider' }],
    })
  })

  test('on a passage of a text that moved meanwhile, where its words are now', async () => {
    const seen = { from: 20, to: 29, text: 'In short: all reach everybody' }
    expect(await start('user', { ...passage, passage: seen })).toMatchObject({
      text: 'Clerks reach everybody',
      range: { from: 13, to: 22 },
    })
  })

  test('by an administrator, for neither side', async () => {
    expect((await start('administrator')).comments).toMatchObject([{ roles: [], side: 'neither' }])
  })

  test('on a text of a service that is published, by those invited', async () => {
    const published = await buildPublishedService(database.db, stage)
    expect(await buildThread(as('sponsor'), published)).toMatchObject({ afterRevision: 1 })
    await expect(buildThread(as('stranger'), published)).rejects.toMatchObject({ code: 'not_found' })
    await expect(findThreads(as('stranger'), { service: published })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.each([
    ['a clause that is not there', { address: 'value.outcomes/other' }],
    ['a text that says nothing', { address: 'value.notFor' }],
    ['a passage that is not there', { ...passage, passage: { from: 0, to: 6, text: 'Nobody at all' } }],
    ['what is no text', { address: 'value.outcomes/reach#enables', passage: everybody }],
    ['an entry as if it were a text', { passage: everybody }],
  ])('not on %s', async (_what, change) => {
    await expect(start('owner', change)).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { reason: 'thread-text-gone' },
    })
  })

  test('not on a field as a whole: the clause is what one speaks about', async () => {
    await expect(start('owner', { ...passage, passage: null })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('not by strangers, not for them, and not in another workspace', async () => {
    await expect(start('stranger')).rejects.toMatchObject({ code: 'not_found' })
    for (const change of [
      { assigneeId: stage.person.stranger },
      { assigneeId: randomUUIDv7() },
      { text: `Ask ${mentionOf(stage.person.stranger)}` },
    ]) {
      await expect(start('owner', change)).rejects.toMatchObject({ code: 'invalid' })
    }
    const other = await buildStage(database.db)
    await expect(buildThread(other.as('administrator'), service)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('not on a service that is retired', async () => {
    const retired = await buildDraftedService(database.db, stage)
    const thread = await buildThread(as('owner'), retired)
    await retireService(as('owner'), { service: retired, reason: 'Not wanted' })
    await expect(buildThread(as('owner'), retired)).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
    const { threads, can } = await findThreads(as('owner'), { service: retired })
    expect(can).toEqual([])
    expect(threads).toMatchObject([{ id: thread.id, can: [], comments: [{ can: [] }] }])
  })
})

describe('a comment', () => {
  test('is replied to, with people mentioned by id', async () => {
    const { id } = await start('customer')
    const text = `${mentionOf(stage.person.owner)} and ${mentionOf(stage.person.administrator)}, please look`
    const thread = await replyToThread(as('user'), { service, thread: id, text })
    expect(thread.comments.map((comment) => [comment.by.name, comment.text])).toEqual([
      ['The customer', 'Who is everybody?'],
      ['The user', text],
    ])
    expect(await lastFact()).toMatchObject({
      fact: 'thread.replied',
      after: { thread: id, mentions: [stage.person.owner, stage.person.administrator], side: 'consumer' },
    })
  })

  test('is reworded by its author, and marked', async () => {
    const { id, comments } = await start('customer')
    const edit = { service, thread: id, comment: comments[0]!.id, text: 'Whom do they reach?' }
    expect((await changeComment(as('customer'), edit)).comments).toMatchObject([
      { text: 'Whom do they reach?', editedAt: '2026-05-01T10:00:00.000Z' },
    ])
    expect(await lastFact()).toMatchObject({
      fact: 'comment.reworded',
      before: { text: 'Who is everybody?' },
      after: { text: 'Whom do they reach?' },
    })
    for (const player of ['owner', 'administrator'] as const)
      await expect(changeComment(as(player), edit)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeComment(as('stranger'), edit)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      changeComment(as('customer'), { ...edit, text: mentionOf(stage.person.stranger) }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('that says the same again is not marked, and nothing is recorded', async () => {
    const { id, comments } = await start('customer')
    const before = (await journalOf(database.db, service)).length
    const edit = { service, thread: id, comment: comments[0]!.id, text: 'Who is everybody?' }
    expect((await changeComment(as('customer'), edit)).comments).toMatchObject([{ editedAt: null }])
    expect(await journalOf(database.db, service)).toHaveLength(before)
  })

  test('is deleted by its author while nobody went on after it; the only one takes its thread along', async () => {
    const { id, comments } = await start('customer')
    const first = { service, thread: id, comment: comments[0]!.id }
    const { comments: both } = await replyToThread(as('owner'), { ...first, text: 'All clerks' })
    const second = { ...first, comment: both[1]!.id }
    await expect(deleteComment(as('customer'), first)).rejects.toMatchObject({
      details: { reason: 'comment-answered' },
    })
    await expect(deleteComment(as('customer'), second)).rejects.toMatchObject({ code: 'forbidden' })
    await deleteComment(as('owner'), second)
    expect(await lastFact()).toMatchObject({ fact: 'comment.deleted', before: { comment: second.comment } })
    await deleteComment(as('customer'), first)
    expect(await lastFact()).toMatchObject({ fact: 'thread.deleted', before: { thread: id } })
    const { threads } = await findThreads(as('owner'), { service })
    expect(threads.some((thread) => thread.id === id)).toBe(false)
    await expect(deleteComment(as('customer'), first)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('and a reply to it at the same moment: one of the two is refused', async () => {
    const { id, comments } = await start('customer')
    const named = { service, thread: id, comment: comments[0]!.id }
    const outcomes = await Promise.allSettled([
      deleteComment(as('customer'), named),
      replyToThread(as('owner'), { ...named, text: 'All clerks' }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('has a thread with room for a hundred, and no more', async () => {
    const { id } = await start('owner')
    const reply = { service, thread: id, text: 'Once more' }
    for (let count = 1; count < 100; count += 1) await replyToThread(as('user'), reply)
    await expect(replyToThread(as('user'), reply)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'too-many-comments' },
    })
  })
})

describe('threads are kept with a revision', () => {
  test('as they stood when it was proposed, and go on', async () => {
    const drafted = await buildDraftedService(database.db, stage)
    const { id, comments } = await buildThread(as('customer'), drafted)
    const number = await propose(stage, drafted)
    const first = { service: drafted, thread: id, comment: comments[0]!.id }
    await replyToThread(as('owner'), { ...first, text: 'All clerks' })
    const later = await buildThread(as('user'), drafted)
    const { threads, can } = await findThreads(as('sponsor'), { service: drafted, revision: number })
    expect(can).toEqual([])
    expect(threads).toMatchObject([{ id, can: [], comments: [{ text: 'Who is everybody?' }] }])
    expect(threads[0]!.comments).toHaveLength(1)
    const now = await findThreads(as('customer'), { service: drafted })
    expect(now.threads.map((thread) => [thread.id, thread.comments.length])).toEqual([
      [id, 2],
      [later.id, 1],
    ])
    expect(now.threads[0]!.comments[0]!.can).toEqual([])
    for (const deed of [
      () => changeComment(as('customer'), { ...first, text: 'Nothing' }),
      () => deleteComment(as('customer'), first),
    ])
      await expect(deed()).rejects.toMatchObject({ details: { reason: 'comment-kept' } })
  })
})

test('what the draft says now decides where a thread stands, not what is kept of it', async () => {
  const drafted = await buildDraftedService(database.db, stage)
  const { id } = await buildThread(as('customer'), drafted, passage)
  const { draft } = await getServicePage(as('owner'), { service: drafted })
  await writePart(as('owner'), {
    service: drafted,
    part: 'value',
    version: draft!.versions.value,
    content: { ...buildDefinition().value, outcomes: [] },
  })
  const { threads } = await findThreads(as('owner'), { service: drafted })
  expect(threads).toMatchObject([{ id, text: 'Clerks reach everybody', range: { from: 13, to: 22 } }])
})

test('those invited are named to be mentioned, those with a role first', async () => {
  const { people } = await findThreads(as('user'), { service })
  expect(people.map(({ name, roles, side }) => [name, roles.join(), side])).toEqual([
    ['The customer', 'customer', 'consumer'],
    ['The owner', 'owner', 'provider'],
    ['The sponsor', 'sponsor', 'consumer'],
    ['The user', 'user', 'consumer'],
    ['The administrator', '', 'neither'],
  ])
})
