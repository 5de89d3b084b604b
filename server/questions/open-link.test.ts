import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LinkAnswerBody, OpenQuestions } from '#model/contract/questions.ts'
import { ProblemError } from '#model/contract/client.ts'
import { mostLinkAnswers } from '#model/questions/asking.ts'
import type { Context } from '#server/kernel/context.ts'
import { meetNeed } from '#server/needs/meet-need.ts'
import { findNeeds, getNeed } from '#server/needs/find-needs.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { answerByLink } from './answer-by-link.ts'
import { closeQuestions } from './close-questions.ts'
import { browserNamed, buildLinkAnswer, buildQuestions, tokenOf } from './factories.ts'
import { findAnswers } from './find-answers.ts'
import { findOpenQuestions } from './find-open-questions.ts'
import { findSets } from './find-sets.ts'

let tested: TestApp
let stage: Stage
let service: string
beforeAll(async () => {
  tested = await createTestApp()
})
beforeEach(async () => {
  stage = await buildStage(tested.db)
  service = await buildDraftedService(tested.db, stage)
})
afterAll(() => tested.close())

const as = (player: Player, now = '2026-05-01T10:00:00.000Z') => ({ ...stage.as(player), now })

let addresses = 0
/** Somebody without an account, at an address of their own unless stated. */
const anybody = (now?: string, address = `192.0.2.${(addresses += 1)}`): Context => {
  const { db, settings, log, requestId, now: usual } = stage.as('owner')
  return { db, settings, log, requestId, now: now ?? usual, address }
}
const ask = (wished: Parameters<typeof buildQuestions>[2] = {}) =>
  buildQuestions(as('owner'), service, { closesOn: '2026-05-20', ...wished })
const answersTo = async (set: string) => (await findAnswers(as('owner'), { service, set })).answers
const notOpen = { code: 'not_found', details: { reason: 'questions-not-open' } }

describe('an open link', () => {
  test('shows what is asked, the service and who asks, and nothing else', async () => {
    const made = await ask({ intro: 'We are new to this.' })
    const open = await findOpenQuestions(anybody(), tokenOf(made))
    expect(OpenQuestions.strict().parse(open)).toEqual(open)
    expect(open).toMatchObject({
      intro: 'We are new to this.',
      service: { en: 'Letters' },
      organisation: { en: 'Provider of All' },
      closesOn: '2026-05-20',
    })
    const { scope, workspace } = as('owner')
    const said = JSON.stringify(open)
    const hidden = [made.set.id, service, scope.workspaceId, workspace.slug, 'The owner', stage.person.owner]
    for (const secret of hidden) expect(said).not.toContain(secret)
  })

  test('takes an answer as a need of somebody unknown, on record without a name', async () => {
    const made = await ask()
    const reply = await buildLinkAnswer(anybody(), tokenOf(made), { name: 'A reader' })
    expect(reply).toEqual({ at: '2026-05-01T10:00:00.000Z', isChanged: false })
    const [found] = await answersTo(made.set.id)
    expect(found).toMatchObject({
      person: null,
      givenName: 'A reader',
      answers: { what: 'Letters that arrive' },
    })
    expect(await getNeed(as('owner'), found!.need.id)).toMatchObject({
      statedBy: { id: null, name: 'A reader' },
      organisation: null,
      role: 'user',
      askedFor: { id: service, isReadable: true },
      can: ['answer'],
    })
    expect((await journalOf(tested.db, service)).at(-1)).toMatchObject({
      fact: 'questions.answered',
      actor_id: null,
      actor_name: '',
      after: { set: made.set.id, need: found!.need.id, byLink: true },
    })
    await expect(meetNeed(as('owner'), { need: found!.need.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('knows a browser again by its bits, which are not kept and tell nothing across sets', async () => {
    const [one, two] = [await ask(), await ask()]
    const browser = browserNamed('mine')
    await buildLinkAnswer(anybody(), tokenOf(one), { browser })
    await buildLinkAnswer(anybody(), tokenOf(one), { browser: browserNamed('other') })
    await buildLinkAnswer(anybody(), tokenOf(two), { browser })
    const change = { browser, answers: { what: 'Letters on time', often: '1' } }
    expect(await buildLinkAnswer(anybody(), tokenOf(one), change)).toMatchObject({ isChanged: true })
    expect(
      (await answersTo(one.set.id)).map(({ answers, isChanged }) => [answers['what'], isChanged]),
    ).toEqual([
      ['Letters on time', true],
      ['Letters that arrive', false],
    ])
    expect((await findNeeds(as('owner'), {})).needs).toHaveLength(3)
    expect((await findSets(as('owner'), service)).sets.at(-1)).toMatchObject({
      answered: { byLink: 2 },
      link: { answers: 3, isFull: false },
    })
    const rows = await tested.db.selectFrom('question_answer').select('browser_hash').execute()
    expect(JSON.stringify(rows)).not.toContain(browser)
    const hashes = await tested.db
      .selectFrom('question_answer')
      .select('browser_hash')
      .where('set_id', 'in', [one.set.id, two.set.id])
      .execute()
    expect(new Set(hashes.map(({ browser_hash }) => browser_hash)).size).toBe(3)
  })

  test('of one browser twice at once leaves one answer and one need that stand', async () => {
    const made = await ask()
    const token = tokenOf(made)
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        buildLinkAnswer(anybody(), token, { answers: { what: `Wish ${index}` } }),
      ),
    )
    expect(await answersTo(made.set.id)).toHaveLength(1)
    expect((await findNeeds(as('owner'), {})).needs).toHaveLength(1)
    expect((await findSets(as('owner'), service)).sets[0]).toMatchObject({
      answered: { byLink: 1 },
      link: { answers: 6 },
    })
  })

  test('is answered alike where it is closed, over, unknown or cut off', async () => {
    const [closed, over, renewedLater] = [await ask(), await ask({ closesOn: '2026-05-02' }), await ask()]
    await closeQuestions(as('owner'), { service, set: closed.set.id })
    await tested.db
      .updateTable('question_set')
      .set({ link_hash: 'of another' })
      .where('id', '=', renewedLater.set.id)
      .execute()
    const late = '2026-05-03T00:00:00.000Z'
    const links = [
      tokenOf(closed),
      tokenOf(over),
      tokenOf(renewedLater),
      tokenOf(over).slice(1),
      'x'.repeat(43),
    ]
    const replies = await Promise.all(
      links.map((token) => findOpenQuestions(anybody(late), token).catch((error: unknown) => error)),
    )
    for (const reply of replies) expect(reply).toMatchObject(notOpen)
    expect(new Set(replies.map((reply) => (reply as Error).message)).size).toBe(1)
  })

  test('takes nothing from whoever has not looked at the questions a short while ago', async () => {
    const [made, other] = [await ask(), await ask()]
    const token = tokenOf(made)
    const { ticket } = await findOpenQuestions(anybody(), token)
    const [until = '', signature = ''] = ticket.split('.')
    const send = (sent: string, now?: string) =>
      answerByLink(anybody(now), {
        token,
        ...LinkAnswerBody.parse({ answers: { what: 'x' }, browser: browserNamed('one'), ticket: sent }),
      })
    const refusal = { code: 'precondition_failed', details: { reason: 'questions-looked-at-long-ago' } }
    const longer = `${Number(until) + 1000}.${signature}`
    const elsewhere = (await findOpenQuestions(anybody(), tokenOf(other))).ticket
    for (const wrong of [
      '',
      'x',
      `${until}.`,
      longer,
      elsewhere,
      `${until}.${'x'.repeat(signature.length)}`,
    ]) {
      await expect(send(wrong)).rejects.toMatchObject(refusal)
    }
    await expect(send(ticket, '2026-05-01T12:00:00.001Z')).rejects.toMatchObject(refusal)
    expect(await send(ticket, '2026-05-01T12:00:00.000Z')).toMatchObject({ isChanged: false })
  })
})

describe('limits', () => {
  const tooMany = { code: 'too_many_requests' }
  const address = '198.51.100.7'

  test('let an address look 300 times in a quarter of an hour, also at what is not there', async () => {
    const token = tokenOf(await ask())
    const look = (now?: string) => findOpenQuestions(anybody(now, address), token)
    const guess = () => findOpenQuestions(anybody(undefined, address), 'x'.repeat(43)).catch(() => null)
    await Promise.all(Array.from({ length: 299 }, guess))
    await look()
    await expect(look()).rejects.toMatchObject(tooMany)
    await expect(findOpenQuestions(anybody(), token)).resolves.toBeDefined()
    await expect(look('2026-05-01T10:15:00.000Z')).resolves.toBeDefined()
  })

  test('let an address answer 60 times in a quarter of an hour', async () => {
    const token = tokenOf(await ask())
    const { ticket } = await findOpenQuestions(anybody(), token)
    const body = LinkAnswerBody.parse({ answers: { what: 'x' }, browser: browserNamed('one'), ticket })
    const answer = () => answerByLink(anybody(undefined, '198.51.100.8'), { token, ...body })
    for (let count = 0; count < 60; count += 1) await answer()
    await expect(answer()).rejects.toMatchObject(tooMany)
  })

  test('let a link take 300 answers in a quarter of an hour, from wherever', async () => {
    const token = tokenOf(await ask())
    await buildLinkAnswer(anybody(), token)
    await tested.db
      .updateTable('rate_limit')
      .set({ attempts: 300 })
      .where('key', 'like', 'questions answered by:%')
      .execute()
    await expect(buildLinkAnswer(anybody(), token)).rejects.toMatchObject(tooMany)
    await expect(buildLinkAnswer(anybody('2026-05-01T10:15:00.000Z'), token)).resolves.toBeDefined()
  })

  test('end a link that has taken a thousand answers, until it is renewed', async () => {
    const made = await ask()
    await tested.db
      .updateTable('question_set')
      .set({ link_answers: mostLinkAnswers - 1 })
      .where('id', '=', made.set.id)
      .execute()
    await buildLinkAnswer(anybody(), tokenOf(made))
    await expect(findOpenQuestions(anybody(), tokenOf(made))).rejects.toMatchObject(notOpen)
    expect((await findSets(as('owner'), service)).sets[0]?.link).toMatchObject({ isFull: true })
  })
})

describe('over HTTP', () => {
  test('anybody may look and answer, and hears the same of whatever is not open', async () => {
    const made = await buildQuestions({ ...as('owner'), now: tested.now().toISOString() }, service)
    const token = tokenOf(made)
    const nobody = tested.as()
    const { ticket, key } = await nobody.openQuestions({ params: { token } })
    const body = { answers: { what: 'Stamps' }, browser: browserNamed('one'), ticket }
    expect(await nobody.answerByLink({ params: { token }, body })).toMatchObject({ isChanged: false })
    expect(await nobody.answerByLink({ params: { token }, body })).toMatchObject({ isChanged: true })
    expect((await nobody.openQuestions({ params: { token } })).key).toBe(key)
    const problem = await nobody.openQuestions({ params: { token: 'x'.repeat(43) } }).then(
      () => undefined,
      (error: unknown) => (error instanceof ProblemError ? error.problem : undefined),
    )
    expect(problem).toMatchObject({ status: 404, reason: 'questions-not-open' })
  })

  test.each([
    ['half of a character', { answers: { what: 'a\uD800' } }],
    ['an unknown role', { role: 'owner' }],
    ['too few random bits', { browser: 'short' }],
    ['two lines for a name', { name: 'a\nb' }],
    ['a field that nobody knows', { admin: true }],
    [
      'answers beyond number',
      { answers: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`own-${at}`, 'x'])) },
    ],
  ])('%s is refused', async (_what, wrong) => {
    const made = await buildQuestions({ ...as('owner'), now: tested.now().toISOString() }, service)
    const response = await tested.app.request(`/api/open-questions/${tokenOf(made)}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answers: { what: 'x' }, browser: browserNamed('one'), ticket: '', ...wrong }),
    })
    expect(response.status).toBe(422)
  })
})
