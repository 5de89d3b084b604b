import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClauseTarget } from '#model/workshops/clause-target.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { getContributions } from '#server/services/get-contributions.ts'
import { getServicePage } from '#server/services/index.ts'
import { setWhoWrites } from '#server/services/set-who-writes.ts'
import { giveAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { endWorkshop } from './end-workshop.ts'
import { answerAndGroup, type Begun, buildWorkshop, walk } from './factories.ts'
import { findRecord, findWorkshop } from './find-workshop.ts'
import { makeGroup, placeAnswers, removeGroup, renameGroup } from './group-answers.ts'
import { joinWorkshopAsMember } from './join-workshop.ts'
import { makeClause } from './make-clause.ts'
import { extendTime, movePhase, noteQuestion } from './move-phase.ts'
import { removeParticipant } from './remove-participant.ts'

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
const screen = async (begun: Begun, player: Player = 'owner') => (await findWorkshop(as(player), begun)).view
const question = 'outcomes'
const gathering = async (change = {}): Promise<Begun> => {
  const begun = await begin(change)
  await askQuestion(owner(), { ...begun, question })
  await walk(owner(), begun, { question, to: 'gathering' })
  return begun
}
const refused = (reason: string, code = 'conflict') => ({ code, details: { reason } })

describe('answers are grouped', () => {
  test('and groups renamed and taken apart; what is in none stays', async () => {
    const begun = await begin()
    const { group, answer } = await answerAndGroup(owner(), begun)
    expect((await screen(begun))?.asked).toMatchObject({
      answers: [{ id: answer, groupId: group }],
      groups: [{ id: group, name: 'Sooner', votes: null, made: 0 }],
    })
    await renameGroup(owner(), { ...begun, group, name: 'Faster' })
    await placeAnswers(owner(), { ...begun, question, answers: [answer], groupId: null })
    expect((await screen(begun))?.asked).toMatchObject({
      answers: [{ groupId: null }],
      groups: [{ name: 'Faster' }],
    })
    await placeAnswers(owner(), { ...begun, question, answers: [answer, answer], groupId: group })
    const { view } = await removeGroup(owner(), { ...begun, group })
    expect(view?.asked).toMatchObject({ answers: [{ groupId: null }], groups: [] })
  })

  test('not with answers or groups of another workshop, and only then', async () => {
    const [begun, other] = [await begin(), await begin()]
    const { group } = await answerAndGroup(owner(), begun)
    const elsewhere = await answerAndGroup(owner(), other)
    const placed = { ...begun, question: 'outcomes' as const, answers: [elsewhere.answer], groupId: group }
    await expect(placeAnswers(owner(), placed)).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      makeGroup(owner(), { ...begun, question, name: 'x', answers: [randomUUIDv7()] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(renameGroup(owner(), { ...begun, group: elsewhere.group, name: 'x' })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    )
    await walk(owner(), begun, { question, from: 'grouping', to: 'voting' })
    for (const call of [
      () => removeGroup(owner(), { ...begun, group }),
      () => makeGroup(owner(), { ...begun, question, name: 'x', answers: [] }),
    ])
      await expect(call()).rejects.toMatchObject(refused('workshop-moved-on'))
  })
})

const decided = async (change = {}) => {
  const begun = await begin(change)
  const grouped = await answerAndGroup(owner(), begun)
  await walk(owner(), begun, { question, from: 'grouping', to: 'decided' })
  return { begun, ...grouped }
}
const clause = { target: 'outcomes-supported', text: 'Letters arrive within a day' } as const

/** Whose words the workshop’s clause is, by what is kept and who was asked. */
const wordOf = async (begun: Begun) => {
  const row = await database.db
    .selectFrom('workshop_clause')
    .select('path')
    .where('workshop_id', '=', begun.workshop)
    .executeTakeFirstOrThrow()
  const { draft } = await getServicePage(owner(), { service: begun.service })
  const { people } = await getContributions(owner(), { service: begun.service })
  const told = await database.db
    .selectFrom('notice')
    .select('person_id')
    .where('kind', '=', 'word-asked')
    .where('subject_id', '=', begun.service)
    .execute()
  return {
    answered: people
      .filter(({ clauses }) => clauses.some(({ kind }) => kind === 'answered'))
      .map(({ person }) => person.id),
    awaited: draft?.records[row.path]?.saidBy?.personId ?? null,
    told: told.map(({ person_id }) => person_id),
    lastFact: (await journalOf(database.db, begun.service)).at(-1)?.fact,
  }
}

/** Who is kept as having said a clause that came of one answer by this person. */
const said = async (
  named: boolean,
  player: Player | readonly Player[],
  target = clause.target as ClauseTarget,
) => {
  const begun = await gathering({ named })
  for (const one of [player].flat() as Player[]) {
    const { token } = await joinWorkshopAsMember(as(one), { code: begun.code, role: 'customer' })
    await giveAnswer(owner(), { token, question, text: 'Sooner' })
  }
  await walk(owner(), begun, { question, from: 'gathering', to: 'grouping' })
  const answers = ((await screen(begun))?.asked?.answers ?? []).map(({ id }) => id)
  const { view } = await makeGroup(owner(), { ...begun, question, name: 'Sooner', answers })
  await walk(owner(), begun, { question, from: 'grouping', to: 'decided' })
  await makeClause(owner(), { ...begun, groupId: view?.asked?.groups[0]?.id ?? '', ...clause, target })
  return wordOf(begun)
}

describe('what is decided', () => {
  test('becomes a clause of the draft, worded by whoever leads, with its way from the answers, and on record', async () => {
    const { begun, group } = await decided()
    const { view } = await makeClause(owner(), { ...begun, groupId: group, ...clause })
    const [made] = view?.clauses ?? []
    expect(made).toMatchObject({ groupId: group, ...clause })
    expect(view?.asked?.groups).toMatchObject([{ made: 1 }])
    expect(view?.questions).toMatchObject([{ clauses: 1 }, { clauses: 0 }])
    const { draft } = await getServicePage(owner(), { service: begun.service })
    expect(draft?.definition.value.outcomes.at(-1)).toMatchObject({
      direction: 'supported',
      statement: clause.text,
    })
    const path = made?.path ?? ''
    expect(path).toMatch(/^value\.outcomes\//)
    expect(draft?.records[path]).toMatchObject({ worded: { personId: stage.person.owner, side: 'provider' } })
    const facts = (await journalOf(database.db, begun.service)).slice(-2)
    expect(facts).toMatchObject([
      { fact: 'draft.written', after: { part: 'value', clauses: [path] } },
      { fact: 'workshop.clause-made', after: { workshop: begun.workshop, question, group, path } },
    ])
  })

  test('keeps whose words it was where one invited person said it under their name, and not otherwise', async () => {
    const { customer } = stage.person
    expect(await said(true, 'customer')).toEqual({
      answered: [customer],
      awaited: customer,
      told: [customer],
      lastFact: 'clause.attributed',
    })
    const nobody = { answered: [], awaited: null, told: [], lastFact: 'workshop.clause-made' }
    expect(await said(true, 'stranger')).toEqual({ ...nobody, answered: [stage.person.stranger] })
    expect(await said(false, 'customer')).toEqual(nobody)
  })

  test('tells of all who said it where several did, and asks none of them for a word', async () => {
    const { answered, ...rest } = await said(true, ['customer', 'user'])
    expect(answered.toSorted()).toEqual([stage.person.customer, stage.person.user].toSorted())
    expect(rest).toEqual({ awaited: null, told: [], lastFact: 'workshop.clause-made' })
    expect(await said(false, ['customer', 'user'])).toMatchObject({ answered: [] })
  })

  test('asks nobody for a word on what they made themselves, or on a text that holds what others wrote', async () => {
    expect(await said(true, 'owner')).toMatchObject({ answered: [], awaited: null, told: [] })
    expect(await said(true, 'customer', 'value.proposition')).toMatchObject({
      answered: [stage.person.customer],
      awaited: null,
      told: [],
    })
  })

  test('is not written while people vote, without a draft, or from a group of another workshop', async () => {
    const begun = await begin()
    const { group } = await answerAndGroup(owner(), begun)
    const make = (groupId = group) => makeClause(owner(), { ...begun, groupId, ...clause })
    await expect(make()).rejects.toMatchObject(refused('workshop-moved-on'))
    await walk(owner(), begun, { question, from: 'grouping', to: 'decided' })
    await expect(make((await decided()).group)).rejects.toMatchObject({ code: 'not_found' })
    await propose(stage, begun.service)
    await expect(make()).rejects.toMatchObject(refused('no-draft'))
    expect((await screen(begun))?.clauses).toEqual([])
  })

  test('goes into parts that whoever leads may write, and the screen says which these are', async () => {
    const { begun, group } = await decided()
    const suggestOnly = { value: ['provider' as const] }
    await setWhoWrites(owner(), { service: begun.service, suggestOnly })
    const make = (target: ClauseTarget) =>
      makeClause(owner(), { ...begun, groupId: group, target, text: 'Send letters' })
    await expect(make('outcomes-supported')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await make('tasks')).view?.writes).toEqual(['use', 'cost', 'supply'])
    expect((await screen(begun, 'customer'))?.writes).toEqual(['value', 'use', 'cost', 'supply'])
    await propose(stage, begun.service)
    expect((await screen(begun))?.writes).toEqual([])
  })

  test('or is left open, with a note', async () => {
    const begun = await gathering()
    await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
    await movePhase(owner(), { ...begun, question, from: 'revealed', to: 'decided' })
    const { view } = await noteQuestion(owner(), { ...begun, question, note: 'Ask the clerks first' })
    expect(view?.questions).toMatchObject([
      { note: 'Ask the clerks first', phase: 'decided' },
      { phase: 'waiting' },
    ])
    const of = { workshop: begun.workshop, question }
    expect((await journalOf(database.db, begun.service)).slice(-2)).toMatchObject([
      { fact: 'workshop.decided', before: { ...of, phase: 'revealed' }, after: { ...of, phase: 'decided' } },
      { fact: 'workshop.noted', before: { ...of, note: '' }, after: { ...of, note: 'Ask the clerks first' } },
    ])
    const facts = (await journalOf(database.db, begun.service)).length
    await noteQuestion(owner(), { ...begun, question, note: 'Ask the clerks first' })
    expect(await journalOf(database.db, begun.service)).toHaveLength(facts)
    await expect(noteQuestion(owner(), { ...begun, question: 'exit', note: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('whoever leads', () => {
  test('goes on once a question is done with, and back to it', async () => {
    const begun = await gathering()
    const ask = (wanted: 'imposedRisks' | 'exit' | 'outcomes') =>
      askQuestion(owner(), { ...begun, question: wanted })
    await expect(ask('imposedRisks')).rejects.toMatchObject(refused('workshop-undecided'))
    await expect(ask('exit')).rejects.toMatchObject({ code: 'invalid' })
    await walk(owner(), begun, { question, from: 'gathering', to: 'revealed' })
    await movePhase(owner(), { ...begun, question, from: 'revealed', to: 'decided' })
    expect((await ask('imposedRisks')).view?.asked).toMatchObject({
      question: 'imposedRisks',
      phase: 'waiting',
    })
    expect((await ask('outcomes')).view?.asked).toMatchObject({ question: 'outcomes', phase: 'decided' })
  })

  test('takes no step twice, and none that does not follow', async () => {
    const begun = await gathering()
    const move = (from: 'waiting' | 'gathering', to: 'gathering' | 'revealed' | 'voting') =>
      movePhase(owner(), { ...begun, question, from, to })
    await expect(move('waiting', 'gathering')).rejects.toMatchObject(refused('workshop-moved-on'))
    await expect(move('gathering', 'voting')).rejects.toMatchObject({ code: 'invalid' })
    const both = await Promise.allSettled([move('gathering', 'revealed'), move('gathering', 'revealed')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is one person: others who are invited look on, and nobody else learns of it', async () => {
    const begun = await gathering()
    expect(await screen(begun, 'customer')).toMatchObject({ can: [] })
    expect(await screen(begun, 'administrator')).toMatchObject({ can: ['end'] })
    const acts = (ctx: ReturnType<typeof as>) => [
      () => askQuestion(ctx, { ...begun, question }),
      () => movePhase(ctx, { ...begun, question, from: 'gathering', to: 'revealed' }),
      () => extendTime(ctx, { ...begun, question, minutes: 1 }),
      () => noteQuestion(ctx, { ...begun, question, note: 'x' }),
      () => makeGroup(ctx, { ...begun, question, name: 'x', answers: [] }),
      () => renameGroup(ctx, { ...begun, group: randomUUIDv7(), name: 'x' }),
      () => removeGroup(ctx, { ...begun, group: randomUUIDv7() }),
      () => placeAnswers(ctx, { ...begun, question, answers: [randomUUIDv7()], groupId: null }),
      () => makeClause(ctx, { ...begun, groupId: randomUUIDv7(), target: 'outcomes-supported', text: 'x' }),
      () => removeParticipant(ctx, { ...begun, participant: randomUUIDv7() }),
      () => endWorkshop(ctx, begun),
    ]
    for (const act of acts(as('customer'))) await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
    const other = await buildStage(database.db)
    for (const ctx of [as('stranger'), other.as('administrator')]) {
      for (const act of acts(ctx)) await expect(act()).rejects.toMatchObject({ code: 'not_found' })
      await expect(findWorkshop(ctx, begun)).rejects.toMatchObject({ code: 'not_found' })
      await expect(findRecord(ctx, begun)).rejects.toMatchObject({ code: 'not_found' })
    }
    const elsewhere = { ...begun, service: await buildDraftedService(database.db, stage) }
    await expect(findWorkshop(owner(), elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    await expect(endWorkshop(owner(), elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  })
})
