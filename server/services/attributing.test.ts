import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clausesOf } from '#model/definition/clauses.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { unreadAt } from '#server/notices/factories.ts'
import { answerAttribution } from './answer-attribution.ts'
import { attributeClause } from './attribute-clause.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { startDraft } from './start-draft.ts'
import { takeBackAttribution } from './take-back-attribution.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
beforeEach(async () => {
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const path = 'value.outcomes/reach'
const hash = clausesOf(buildDefinition()).find((clause) => clause.path === path)!.hash
const seen = () => ({ service, path, hash })
const saidBy = (player: Player, by: Player = 'owner') =>
  attributeClause(as(by), { ...seen(), personId: stage.person[player] })
const answer = (player: Player, agrees: boolean) => answerAttribution(as(player), { ...seen(), agrees })
const lastFact = async () => (await journalOf(database.db, service)).at(-1)
const toldOf = async (player: Player) => {
  const rows = await database.db
    .selectFrom('notice')
    .select(['kind', 'params', 'path'])
    .where('person_id', '=', stage.person[player])
    .where('subject_id', '=', service)
    .orderBy('id')
    .execute()
  return rows.map(({ kind, params, path: to }) => [kind, params['variant'], params['excerpt'], to])
}

describe('who typed a clause says who said it', () => {
  test('it waits for their word, on record; they are told', async () => {
    const draft = await saidBy('customer')
    expect(draft.records[path]).toMatchObject({
      worded: { personId: stage.person.owner, side: 'provider' },
      saidBy: { personId: stage.person.customer, at: '2026-05-01T10:00:00.000Z' },
    })
    expect(await lastFact()).toMatchObject({
      fact: 'clause.attributed',
      after: { path, personId: stage.person.customer },
    })
    expect(await toldOf('customer')).toEqual([
      [
        'word-asked',
        'wording',
        'Clerks reach everybody',
        `/services/${service}?clause=value.outcomes%2Freach`,
      ],
    ])
    expect(await getServicePage(as('user'), { service })).toMatchObject({ describedByProviderAlone: true })
  })

  test('not who did not type it, not of themselves, not twice', async () => {
    await expect(saidBy('user', 'customer')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(saidBy('owner')).rejects.toMatchObject({ code: 'invalid' })
    await saidBy('customer')
    await expect(saidBy('user')).rejects.toMatchObject({ details: { reason: 'word-waits' } })
  })

  test('not of strangers, nor by them; a service that they may not see is not there', async () => {
    await expect(saidBy('stranger')).rejects.toMatchObject({ code: 'invalid' })
    await expect(saidBy('customer', 'stranger')).rejects.toMatchObject({ code: 'not_found' })
    const other = await buildStage(database.db)
    await expect(
      attributeClause(other.as('administrator'), { ...seen(), personId: other.person.customer }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const published = await buildPublishedService(database.db, stage)
    await startDraft(as('owner'), { service: published })
    await expect(
      attributeClause(as('stranger'), { ...seen(), service: published, personId: stage.person.customer }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('not of a text that reads differently by now, nor once there is no draft', async () => {
    await expect(
      attributeClause(as('owner'), {
        ...seen(),
        hash: '0'.repeat(64),
        personId: stage.person.customer,
      }),
    ).rejects.toMatchObject({ code: 'precondition_failed', details: { reason: 'stale' } })
    await propose(stage, service)
    await expect(saidBy('customer')).rejects.toMatchObject({ details: { reason: 'no-draft' } })
  })

  test('and takes it back before the word is given', async () => {
    await expect(takeBackAttribution(as('owner'), seen())).rejects.toMatchObject({
      details: { reason: 'no-word-waits' },
    })
    await saidBy('customer')
    await expect(takeBackAttribution(as('customer'), seen())).rejects.toMatchObject({ code: 'forbidden' })
    const draft = await takeBackAttribution(as('owner'), seen())
    expect(draft.records[path]).not.toHaveProperty('saidBy')
    expect((await toldOf('customer')).map(([kind, variant]) => [kind, variant])).toEqual([
      ['word-asked', 'taken-back'],
    ])
    expect(await lastFact()).toMatchObject({
      fact: 'clause.attribution-taken-back',
      after: { path, personId: stage.person.customer },
    })
    await expect(answer('customer', true)).rejects.toMatchObject({ details: { reason: 'no-word-waits' } })
  })
})

describe('who is said to have said it answers', () => {
  test('yes: it counts as their wording and their side’s, also among the edits; the typist is told', async () => {
    await saidBy('customer')
    const draft = await answer('customer', true)
    expect(draft.records[path]).toMatchObject({
      worded: { personId: stage.person.customer, side: 'consumer' },
      typedBy: { personId: stage.person.owner, side: 'provider' },
    })
    expect(draft.records[path]).not.toHaveProperty('saidBy')
    expect(await lastFact()).toMatchObject({
      fact: 'clause.attribution-confirmed',
      after: { path, typedBy: stage.person.owner, side: 'consumer' },
    })
    expect((await toldOf('owner')).map(([kind, variant]) => [kind, variant])).toEqual([
      ['word-given', 'given'],
    ])
    expect(await getServicePage(as('user'), { service })).toMatchObject({ describedByProviderAlone: false })
    const edits = await database.db
      .selectFrom('clause_edit')
      .select(['person_id', 'side'])
      .where('service_id', '=', service)
      .where('path', '=', path)
      .execute()
    expect(edits).toContainEqual({ person_id: stage.person.customer, side: 'consumer' })
  })

  test('no: it stays the typist’s, who is told', async () => {
    await saidBy('customer')
    const draft = await answer('customer', false)
    expect(draft.records[path]).toMatchObject({ worded: { personId: stage.person.owner } })
    expect(draft.records[path]).not.toHaveProperty('saidBy')
    expect(await lastFact()).toMatchObject({ fact: 'clause.attribution-refused' })
    expect((await toldOf('owner')).map(([kind, variant]) => [kind, variant])).toEqual([
      ['word-given', 'refused'],
    ])
  })

  test('nobody in their place', async () => {
    await saidBy('customer')
    for (const player of ['owner', 'user', 'administrator'] as const)
      await expect(answer(player, true)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(answer('stranger', true)).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a text that is changed takes along what was said of it, and a new draft keeps what stands', async () => {
  await saidBy('customer')
  const number = await propose(stage, service)
  const { open } = await getServicePage(as('owner'), { service })
  expect(open?.records[path]).toMatchObject({ saidBy: { personId: stage.person.customer } })
  expect(number).toBe(1)

  const drafted = await buildDraftedService(database.db, stage)
  const there = { service: drafted, path, hash }
  await attributeClause(as('owner'), { ...there, personId: stage.person.customer })
  const { draft } = await getServicePage(as('owner'), { service: drafted })
  const { value } = buildDefinition()
  const reworded = value.outcomes.map((one) => Object.assign(one, { statement: 'Clerks reach all' }))
  await writePart(as('user'), {
    service: drafted,
    part: 'value',
    version: draft!.versions['value'] ?? 0,
    content: { ...value, outcomes: reworded },
  })
  await expect(answerAttribution(as('customer'), { ...there, agrees: true })).rejects.toMatchObject({
    details: { reason: 'stale' },
  })
  const after = await getServicePage(as('owner'), { service: drafted })
  expect(after.draft!.records[path]).not.toHaveProperty('saidBy')
})

test.each([true, false])(
  'who gave their word, or did not, has read that it was asked for',
  async (agrees) => {
    await saidBy('customer')
    const asked = {
      personId: stage.person.customer,
      path: `/services/${service}?clause=${encodeURIComponent(path)}`,
    }
    expect(await unreadAt(database.db, asked)).toEqual(['word-asked'])
    await answer('customer', agrees)
    expect(await unreadAt(database.db, asked)).toEqual([])
  },
)
