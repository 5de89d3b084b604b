import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { startDraft } from '#server/services/start-draft.ts'
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
    expect(await findSuggestions(as('owner'), { service: own })).toMatchObject({ suggestions: [], can: [] })
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
