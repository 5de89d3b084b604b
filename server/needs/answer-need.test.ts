import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NeedAnswer } from '#model/contract/needs.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { answerNeed } from './answer-need.ts'
import { buildNeed } from './factories.ts'
import { getNeed } from './find-needs.ts'

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
const answer = (player: Player, need: string, given: NeedAnswer) =>
  answerNeed(as(player), { need, answer: given })
const draft = (): NeedAnswer => ({
  kind: 'draft',
  providerId: stage.provider,
  name: 'Post for all',
  language: 'en',
  note: 'Let us find out together.',
})
const declined: NeedAnswer = { kind: 'declined', reason: 'No money this year.' }
const toProvider = () => buildNeed(as('customer'), { providerId: stage.provider })
const mails = () =>
  database.db
    .selectFrom('mail')
    .selectAll()
    .where('workspace_id', '=', as('owner').scope.workspaceId)
    .execute()
const services = () =>
  database.db
    .selectFrom('service')
    .select(['id', 'need_id'])
    .where('workspace_id', '=', as('owner').scope.workspaceId)
    .execute()

describe('a need is answered', () => {
  test('with a draft that starts from it and keeps the link', async () => {
    const { id } = await toProvider()
    const answered = await answer('owner', id, draft())
    expect(answered).toMatchObject({
      state: 'answered',
      answer: {
        kind: 'draft',
        service: { name: 'Post for all' },
        note: 'Let us find out together.',
        by: { id: stage.person.owner, name: 'The owner' },
        at: '2026-05-01T10:00:00.000Z',
      },
      can: [],
    })
    expect(await services()).toEqual([{ id: answered.answer!.service!.id, need_id: id }])
    expect((await journalOf(database.db, id)).at(-1)).toMatchObject({
      fact: 'need.answered',
      before: { state: 'heard' },
      after: { state: 'answered', kind: 'draft', serviceId: answered.answer!.service!.id },
      reason: 'Let us find out together.',
    })
  })

  test('with a draft that is named to its author once they are invited to it', async () => {
    const { id } = await toProvider()
    const { answer: given } = await answer('owner', id, draft())
    expect((await getNeed(as('customer'), id)).answer).toMatchObject({ kind: 'draft', service: null })
    await giveRoleTo(database.db, stage, given!.service!.id, 'customer')
    expect((await getNeed(as('customer'), id)).answer).toMatchObject({ service: { name: 'Post for all' } })
  })

  test('with a service that exists', async () => {
    const service = await buildPublishedService(database.db, stage)
    const { id } = await toProvider()
    await answer('owner', id, { kind: 'service', serviceId: service, note: '' })
    expect(await getNeed(as('customer'), id)).toMatchObject({
      state: 'answered',
      answer: { kind: 'service', service: { id: service, name: 'Letters' } },
      can: ['meet'],
    })
  })

  test('with a reason why not, and after all with a draft', async () => {
    const { id } = await toProvider()
    expect(await answer('owner', id, declined)).toMatchObject({
      state: 'declined',
      answer: { kind: 'declined', service: null, note: 'No money this year.' },
      can: ['answer'],
    })
    expect((await journalOf(database.db, id)).at(-1)).toMatchObject({
      fact: 'need.declined',
      reason: 'No money this year.',
    })
    expect(await answer('owner', id, draft())).toMatchObject({ state: 'answered', can: [] })
  })

  test('and its author is told by mail, with one link', async () => {
    const { id } = await buildNeed(as('customer'), {
      providerId: stage.provider,
      what: 'Tea & <b>cake</b> {{by}}',
    })
    await answer('owner', id, declined)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: 'customer@example.org', secret: false })
    expect(mail!.body).toContain('Tea & <b>cake</b> {{by}}')
    expect(mail!.body).toContain('The owner has declined the need')
    // Beside the link that turns such mails off.
    expect(mail!.body.match(/https?:\/\/\S+/g)).toEqual([
      `http://127.0.0.1:4000/w/${as('owner').workspace.slug}/needs/${id}`,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/stop-mails\/[\w-]+$/),
    ])
  })
})

describe('no answer comes', () => {
  test('from whoever stated the need, unless they administer', async () => {
    await buildDraftedService(database.db, stage)
    const own = await buildNeed(as('owner'))
    expect(own.can).toEqual(['change'])
    await expect(answer('owner', own.id, draft())).rejects.toMatchObject({ code: 'forbidden' })
    const theirs = await buildNeed(as('administrator'))
    await answer('administrator', theirs.id, draft())
    expect(await mails()).toEqual([])
  })

  test('from those who may not see it', async () => {
    const { id } = await toProvider()
    await expect(answer('stranger', id, declined)).rejects.toMatchObject({ code: 'not_found' })
    await expect(answer('owner', randomUUIDv7(), declined)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('where there is one already', async () => {
    const { id } = await toProvider()
    await answer('owner', id, draft())
    for (const given of [draft(), declined]) {
      await expect(answer('owner', id, given)).rejects.toMatchObject({ details: { reason: 'need-answered' } })
    }
    expect(await services()).toHaveLength(1)
  })

  test('twice from two people at once: one draft is started', async () => {
    const { id } = await toProvider()
    const both = await Promise.allSettled([
      answer('owner', id, draft()),
      answer('administrator', id, draft()),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect(await services()).toHaveLength(1)
  })

  test('with a service that the answerer may not see, or a provider they do not belong to; nothing is kept', async () => {
    const other = await buildStage(database.db)
    const hidden = await buildDraftedService(database.db, other)
    const { id } = await toProvider()
    await expect(answer('owner', id, { kind: 'service', serviceId: hidden, note: '' })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    )
    await expect(
      answer('owner', id, { ...draft(), providerId: stage.consumer } as NeedAnswer),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getNeed(as('customer'), id)).toMatchObject({ state: 'heard', answer: null })
    expect(await mails()).toEqual([])
  })
})
