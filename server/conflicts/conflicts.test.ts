import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { retireService } from '#server/services/retire-service.ts'
import { answerDecision } from './answer-decision.ts'
import { decideConflict } from './decide-conflict.ts'
import { buildConflict, decisionOf } from './factories.ts'
import { findConflicts } from './find-conflicts.ts'
import { reopenConflict } from './reopen-conflict.ts'

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
const mark = (player: Player, change = {}) => buildConflict(as(player), service, change)
const byOwner = (change = {}) => decisionOf(stage.person.owner, change)
const changesOf = async () =>
  (
    await database.db
      .selectFrom('service')
      .select('changes')
      .where('id', '=', service)
      .executeTakeFirstOrThrow()
  ).changes

/** Who was told what of a conflict. */
const toldOf = async (conflict: string) => {
  const rows = await database.db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .select(['kind', 'person.name', 'params'])
    .where('path', '=', `/services/${service}?conflict=${conflict}`)
    .orderBy('notice.id')
    .execute()
  return rows.map(({ kind, name, params }) =>
    [kind, params['variant'], name.replace('The ', '')].filter(Boolean).join(' '),
  )
}

describe('a conflict is marked', () => {
  test('by anybody who takes part, with what each wants; on record, and those concerned are told', async () => {
    const before = await changesOf()
    const conflict = await mark('user')
    expect(conflict).toMatchObject({
      about: 'How letters are written',
      matter: null,
      positions: [
        { role: 'user', organisation: null, person: null, wants: 'No form to fill in' },
        { role: 'sponsor', wants: 'The cheapest form there is' },
      ],
      markedBy: { name: 'The user' },
      side: 'consumer',
      state: 'open',
      decision: null,
      can: ['decide'],
    })
    expect(await lastFact()).toMatchObject({
      fact: 'conflict.marked',
      after: { conflict: conflict.id, roles: ['user', 'sponsor'], side: 'consumer' },
    })
    expect((await toldOf(conflict.id)).toSorted()).toEqual([
      'conflict-marked customer',
      'conflict-marked owner',
      'conflict-marked sponsor',
    ])
    expect(await changesOf()).toBeGreaterThan(before)
  })

  test('on a clause, of an organisation and of a person', async () => {
    const positions = [
      { role: 'user' as const, organisationId: stage.consumer, personId: null, wants: 'It is simple' },
      { role: 'owner' as const, organisationId: null, personId: stage.person.owner, wants: 'It is safe' },
    ]
    const matter = { kind: 'clause' as const, path: 'value.outcomes/reach' }
    expect(await mark('administrator', { matter, positions })).toMatchObject({
      matter: { kind: 'clause', path: 'value.outcomes/reach', said: 'Clerks reach everybody' },
      positions: [
        { organisation: { id: stage.consumer, names: { en: 'Department of Tests' } }, person: null },
        { organisation: null, person: { id: stage.person.owner, name: 'The owner' } },
      ],
      side: 'neither',
    })
  })

  test.each([
    ['on a clause that says nothing', { matter: { kind: 'clause', path: 'value.notFor' } }],
    ['on a need that is not the service’s', { matter: { kind: 'need', id: randomUUIDv7() } }],
  ])('not %s', async (_what, change) => {
    await expect(mark('owner', change)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('not of strangers, nor of organisations that nobody speaks for here', async () => {
    const other = { role: 'sponsor' as const, organisationId: null, personId: null, wants: 'It is cheap' }
    for (const change of [{ personId: stage.person.stranger }, { organisationId: randomUUIDv7() }]) {
      const positions = [{ ...other, role: 'user' as const, ...change }, other]
      await expect(mark('owner', { positions })).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  test('not by strangers, not from another workspace, and not once the service is retired', async () => {
    await expect(mark('stranger')).rejects.toMatchObject({ code: 'not_found' })
    const published = await buildPublishedService(database.db, stage)
    await expect(buildConflict(as('stranger'), published)).rejects.toMatchObject({ code: 'not_found' })
    await expect(findConflicts(as('stranger'), { service: published })).rejects.toMatchObject({
      code: 'not_found',
    })
    const foreign = (await buildStage(database.db)).as('administrator')
    for (const deed of [() => buildConflict(foreign, service), () => findConflicts(foreign, { service })])
      await expect(deed()).rejects.toMatchObject({ code: 'not_found' })
    const { id } = await buildConflict(as('owner'), published)
    await retireService(as('owner'), { service: published, reason: 'Not wanted' })
    await expect(buildConflict(as('owner'), published)).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
    expect(await findConflicts(as('owner'), { service: published })).toMatchObject({
      conflicts: [{ id, can: [] }],
      can: [],
    })
  })
})

describe('a conflict is decided', () => {
  test('by the owner, who writes it down; everybody concerned is told', async () => {
    const { id } = await mark('user')
    const decided = await decideConflict(as('owner'), { service, conflict: id, ...byOwner() })
    expect(decided).toMatchObject({
      state: 'decided',
      decision: {
        decider: { name: 'The owner' },
        role: 'owner',
        on: '2026-05-01',
        what: 'There is no form',
        why: 'Nobody writes twice',
      },
      acts: [{ kind: 'decided', by: { name: 'The owner' }, side: 'provider' }],
      can: ['reopen'],
    })
    expect(await lastFact()).toMatchObject({
      fact: 'conflict.decided',
      before: { conflict: id, state: 'open' },
      after: { deciderId: stage.person.owner, role: 'owner', what: 'There is no form' },
      reason: 'Nobody writes twice',
    })
    expect((await toldOf(id)).slice(3).toSorted()).toEqual([
      'conflict-decided customer',
      'conflict-decided sponsor',
      'conflict-decided user',
    ])
  })

  test('by the customer, whose decision somebody else wrote down, once they give their word', async () => {
    const { id } = await mark('sponsor')
    const named = { service, conflict: id }
    const decision = decisionOf(stage.person.customer, { role: 'customer' })
    const written = await decideConflict(as('user'), { ...named, ...decision })
    expect(written).toMatchObject({ state: 'waiting', can: ['take-back'] })
    expect(await lastFact()).toMatchObject({ fact: 'conflict.decision-written' })
    expect((await toldOf(id)).at(-1)).toBe('word-asked decision customer')
    for (const player of ['user', 'owner', 'administrator'] as const)
      await expect(answerDecision(as(player), { ...named, agrees: true })).rejects.toMatchObject({
        code: 'forbidden',
      })
    const acknowledged = await answerDecision(as('customer'), { ...named, agrees: true })
    expect(acknowledged).toMatchObject({ state: 'decided', decision: { decider: { name: 'The customer' } } })
    expect(await lastFact()).toMatchObject({
      fact: 'conflict.decision-acknowledged',
      before: { state: 'waiting' },
      after: { state: 'decided' },
    })
    expect((await toldOf(id)).slice(-3).toSorted()).toEqual([
      'conflict-decided owner',
      'conflict-decided sponsor',
      'conflict-decided user',
    ])
  })

  test('not by a word that was refused: it is open as before, and the writer is told', async () => {
    const { id } = await mark('user')
    const named = { service, conflict: id }
    await decideConflict(as('sponsor'), { ...named, ...byOwner() })
    expect(await answerDecision(as('owner'), { ...named, agrees: false })).toMatchObject({
      state: 'open',
      decision: null,
      can: ['decide'],
    })
    expect(await lastFact()).toMatchObject({ fact: 'conflict.decision-refused', after: { state: 'open' } })
    expect((await toldOf(id)).at(-1)).toBe('word-given refused sponsor')
  })

  test.each([
    ['a role that may not', { role: 'sponsor' }, 'sponsor'],
    ['a role that they do not hold', { role: 'customer' }, 'owner'],
    ['somebody who takes no part', {}, 'stranger'],
    ['tomorrow', { on: '2026-05-02' }, 'owner'],
  ] as const)('not by %s', async (_what, change, decider) => {
    const { id } = await mark('user')
    const decision = decisionOf(stage.person[decider], change)
    await expect(decideConflict(as('owner'), { service, conflict: id, ...decision })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('not twice, and not by strangers; an unknown conflict and one of another service read the same', async () => {
    const { id } = await mark('user')
    const decide = (player: Player, conflict = id, of = service) =>
      decideConflict(as(player), { service: of, conflict, ...byOwner() })
    await decide('owner')
    await expect(decide('owner')).rejects.toMatchObject({ details: { reason: 'conflict-decided' } })
    await expect(decide('stranger')).rejects.toMatchObject({ code: 'not_found' })
    const other = await buildDraftedService(database.db, stage)
    const [unknown, foreign] = await Promise.all(
      [decide('owner', randomUUIDv7()), decide('owner', id, other)].map((call) =>
        call.catch((error: unknown) => String(error)),
      ),
    )
    expect(unknown).toBe(foreign)
  })
})

test('a decided conflict is opened again with a reason, and its history stays', async () => {
  const { id } = await mark('user')
  const named = { service, conflict: id }
  await expect(reopenConflict(as('user'), { ...named, reason: 'Not yet' })).rejects.toMatchObject({
    details: { reason: 'conflict-open' },
  })
  await decideConflict(as('owner'), { ...named, ...byOwner() })
  await expect(reopenConflict(as('stranger'), { ...named, reason: 'No' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const reopened = await reopenConflict(as('sponsor'), { ...named, reason: 'Forms are asked for by law' })
  expect(reopened).toMatchObject({
    state: 'open',
    decision: null,
    acts: [
      { kind: 'decided', decision: { what: 'There is no form' } },
      { kind: 'reopened', reason: 'Forms are asked for by law', by: { name: 'The sponsor' } },
    ],
  })
  expect(await lastFact()).toMatchObject({
    fact: 'conflict.reopened',
    before: { state: 'decided' },
    reason: 'Forms are asked for by law',
  })
  expect(await toldOf(id)).toContain('conflict-marked reopened owner')
})

test('conflicts are kept with a revision as they stood, open ones first', async () => {
  const drafted = await buildDraftedService(database.db, stage)
  const first = await buildConflict(as('user'), drafted)
  const number = await propose(stage, drafted)
  await decideConflict(as('owner'), { service: drafted, conflict: first.id, ...byOwner() })
  const second = await buildConflict(as('user'), drafted)
  const stood = await findConflicts(as('customer'), { service: drafted, revision: number })
  expect(stood).toMatchObject({ conflicts: [{ id: first.id, state: 'open', can: [] }], can: [] })
  expect(stood.conflicts).toHaveLength(1)
  const now = await findConflicts(as('customer'), { service: drafted })
  expect(now.conflicts.map(({ id, state }) => [id, state])).toEqual([
    [second.id, 'open'],
    [first.id, 'decided'],
  ])
  expect(now.organisations.map(({ names }) => names.en)).toEqual(['Provider of All', 'Department of Tests'])
  expect(now.can).toEqual(['mark'])
})
