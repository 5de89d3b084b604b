import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, ProblemError } from '#model/contract/client.ts'
import type { JoinedNews } from '#model/contract/workshop-views.ts'
import type { Phase } from '#model/workshops/phase.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let owner: Client
let stranger: Client
let params: { workspace: string; service: string }
let statements = 0

beforeAll(async () => {
  const database = await createTestDatabase()
  const db = database.db.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  tested = await createTestApp({ database: { ...database, db } })
  const { id, slug } = await buildWorkspace(db)
  const provider = await buildOrganisation(db, id)
  const [member, other] = [
    await buildMember(db, id, { name: 'Olga Owner', organisationId: provider.id }),
    await buildMember(db, id),
  ]
  owner = tested.as(member.token)
  stranger = tested.as(other.token)
  const { id: service } = await owner.startService({
    params: { workspace: slug },
    body: { providerId: provider.id, name: 'Answer letters', language: 'en' },
  })
  params = { workspace: slug, service }
})
afterAll(() => tested.close())

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : null),
  )

const counted = async <Result>(calls: () => Promise<Result>): Promise<[Result, number]> => {
  const before = statements
  const result = await calls()
  return [result, statements - before]
}

type Phone = { calls: Client; version: number; view: JoinedNews['view'] }

/** What a phone does every two seconds. */
const look = async (phone: Phone): Promise<Phone> => {
  const { version, view } = await phone.calls.joinedWorkshop({ query: { since: phone.version } })
  return { ...phone, version, view: view ?? phone.view }
}
const lookAll = (phones: readonly Phone[]): Promise<Phone[]> => Promise.all(phones.map(look))
const question = 'outcomes' as const
const roles = ['customer', 'user', 'sponsor', 'provider'] as const

describe('thirty people and a screen', () => {
  let named: typeof params & { workshop: string }
  let phones: Phone[]

  const move = (from: Phase, to: Phase) =>
    owner.movePhase({ params: named, body: { question, from, to, minutes: 5 } })
  const answersOf = ({ view }: Phone) => view?.asked?.answers ?? []
  const groupsOf = ({ view }: Phone) => (view?.asked?.groups ?? []).map(({ id }) => id)

  test('come in at once', async () => {
    const begun = await owner.beginWorkshop({ params, body: { questions: [question] } })
    named = { ...params, workshop: begun.view?.id ?? '' }
    const code = begun.view?.code ?? ''
    const phoneOf = async (_: unknown, index: number): Promise<Phone> => {
      await tested.as().workshopByCode({ params: { code } })
      const body = { name: `Person ${index}`, role: roles[index % 4]! }
      const { token } = await tested.as().joinWorkshop({ params: { code }, body })
      return { calls: tested.as(token), version: 0, view: null }
    }
    phones = await Promise.all(Array.from({ length: 30 }, phoneOf))
    const asked = await owner.askQuestion({ params: named, body: { question } })
    expect(asked.view?.participants.map(({ people }) => people)).toEqual([8, 7, 7, 8])
    await move('waiting', 'gathering')
    phones = await lookAll(phones)
    expect(phones.every(({ view }) => view?.people === 30 && view.asked?.phase === 'gathering')).toBe(true)
  })

  test('answer twice each, while others look, and read their own alone', async () => {
    await Promise.all(
      phones.flatMap((phone, index) => [
        phone.calls.giveAnswer({ body: { question, text: `First of ${index}` } }),
        phone.calls.giveAnswer({ body: { question, text: `Second of ${index}` } }),
        look(phone),
      ]),
    )
    phones = await lookAll(phones)
    expect(phones.map(({ view }) => view?.asked?.answered)).toEqual(Array(30).fill(30))
    expect(phones.map(({ view }) => view?.mine.answers.length)).toEqual(Array(30).fill(2))
    expect(JSON.stringify(phones[0]?.view)).not.toContain('of 1')
    expect(JSON.stringify(await owner.workshop({ params: named, query: {} }))).not.toContain('First of')
  })

  test('ask by one statement each, the screen by two, and hear a few bytes where nothing changed', async () => {
    const [still, forPhones] = await counted(() => lookAll(phones))
    expect({ requests: still.length, statements: forPhones }).toEqual({ requests: 30, statements: 30 })
    const { version } = await owner.workshop({ params: named, query: {} })
    const [quiet, forScreen] = await counted(() =>
      owner.workshop({ params: named, query: { since: version } }),
    )
    expect({ view: quiet.view, statements: forScreen }).toEqual({ view: null, statements: 2 })
    expect(JSON.stringify(quiet).length).toBeLessThan(100)
    await move('gathering', 'revealed')
    const [revealed, whenChanged] = await counted(() => lookAll(phones))
    expect(whenChanged).toBe(30)
    phones = revealed
  })

  test('read all answers at once, and add none any more', async () => {
    expect(new Set(answersOf(phones[0]!).map(({ text }) => text)).size).toBe(60)
    expect(phones.every((phone) => answersOf(phone).length === 60)).toBe(true)
    const late = problemOf(phones[0]!.calls.giveAnswer({ body: { question, text: 'Too late' } }))
    expect(await late).toMatchObject({ code: 'conflict', reason: 'workshop-late' })
  })

  test('vote, and the counts add up', async () => {
    await move('revealed', 'grouping')
    const ids = answersOf(phones[0]!).map(({ id }) => id)
    for (const answers of [ids.slice(0, 30), ids.slice(30)])
      await owner.makeGroup({ params: named, body: { question, name: 'Half of them', answers } })
    await move('grouping', 'voting')
    phones = await lookAll(phones)
    await Promise.all(
      phones.map((phone) => {
        const votes = groupsOf(phone).map((groupId, index) => ({ groupId, votes: 2 - index }))
        return phone.calls.castVotes({ body: { question, votes } })
      }),
    )
    const decided = await move('voting', 'decided')
    expect(decided.view?.asked).toMatchObject({ voted: 30, groups: [{ votes: 60 }, { votes: 30 }] })
  })

  test('see a clause made, and are let go at the end', async () => {
    const [groupId = ''] = groupsOf(phones[0]!)
    const text = 'Letters arrive within a day'
    await owner.makeClause({ params: named, body: { groupId, target: 'outcomes-supported', text } })
    const { draft } = await owner.service({ params })
    expect(draft?.definition.value.outcomes).toMatchObject([{ statement: text }])
    await owner.endWorkshop({ params: named })
    const gone = await Promise.all(phones.map(({ calls }) => problemOf(calls.joinedWorkshop({ query: {} }))))
    expect(gone.every((problem) => problem?.reason === 'workshop-over')).toBe(true)
    const record = await owner.workshopRecord({ params: named })
    expect(record.questions).toMatchObject([{ answered: 30, clauses: [{ text }] }])
    expect(JSON.stringify(record)).not.toContain('Person')
  })
})

test('what is wrong with what was sent is named by its field', async () => {
  for (const [field, wrong] of [
    ['questions', []],
    ['questions', ['outcomes', 'outcomes']],
    ['questions', ['whatever']],
    ['votes', 0],
    ['votes', 11],
  ] as const) {
    const body = { questions: ['outcomes' as const], [field]: wrong }
    const problem = await problemOf(owner.beginWorkshop({ params, body }))
    expect(problem?.code).toBe('invalid')
    expect(problem?.fields?.[0]?.path).toContain(field)
  }
})

test('who brings no token, or that of a session, takes part in nothing', async () => {
  for (const calls of [tested.as(), tested.as('no-such-token-at-all-anywhere'), owner]) {
    for (const call of [
      () => calls.joinedWorkshop({ query: {} }),
      () => calls.giveAnswer({ body: { question, text: 'x' } }),
      () => calls.changeAnswer({ params: { answer: randomUUIDv7() }, body: { text: 'x' } }),
      () => calls.withdrawAnswer({ params: { answer: randomUUIDv7() } }),
      () => calls.castVotes({ body: { question, votes: [] } }),
    ])
      expect(await problemOf(call())).toMatchObject({ code: 'not_found', reason: 'workshop-over' })
  }
})

test('a member takes part by the code, also without being invited to the service, and leads nothing', async () => {
  const begun = await owner.beginWorkshop({ params, body: { questions: [question] } })
  const { workspace } = params
  const code = begun.view?.code ?? ''
  const { token } = await stranger.joinWorkshopAsMember({
    params: { workspace, code: code.toLowerCase() },
    body: { role: 'user' },
  })
  expect((await tested.as(token).joinedWorkshop({ query: {} })).view).toMatchObject({
    service: 'Answer letters',
    mine: { name: 'A Member' },
  })
  const named = { ...params, workshop: begun.view?.id ?? '' }
  for (const call of [
    () => stranger.workshops({ params }),
    () => stranger.workshop({ params: named, query: {} }),
    () => stranger.workshopRecord({ params: named }),
    () => stranger.endWorkshop({ params: named }),
    () => owner.workshop({ params: { ...named, workshop: randomUUIDv7() }, query: {} }),
  ])
    expect(await problemOf(call())).toMatchObject({ code: 'not_found' })
})
