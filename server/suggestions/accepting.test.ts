import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '#model/definition/hash.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/index.ts'
import { nameOwner } from '#server/services/name-owner.ts'
import { setWhoWrites } from '#server/services/set-who-writes.ts'
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
const accept = (player: Player, suggestion: string, of = service, shown: string | null = null) =>
  acceptSuggestion(as(player), { service: of, suggestion, shown })
const writeOutcomes = async (of: string, outcomes: ReturnType<typeof outcomeSaying>[]) => {
  const { versions, definition } = await draftOf(of)
  await writePart(as('owner'), {
    service: of,
    part: 'value',
    version: versions.value,
    content: { ...definition.value, outcomes },
  })
}

describe('a suggestion is taken up', () => {
  test('by whom it answers only as long as its author may write the clause themselves', async () => {
    const own = await buildDraftedService(database.db, stage)
    await setWhoWrites(as('owner'), { service: own, suggestOnly: { value: ['consumer'] } })
    const first = await buildSuggestion(as('customer'), own)
    const second = await counterSuggestion(as('owner'), {
      service: own,
      suggestion: first.id,
      before: outcomeSaying(),
      content: outcomeSaying('Clerks reach all residents'),
      why: '',
    })
    const canOf = async () => {
      const { suggestions } = await findSuggestions(as('customer'), { service: own })
      return suggestions.find(({ id }) => id === second.id)?.can
    }
    expect(await canOf()).toEqual(['accept', 'decline', 'counter'])
    // The owner hands over to somebody else, and is not invited any more.
    await nameOwner(as('administrator'), { service: own, personId: stage.person.stranger })
    expect(await canOf()).toEqual([])
    await expect(accept('customer', second.id, own)).rejects.toMatchObject({ code: 'forbidden' })
    await nameOwner(as('administrator'), { service: own, personId: stage.person.owner })
    await accept('customer', second.id, own)
  })

  test('by those who write its part alone, where a side only suggests', async () => {
    const own = await buildDraftedService(database.db, stage)
    await setWhoWrites(as('owner'), { service: own, suggestOnly: { value: ['consumer'] } })
    const { id, can } = await buildSuggestion(as('customer'), own)
    expect(can).toEqual(['withdraw'])
    await expect(accept('customer', id, own)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(accept('user', id, own)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await accept('owner', id, own)).toMatchObject({ state: 'accepted' })
  })

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
