import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { getContributions } from '#server/services/get-contributions.ts'
import { retireService } from '#server/services/retire-service.ts'
import { setWhoWrites } from '#server/services/set-who-writes.ts'
import { buildSuggestion, outcomeSaying, reach } from './factories.ts'
import { findSuggestions } from './find-suggestions.ts'
import { withdrawSuggestion } from './withdraw-suggestion.ts'

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
const lastFact = async (of = service) => (await journalOf(database.db, of)).at(-1)
const suggest = (player: Player, change = {}) => buildSuggestion(as(player), service, change)

describe('a change is suggested', () => {
  test('of an entry, with roles and side of whoever suggests, and on record', async () => {
    const made = await suggest('customer')
    expect(made).toMatchObject({
      path: reach,
      before: outcomeSaying(),
      content: outcomeSaying('Clerks reach all citizens'),
      why: 'Everybody is too many',
      by: { name: 'The customer' },
      roles: ['customer'],
      side: 'consumer',
      state: 'open',
      decision: null,
      answers: null,
      can: ['accept', 'withdraw'],
    })
    expect(await lastFact()).toMatchObject({
      fact: 'suggestion.made',
      after: { suggestion: made.id, path: reach, side: 'consumer' },
      reason: 'Everybody is too many',
    })
    const { suggestions, can } = await findSuggestions(as('owner'), { service })
    expect(can).toEqual(['suggest'])
    expect(suggestions.find(({ id }) => id === made.id)?.can).toEqual(['accept', 'decline', 'counter'])
  })

  test('and counts among what its author contributed', async () => {
    await suggest('sponsor')
    const { people } = await getContributions(as('owner'), { service })
    const sponsor = people.find(({ person }) => person.id === stage.person.sponsor)
    expect(sponsor?.clauses).toEqual([{ kind: 'suggested', paths: [reach] }])
  })

  test('of a text that says nothing yet, of an entry to be added, and of one to be taken out', async () => {
    const path = 'value.outcomes/new'
    expect(await suggest('user', { path: 'use.support', before: '', content: 'By telephone' })).toMatchObject(
      { content: 'By telephone' },
    )
    expect(
      await suggest('user', { path, before: null, content: outcomeSaying('Less waiting', { id: 'new' }) }),
    ).toMatchObject({ before: null })
    expect(await suggest('user', { content: null })).toMatchObject({ content: null })
  })

  test.each([
    ['what stands there already', { content: outcomeSaying() }, 'content'],
    ['no clause', { path: 'value.closed', before: 'a', content: 'b' }, 'path'],
    ['another kind of content', { path: 'value.name', before: '', content: ['a'] }, 'content'],
    ['nothing in place of a text', { path: 'value.name', before: '', content: null }, 'content'],
    ['a field that the entry has not', { content: { ...outcomeSaying('x'), window: 'a day' } }, 'content'],
    ['an entry of another id', { content: outcomeSaying('x', { id: 'other' }) }, 'content.id'],
    ['an entry that says nothing', { content: { ...outcomeSaying(), statement: '' } }, 'content.statement'],
  ])('not as %s', async (_what, change, path) => {
    await expect(suggest('customer', change)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path }] },
    })
  })

  test('not of an entry that has gone', async () => {
    const id = 'gone'
    await expect(
      suggest('customer', {
        path: 'value.outcomes/gone',
        before: outcomeSaying('a', { id }),
        content: outcomeSaying('b', { id }),
      }),
    ).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { reason: 'suggestion-clause-gone' },
    })
  })

  test('not by strangers, in another workspace, without a draft, or once it is retired', async () => {
    await expect(suggest('stranger')).rejects.toMatchObject({ code: 'not_found' })
    const other = await buildStage(database.db)
    await expect(buildSuggestion(other.as('administrator'), service)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(findSuggestions(other.as('administrator'), { service })).rejects.toMatchObject({
      code: 'not_found',
    })
    const published = await buildPublishedService(database.db, stage)
    await expect(buildSuggestion(as('user'), published)).rejects.toMatchObject({
      details: { reason: 'no-draft' },
    })
    await expect(findSuggestions(as('stranger'), { service: published })).rejects.toMatchObject({
      code: 'not_found',
    })
    const retired = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('user'), retired)
    await retireService(as('owner'), { service: retired, reason: 'Not wanted' })
    await expect(buildSuggestion(as('user'), retired)).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
    const { suggestions, can } = await findSuggestions(as('owner'), { service: retired })
    expect(can).toEqual([])
    expect(suggestions.flatMap((one) => (one.id === id ? one.can : []))).toEqual([])
  })

  test('and who asks again is told only what is new, in what is suggested, decided and allowed', async () => {
    const own = await buildDraftedService(database.db, stage)
    const ask = (player: Player, since?: string) => findSuggestions(as(player), { service: own, since })
    const seen: string[] = []
    const expectNews = async () => {
      const news = await ask('customer', seen.at(-1))
      expect(news).toMatchObject({ unchanged: false, can: ['suggest'] })
      expect(seen).not.toContain(news.version)
      seen.push(news.version)
      const { version } = news
      expect(await ask('customer', version)).toEqual({ version, unchanged: true, suggestions: [], can: [] })
    }
    await expectNews()
    const { id } = await buildSuggestion(as('user'), own)
    await expectNews()
    await withdrawSuggestion(as('user'), { service: own, suggestion: id })
    await expectNews()
    await setWhoWrites(as('owner'), { service: own, suggestOnly: { value: ['consumer'] } })
    await expectNews()
    await giveRoleTo(database.db, stage, own, 'sponsor', 'customer')
    await expectNews()
    await expect(ask('stranger', seen.at(-1))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('until two hundred wait', async () => {
    const full = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('user'), full)
    await database.pool.query(
      `insert into suggestion (workspace_id, id, service_id, draft_started_at, after_revision, path, content, why,
         person_id, roles, side, suggested_at)
       select workspace_id, gen_random_uuid(), service_id, draft_started_at, 0, path, content, '', person_id, roles,
         side, suggested_at
       from suggestion, generate_series(1, 199) where id = $1`,
      [id],
    )
    await expect(buildSuggestion(as('user'), full)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'too-many-suggestions' },
    })
    await withdrawSuggestion(as('user'), { service: full, suggestion: id })
    await buildSuggestion(as('user'), full)
  })

  test('until there were five hundred in all: then answering makes no room, and it is said so', async () => {
    const full = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('user'), full)
    await withdrawSuggestion(as('user'), { service: full, suggestion: id })
    await database.pool.query(
      `insert into suggestion (workspace_id, id, service_id, draft_started_at, after_revision, path, content, why,
         person_id, roles, side, suggested_at, state, decided_by, decided_side, decided_at)
       select workspace_id, gen_random_uuid(), service_id, draft_started_at, 0, path, content, '', person_id, roles,
         side, suggested_at, state, decided_by, decided_side, decided_at
       from suggestion, generate_series(1, 499) where id = $1`,
      [id],
    )
    await expect(buildSuggestion(as('user'), full)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'suggestions-full' },
    })
  })
})
