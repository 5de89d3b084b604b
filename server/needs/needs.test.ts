import { randomUUIDv7 } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Need } from '#model/contract/needs.ts'
import { NeedContent } from '#model/need.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { Database } from '#server/database/tables.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { buildMembership } from '#server/parties/factories.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { changeNeed } from './change-need.ts'
import { buildNeed } from './factories.ts'
import { findNeeds, getNeed } from './find-needs.ts'
import { meetNeed } from './meet-need.ts'
import { answerNeed } from './answer-need.ts'
import { stateNeed } from './state-need.ts'

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
const content = (more: Partial<NeedContent> = {}) => NeedContent.parse({ what: 'Fewer forms', ...more })
/** The stranger belongs to one more organisation. */
const belongTo = (organisationId: string, term: { until?: string } = {}) =>
  buildMembership(database.db, as('owner').scope.workspaceId, {
    personId: stage.person.stranger,
    organisationId,
    ...term,
  })
const sees = async (ctx: MemberContext, id: string) => {
  const { needs } = await findNeeds(ctx, {})
  const listed = needs.some((need) => need.id === id)
  const read = await getNeed(ctx, id).then(
    () => true,
    () => false,
  )
  // The list and the single need go by the same rule.
  expect(read).toBe(listed)
  return listed
}

describe('a need is stated', () => {
  test('by anybody, without a service, and put on record', async () => {
    const need = await buildNeed(as('stranger'), {
      what: 'Fewer forms',
      hinders: 'Four offices',
      role: 'user',
    })
    expect(Need.parse(need)).toEqual(need)
    expect(need).toMatchObject({
      what: 'Fewer forms',
      hinders: 'Four offices',
      role: 'user',
      state: 'heard',
      statedBy: { id: stage.person.stranger, name: 'The stranger' },
      organisation: { id: stage.consumer, name: 'Department of Tests' },
      provider: null,
      answer: null,
      can: ['change'],
    })
    expect(await journalOf(database.db, need.id)).toMatchObject([
      { fact: 'need.stated', subject_name: 'Fewer forms', actor_name: 'The stranger' },
    ])
  })

  test('by somebody who belongs to no organisation, too', async () => {
    expect(await buildNeed(as('administrator'))).toMatchObject({
      organisation: null,
      can: ['change', 'answer'],
    })
  })

  test('in two statements, so that with the session it is three', async () => {
    const statements: string[] = []
    const db = new Kysely<Database>({
      dialect: new PostgresDialect({ pool: database.pool }),
      log: ({ query }) => {
        statements.push(query.sql)
      },
    })
    await buildNeed({ ...as('stranger'), db }, { providerId: stage.provider })
    expect(statements).toHaveLength(2)
  })

  test('to an organisation of the workspace only, or not at all', async () => {
    const other = await buildStage(database.db)
    for (const providerId of [randomUUIDv7(), other.provider]) {
      await expect(stateNeed(as('stranger'), { ...content(), providerId })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    expect((await findNeeds(as('stranger'), {})).needs).toEqual([])
  })

  test('in any script, with markup and emoji, as it was typed', async () => {
    const what = '<b>مرحبا</b> 🙂 {{name}} $t(words) ${x}'
    expect(await buildNeed(as('stranger'), { what })).toMatchObject({ what })
  })
})

describe('a need is seen', () => {
  test('by its author and administrators, and by no other consumer', async () => {
    const { id } = await buildNeed(as('customer'))
    expect(await sees(as('customer'), id)).toBe(true)
    expect(await sees(as('administrator'), id)).toBe(true)
    expect(await sees(as('stranger'), id)).toBe(false)
    expect(await sees(as('owner'), id)).toBe(false)
  })

  test('once it is addressed, by the people of that organisation and of units nested in it', async () => {
    await buildDraftedService(database.db, stage)
    const { id } = await buildNeed(as('customer'), { providerId: stage.provider })
    const unit = randomUUIDv7()
    const { scope } = as('owner')
    await database.db
      .insertInto('organisation')
      .values({
        workspace_id: scope.workspaceId,
        id: unit,
        names: JSON.stringify({ en: 'Unit' }),
        parent_id: stage.provider,
        enterprise_id: stage.provider,
        source: null,
        source_key: null,
        sort_name: 'unit',
        created_at: '2026-05-01T10:00:00.000Z',
      })
      .execute()
    const colleague = as('stranger')
    expect(await sees(as('owner'), id)).toBe(true)
    expect(await sees(colleague, id)).toBe(false)
    await belongTo(unit, { until: '2026-05-01' })
    expect(await sees(colleague, id)).toBe(false)
    await belongTo(unit)
    expect(await sees(colleague, id)).toBe(true)
  })

  test('addressed to one provider, by no other', async () => {
    await buildDraftedService(database.db, stage)
    const { id } = await buildNeed(as('customer'), { providerId: stage.consumer })
    expect(await sees(as('owner'), id)).toBe(false)
  })

  test('addressed to nobody, by whoever provides something', async () => {
    const { id } = await buildNeed(as('customer'))
    await buildDraftedService(database.db, stage)
    expect(await sees(as('owner'), id)).toBe(true)
    expect(await sees(as('stranger'), id)).toBe(false)
    await belongTo(stage.provider)
    expect(await sees(as('stranger'), id)).toBe(true)
  })

  test('never in another workspace, and hidden is answered like unknown', async () => {
    const { id } = await buildNeed(as('customer'))
    const other = await buildStage(database.db)
    const messages = await Promise.all(
      [
        getNeed(other.as('administrator'), id),
        getNeed(as('stranger'), id),
        getNeed(as('stranger'), randomUUIDv7()),
      ].map((reading) => reading.catch((error: Error) => error.message)),
    )
    expect(new Set(messages)).toEqual(new Set(['There is no such need.']))
  })
})

describe('the list of needs', () => {
  test('is newest first, 50 a page, each once', async () => {
    const ids: string[] = []
    for (let count = 0; count < 60; count += 1) ids.push((await buildNeed(as('customer'))).id)
    const first = await findNeeds(as('customer'), {})
    const second = await findNeeds(as('customer'), { after: first.next! })
    expect([...first.needs, ...second.needs].map(({ id }) => id)).toEqual(ids.toSorted().toReversed())
    expect([first.needs.length, second.next]).toEqual([50, null])
  })

  test('can be of one state, and begins only where a page ended', async () => {
    await buildNeed(as('customer'))
    expect((await findNeeds(as('customer'), { state: 'met' })).needs).toEqual([])
    for (const after of ['', 'x', Buffer.from('["x"]').toString('base64url')]) {
      await expect(findNeeds(as('customer'), { after })).rejects.toMatchObject({ code: 'invalid' })
    }
  })
})

describe('a need is reworded', () => {
  test('by its author, with what changed on record', async () => {
    const { id } = await buildNeed(as('customer'), { worth: 'An hour a day' })
    const changed = await changeNeed(as('customer'), {
      need: id,
      content: content({ what: 'No forms', worth: 'An hour a day' }),
    })
    expect(changed).toMatchObject({ what: 'No forms', worth: 'An hour a day', state: 'heard' })
    expect((await journalOf(database.db, id)).at(-1)).toMatchObject({
      fact: 'need.reworded',
      before: { what: 'Reach everybody in the building' },
      after: { what: 'No forms' },
    })
  })

  test('or addressed anew by its author, on record, to an organisation that is here', async () => {
    const { id } = await buildNeed(as('customer'), { what: 'Fewer forms', providerId: stage.consumer })
    expect(await sees(as('owner'), id)).toBe(false)
    const change = (providerId?: string | null) =>
      changeNeed(as('customer'), { need: id, content: content(), providerId })
    expect(await change(stage.provider)).toMatchObject({ provider: { id: stage.provider } })
    expect(await sees(as('owner'), id)).toBe(true)
    expect((await journalOf(database.db, id)).at(-1)).toMatchObject({
      fact: 'need.readdressed',
      before: { providerId: stage.consumer },
      after: { providerId: stage.provider },
    })
    expect(await change()).toMatchObject({ provider: { id: stage.provider } })
    await expect(change(randomUUIDv7())).rejects.toMatchObject({ code: 'not_found' })
    expect(await change(null)).toMatchObject({ provider: null })
  })

  test('by nobody else', async () => {
    const { id } = await buildNeed(as('customer'))
    const by = (player: Player) => changeNeed(as(player), { need: id, content: content() })
    await expect(by('administrator')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(by('stranger')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('not once it is answered', async () => {
    const { id } = await buildNeed(as('customer'))
    await answerNeed(as('administrator'), { need: id, answer: { kind: 'declined', reason: 'No money' } })
    await expect(changeNeed(as('customer'), { need: id, content: content() })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'need-answered' },
    })
  })
})

const answered = async () => {
  const { id } = await buildNeed(as('customer'))
  const answer = {
    kind: 'draft' as const,
    providerId: stage.provider,
    name: 'Post',
    language: 'en' as const,
    note: '',
  }
  await answerNeed(as('administrator'), { need: id, answer })
  return id
}

describe('a need is met', () => {
  test('when its author says so', async () => {
    const id = await answered()
    expect(await getNeed(as('customer'), id)).toMatchObject({ can: ['meet'] })
    expect(await meetNeed(as('customer'), { need: id })).toMatchObject({ state: 'met', can: [] })
    expect((await journalOf(database.db, id)).at(-1)).toMatchObject({
      fact: 'need.met',
      before: { state: 'answered' },
      after: { state: 'met' },
    })
  })

  test('not when anybody else does', async () => {
    const id = await answered()
    await expect(meetNeed(as('administrator'), { need: id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('not before it is answered, and once only', async () => {
    const { id } = await buildNeed(as('customer'))
    const refusal = { code: 'conflict', details: { reason: 'need-not-answered' } }
    await expect(meetNeed(as('customer'), { need: id })).rejects.toMatchObject(refusal)
    const other = await answered()
    await meetNeed(as('customer'), { need: other })
    await expect(meetNeed(as('customer'), { need: other })).rejects.toMatchObject(refusal)
  })
})
