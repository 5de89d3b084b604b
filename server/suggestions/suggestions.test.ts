import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '#model/definition/hash.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { discardDraft } from '#server/services/discard-draft.ts'
import {
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
import { startDraft } from '#server/services/start-draft.ts'
import { writePart } from '#server/services/write-part.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { counterSuggestion } from './counter-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
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
const draftOf = async (of: string) => (await getServicePage(as('owner'), { service: of })).draft!
const suggest = (player: Player, change = {}) => buildSuggestion(as(player), service, change)
const accept = (player: Player, suggestion: string, of = service, shown: string | null = null) =>
  acceptSuggestion(as(player), { service: of, suggestion, shown })
const decline = (player: Player, suggestion: string) =>
  declineSuggestion(as(player), { service, suggestion, reason: 'It is everybody' })
const counter = (player: Player, suggestion: string, change = {}) =>
  counterSuggestion(as(player), {
    service,
    suggestion,
    before: outcomeSaying(),
    content: outcomeSaying('Clerks reach all residents'),
    why: 'Residents, not citizens',
    ...change,
  })
const withdraw = (player: Player, suggestion: string) =>
  withdrawSuggestion(as(player), { service, suggestion })
const writeOutcomes = async (of: string, outcomes: ReturnType<typeof outcomeSaying>[]) => {
  const { versions, definition } = await draftOf(of)
  await writePart(as('owner'), {
    service: of,
    part: 'value',
    version: versions.value,
    content: { ...definition.value, outcomes },
  })
}

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

  test('until two hundred wait', async () => {
    const full = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('user'), full)
    await database.pool.query(
      `insert into suggestion (workspace_id, id, service_id, draft_started_at, after_revision, path, content, why,
         person_id, roles, side, could_write, suggested_at)
       select workspace_id, gen_random_uuid(), service_id, draft_started_at, 0, path, content, '', person_id, roles,
         side, could_write, suggested_at
       from suggestion, generate_series(1, 199) where id = $1`,
      [id],
    )
    await expect(buildSuggestion(as('user'), full)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'too-many-suggestions' },
    })
  })
})

describe('a suggestion is taken up', () => {
  test('as worded by its author and confirmed by the other side, and on record', async () => {
    const own = await buildDraftedService(database.db, stage)
    const before = await draftOf(own)
    const { id, at } = await buildSuggestion(as('customer'), own)
    expect(await accept('owner', id, own)).toMatchObject({
      state: 'accepted',
      decision: { by: { name: 'The owner' }, side: 'provider', reason: '' },
      can: [],
    })
    const after = await draftOf(own)
    expect(after.definition.value.outcomes).toEqual([outcomeSaying('Clerks reach all citizens')])
    expect(after.versions).toEqual({ ...before.versions, value: before.versions.value + 1 })
    expect(after.records[reach]).toMatchObject({
      worded: { personId: stage.person.customer, side: 'consumer', at },
      confirmed: [{ personId: stage.person.owner, side: 'provider' }],
    })
    expect(await lastFact(own)).toMatchObject({
      fact: 'suggestion.accepted',
      before: { suggestion: id, state: 'open' },
      after: { state: 'accepted', clauses: [reach], wordedBy: stage.person.customer, side: 'provider' },
    })
    const edits = await database.db
      .selectFrom('clause_edit')
      .select(['path', 'side'])
      .where('service_id', '=', own)
      .where('person_id', '=', stage.person.customer)
      .execute()
    expect(edits).toEqual([{ path: reach, side: 'consumer' }])
    await expect(accept('owner', id, own)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'suggestion-closed' },
    })
  })

  test('by somebody of the same side, who confirms nothing with that', async () => {
    const own = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('customer'), own)
    await accept('user', id, own)
    expect((await draftOf(own)).records[reach]).toMatchObject({
      worded: { side: 'consumer' },
      confirmed: [],
    })
  })

  test('where an entry comes, and where one goes', async () => {
    const own = await buildDraftedService(database.db, stage)
    const added = outcomeSaying('Less waiting', { id: 'new' })
    const add = await buildSuggestion(as('user'), own, {
      path: 'value.outcomes/new',
      before: null,
      content: added,
    })
    const takeOut = await buildSuggestion(as('user'), own, { content: null })
    await accept('owner', add.id, own)
    await accept('owner', takeOut.id, own)
    const { definition, records } = await draftOf(own)
    expect(definition.value.outcomes).toEqual([added])
    expect(records[reach]).toBeUndefined()
  })

  test('beside what others wrote in the same clause', async () => {
    const own = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('customer'), own)
    await writeOutcomes(own, [outcomeSaying('Our clerks reach everybody', { unit: '%' })])
    await accept('owner', id, own)
    expect((await draftOf(own)).definition.value.outcomes).toEqual([
      outcomeSaying('Our clerks reach all citizens', { unit: '%' }),
    ])
  })

  test('only once it was seen what comes of it, where others changed the same words', async () => {
    const own = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('customer'), own)
    await writeOutcomes(own, [outcomeSaying('All clerks reach residents')])
    const content = outcomeSaying('All clerks reach all citizens')
    for (const shown of [null, hashOf('something else')])
      await expect(accept('owner', id, own, shown)).rejects.toMatchObject({
        code: 'precondition_failed',
        details: {
          reason: 'suggestion-unfit',
          current: { now: outcomeSaying('All clerks reach residents'), content },
        },
      })
    expect((await draftOf(own)).definition.value.outcomes).toEqual([
      outcomeSaying('All clerks reach residents'),
    ])
    await accept('owner', id, own, hashOf(content))
    expect((await draftOf(own)).definition.value.outcomes).toEqual([content])
  })

  test('not where its clause has gone, and not beyond what fits', async () => {
    const own = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('customer'), own)
    const long = await buildSuggestion(as('customer'), own, {
      path: 'use.support',
      before: 'By telephone.',
      content: `By telephone.${` ${'m'.repeat(60)}`.repeat(70)}`,
    })
    await writeOutcomes(own, [])
    await expect(accept('owner', id, own)).rejects.toMatchObject({
      details: { reason: 'suggestion-clause-gone' },
    })
    const { versions, definition } = await draftOf(own)
    await writePart(as('owner'), {
      service: own,
      part: 'use',
      version: versions.use,
      content: { ...definition.use, support: `${`${'b'.repeat(60)} `.repeat(20)}By telephone.` },
    })
    await expect(accept('owner', long.id, own)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'clause-too-large' },
    })
  })

  test('not by two at once', async () => {
    const own = await buildDraftedService(database.db, stage)
    const { id } = await buildSuggestion(as('customer'), own)
    const outcomes = await Promise.allSettled([
      accept('owner', id, own),
      declineSuggestion(as('user'), { service: own, suggestion: id, reason: 'No' }),
      withdrawSuggestion(as('customer'), { service: own, suggestion: id }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

describe('a suggestion is answered', () => {
  test('with no and a reason, on record', async () => {
    const { id } = await suggest('customer')
    await expect(decline('customer', id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await decline('owner', id)).toMatchObject({
      state: 'declined',
      decision: { by: { name: 'The owner' }, reason: 'It is everybody' },
    })
    expect(await lastFact()).toMatchObject({
      fact: 'suggestion.declined',
      before: { suggestion: id, state: 'open' },
      after: { state: 'declined', side: 'provider' },
      reason: 'It is everybody',
    })
    await expect(decline('owner', id)).rejects.toMatchObject({ details: { reason: 'suggestion-closed' } })
  })

  test('with another one, which its author can answer in turn', async () => {
    const first = await suggest('customer')
    const second = await counter('owner', first.id)
    expect(second).toMatchObject({ answers: first.id, path: reach, state: 'open', side: 'provider' })
    expect(await lastFact()).toMatchObject({
      fact: 'suggestion.countered',
      before: { suggestion: first.id },
      after: { state: 'countered', by: second.id, side: 'provider' },
    })
    const { suggestions } = await findSuggestions(as('customer'), { service })
    expect(suggestions.find(({ id }) => id === first.id)).toMatchObject({
      state: 'countered',
      decision: { by: { name: 'The owner' } },
      can: [],
    })
    expect(suggestions.find(({ id }) => id === second.id)?.can).toEqual(['accept', 'decline', 'counter'])
    await expect(counter('user', first.id)).rejects.toMatchObject({
      details: { reason: 'suggestion-closed' },
    })
    await decline('customer', second.id)
  })

  test('not by its author, with the same, or with what stands there', async () => {
    const { id } = await suggest('customer')
    await expect(counter('customer', id)).rejects.toMatchObject({ code: 'forbidden' })
    for (const content of [outcomeSaying('Clerks reach all citizens'), outcomeSaying()])
      await expect(counter('owner', id, { content })).rejects.toMatchObject({ code: 'invalid' })
    const { suggestions } = await findSuggestions(as('owner'), { service })
    expect(suggestions.find((one) => one.id === id)?.state).toBe('open')
  })

  test('by being withdrawn, by its author alone', async () => {
    const { id } = await suggest('user')
    await expect(withdraw('owner', id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await withdraw('user', id)).toMatchObject({ state: 'withdrawn' })
    expect(await lastFact()).toMatchObject({
      fact: 'suggestion.withdrawn',
      before: { suggestion: id },
      after: { state: 'withdrawn', side: 'consumer' },
    })
    await expect(withdraw('user', id)).rejects.toMatchObject({ details: { reason: 'suggestion-closed' } })
  })

  test('by nobody who is not invited; one that is not there is answered alike', async () => {
    const { id } = await suggest('customer')
    const other = await buildStage(database.db)
    for (const deed of [
      () => accept('stranger', id),
      () => decline('stranger', id),
      () => counter('stranger', id),
      () => withdraw('stranger', id),
      () => accept('owner', randomUUIDv7()),
      () => decline('owner', randomUUIDv7()),
      () => counter('owner', randomUUIDv7()),
      () => withdraw('owner', randomUUIDv7()),
      () => acceptSuggestion(other.as('administrator'), { service, suggestion: id, shown: null }),
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = await buildDraftedService(database.db, stage)
    await expect(accept('owner', id, elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('suggestions end with their draft', () => {
  test('and are kept with the revision that it became, open ones as open then', async () => {
    const own = await buildDraftedService(database.db, stage)
    const open = await buildSuggestion(as('customer'), own)
    const taken = await buildSuggestion(as('user'), own, {
      path: 'use.support',
      before: '',
      content: 'By telephone',
    })
    await accept('owner', taken.id, own)
    const number = await propose(stage, own)
    expect(await findSuggestions(as('owner'), { service: own })).toEqual({ suggestions: [], can: [] })
    const { suggestions, can } = await findSuggestions(as('sponsor'), { service: own, revision: number })
    expect(can).toEqual([])
    expect(suggestions.map(({ id, state, can: deeds }) => [id, state, deeds])).toEqual([
      [open.id, 'lapsed', []],
      [taken.id, 'accepted', []],
    ])
    for (const deed of [
      () => declineSuggestion(as('owner'), { service: own, suggestion: open.id, reason: 'No' }),
      () => withdrawSuggestion(as('customer'), { service: own, suggestion: open.id }),
    ])
      await expect(deed()).rejects.toMatchObject({ details: { reason: 'suggestion-lapsed' } })
  })

  test('also where it is thrown away: the next draft begins without them', async () => {
    const own = await buildPublishedService(database.db, stage)
    const begin = (now: string) => startDraft({ ...as('owner'), now }, { service: own })
    await begin('2026-05-02T10:00:00.000Z')
    const { id } = await buildSuggestion(as('customer'), own)
    await discardDraft(as('owner'), { service: own })
    await begin('2026-05-03T10:00:00.000Z')
    expect((await findSuggestions(as('customer'), { service: own })).suggestions).toEqual([])
    await expect(accept('owner', id, own)).rejects.toMatchObject({ details: { reason: 'suggestion-lapsed' } })
    const number = await propose(stage, own)
    expect((await findSuggestions(as('customer'), { service: own, revision: number })).suggestions).toEqual(
      [],
    )
  })
})
