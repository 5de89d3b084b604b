import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { retireService } from '#server/services/retire-service.ts'
import { giveAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { beginWorkshop } from './begin-workshop.ts'
import { endWorkshop } from './end-workshop.ts'
import { answerAndGroup, type Begun, buildWorkshop, comeIn, walk } from './factories.ts'
import { findJoined } from './find-joined.ts'
import { findRecord, findWorkshop, findWorkshops } from './find-workshop.ts'
import { findByCode, joinWorkshop, joinWorkshopAsMember } from './join-workshop.ts'
import { makeClause } from './make-clause.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const owner = () => as('owner')
const begin = async (change = {}, service?: string): Promise<Begun> =>
  buildWorkshop(owner(), service ?? (await buildDraftedService(database.db, stage)), change)
const lastFact = async ({ service }: Pick<Begun, 'service'>) => (await journalOf(database.db, service)).at(-1)
const screen = async (begun: Begun, player: Player = 'owner') => (await findWorkshop(as(player), begun)).view
const question = 'outcomes'
const refused = (reason: string, code = 'conflict') => ({ code, details: { reason } })

describe('a workshop is begun', () => {
  test('on a draft, by somebody invited, with a code, and on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { version, view } = await beginWorkshop(as('customer'), {
      service,
      questions: ['tasks', 'outcomes'],
      named: true,
      votes: 5,
    })
    expect(version).toBe(1)
    expect(view).toMatchObject({
      service: { id: service, name: 'Letters' },
      facilitator: { id: stage.person.customer, name: 'The customer' },
      named: true,
      votesEach: 5,
      participants: [],
      questions: [
        { question: 'tasks', phase: 'waiting', clauses: 0 },
        { question: 'outcomes', phase: 'waiting', clauses: 0 },
      ],
      asked: null,
      can: ['lead', 'end'],
    })
    expect(await lastFact({ service })).toMatchObject({
      fact: 'workshop.begun',
      after: { workshop: view?.id, questions: ['tasks', 'outcomes'], named: true, votes: 5 },
    })
    expect(await findWorkshops(owner(), service)).toMatchObject({
      workshops: [{ id: view?.id, code: view?.code, people: 0, clauses: 0, endedAt: null }],
      can: [],
    })
  })

  test('not where there is no draft, where one is being held, or on a service that is retired', async () => {
    const published = await buildPublishedService(database.db, stage)
    await expect(begin({}, published)).rejects.toMatchObject(refused('no-draft'))
    expect((await findWorkshops(owner(), published)).can).toEqual([])
    const { service } = await begin()
    await expect(begin({}, service)).rejects.toMatchObject(refused('workshop-running'))
    const retired = await buildDraftedService(database.db, stage)
    await retireService(owner(), { service: retired, reason: 'Not wanted' })
    await expect(begin({}, retired)).rejects.toMatchObject(refused('already-retired'))
    expect((await findWorkshops(owner(), retired)).can).toEqual([])
  })

  test('not by somebody who is not invited, and not in another workspace', async () => {
    const service = await buildDraftedService(database.db, stage)
    const other = await buildStage(database.db)
    for (const ctx of [as('stranger'), other.as('administrator')]) {
      await expect(buildWorkshop(ctx, service)).rejects.toMatchObject({ code: 'not_found' })
      await expect(findWorkshops(ctx, service)).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

describe('somebody takes part', () => {
  test('by the code alone, and sees the question and never the draft', async () => {
    const begun = await begin()
    expect(await findByCode(owner(), begun.code)).toEqual({
      service: 'Letters',
      facilitator: 'The owner',
      named: false,
      workspace: owner().workspace.slug,
    })
    const token = await comeIn(owner(), begun, { name: 'Una', role: 'sponsor' })
    await askQuestion(owner(), { ...begun, question })
    const { view } = await findJoined(owner(), { token })
    expect(view).toEqual({
      service: 'Letters',
      facilitator: 'The owner',
      named: false,
      votesEach: 3,
      people: 1,
      asked: { question, phase: 'waiting', endsAt: null, answered: 0, voted: 0, answers: [], groups: [] },
      mine: { name: 'Una', role: 'sponsor', answers: [], votes: [] },
    })
    expect(await screen(begun)).toMatchObject({ participants: [{ role: 'sponsor', people: 1 }] })
    const { rows } = await database.pool.query(
      `select token_hash from workshop_participant where name = 'Una'`,
    )
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('once where they have an account: another browser lets the one before go', async () => {
    const begun = await begin()
    const join = () => joinWorkshopAsMember(as('user'), { code: begun.code, role: 'user' })
    const [first, second] = [await join(), await join()]
    await expect(findJoined(owner(), first)).rejects.toMatchObject(refused('workshop-over', 'not_found'))
    expect((await findJoined(owner(), second)).view).toMatchObject({ people: 1, mine: { name: 'The user' } })
  })

  test('not by a code that is wrong, of another workspace, or of a workshop that has ended', async () => {
    const begun = await begin()
    const other = await buildStage(database.db)
    const gone = refused('workshop-code', 'not_found')
    await expect(
      joinWorkshopAsMember(other.as('user'), { code: begun.code, role: 'user' }),
    ).rejects.toMatchObject(gone)
    await endWorkshop(owner(), begun)
    for (const code of [begun.code, 'CCCCCC']) {
      await expect(findByCode(owner(), code)).rejects.toMatchObject(gone)
      await expect(joinWorkshop(owner(), { code, name: 'Una', role: 'user' })).rejects.toMatchObject(gone)
    }
  })

  test('at most sixty of them, and guessing is counted', async () => {
    const begun = await begin()
    for (let count = 0; count < 60; count += 1) await comeIn({ ...owner(), address: '192.0.2.9' }, begun)
    await expect(comeIn(owner(), begun)).rejects.toMatchObject(refused('workshop-full'))
    const guess = (code: string) =>
      findByCode({ ...owner(), address: '192.0.2.7' }, code).catch((e) => e.code)
    const codes = Array.from({ length: 201 }, (_, index) => `CCC${String(index).padStart(3, '0')}`)
    const answers = []
    for (const code of codes) answers.push(await guess(code))
    expect(answers.at(199)).toBe('not_found')
    expect(answers.at(200)).toBe('too_many_requests')
  })
})

describe('a workshop ends', () => {
  test('once, on record; tokens and, without names, who took part are forgotten, and those invited are told', async () => {
    const begun = await begin()
    await answerAndGroup(owner(), begun)
    const { view } = await endWorkshop(owner(), begun)
    expect(view).toMatchObject({ code: null, endedAt: '2026-05-01T10:00:00.000Z', can: [] })
    expect(await lastFact(begun)).toMatchObject({ fact: 'workshop.ended', after: { people: 1, clauses: 0 } })
    const people = await database.db
      .selectFrom('workshop_participant')
      .select(['name', 'person_id', 'token_hash', 'role'])
      .where('workshop_id', '=', begun.workshop)
      .execute()
    expect(people).toEqual([{ name: '', person_id: null, token_hash: null, role: 'user' }])
    const told = await database.db
      .selectFrom('notice')
      .select(['person_id', 'kind', 'path'])
      .where('event', '=', begun.workshop)
      .execute()
    expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(
      [stage.person.customer, stage.person.user, stage.person.sponsor, stage.person.administrator].toSorted(),
    )
    expect(told[0]).toMatchObject({
      kind: 'workshop-ended',
      path: `/services/${begun.service}/workshops/${begun.workshop}`,
    })
    await expect(endWorkshop(owner(), begun)).rejects.toMatchObject(refused('workshop-ended'))
    await expect(askQuestion(owner(), { ...begun, question })).rejects.toMatchObject(
      refused('workshop-ended'),
    )
    expect((await findWorkshops(owner(), begun.service)).can).toEqual(['begin'])
  })

  test('by an administrator, too, and by the owner, whoever began it', async () => {
    const service = await buildDraftedService(database.db, stage)
    for (const player of ['administrator', 'owner'] as const) {
      const begun = await buildWorkshop(as('customer'), service)
      expect((await endWorkshop(as(player), begun)).view?.code).toBeNull()
    }
    expect((await findWorkshops(owner(), service)).workshops).toMatchObject([{ code: null }, { code: null }])
  })

  test('and what came of it stays: decided, open, and what was never revealed is told by its number', async () => {
    const begun = await begin()
    const { group } = await answerAndGroup(owner(), begun)
    await walk(owner(), begun, { question, from: 'grouping', to: 'decided' })
    await makeClause(owner(), { ...begun, groupId: group, target: 'tasks', text: 'Send letters' })
    await askQuestion(owner(), { ...begun, question: 'imposedRisks' })
    await walk(owner(), begun, { question: 'imposedRisks', to: 'gathering' })
    const token = await comeIn(owner(), begun)
    await giveAnswer(owner(), { token, question: 'imposedRisks', text: 'Said in silence' })
    await endWorkshop(owner(), begun)
    const record = await findRecord(as('sponsor'), begun)
    expect(record).toMatchObject({
      participants: [{ role: 'user', people: 2 }],
      questions: [
        { question, phase: 'decided', clauses: [{ target: 'tasks', text: 'Send letters' }], unrevealed: 0 },
        { question: 'imposedRisks', phase: 'gathering', unrevealed: 1, answers: [] },
      ],
    })
    expect(JSON.stringify(record)).not.toContain('Said in silence')
  })
})
