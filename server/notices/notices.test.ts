import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { usualWays } from '#model/notices/notice.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildNotice, buildTeller, settingsOf } from './factories.ts'
import { sweepNotices } from './index.ts'

type Member = { accountId: string; personId: string; email: string; token: string }

let tested: TestApp
let workspace: { id: string; slug: string }
let alex: Member
let bea: Member
beforeAll(async () => {
  tested = await createTestApp()
})
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  alex = await buildMember(tested.db, workspace.id, { name: 'Alex' })
  bea = await buildMember(tested.db, workspace.id, { name: 'Bea' })
})
afterAll(() => tested.close())

const now = '2026-11-26T15:00:00.000Z'
const teller = () => buildTeller(workspace.id, { settings: tested.settings, now })
const tellThem = (told: Partial<Parameters<typeof buildNotice>[2]> = {}) =>
  buildNotice(tested.db, teller(), { kind: 'replied', to: [alex.personId], ...told })
const params = () => ({ workspace: workspace.slug })
const listOf = async (who: Member, after?: string) =>
  tested.as(who.token).notices({ params: params(), query: { after } })
const unreadOf = async (who: Member) =>
  (await tested.as(who.token).workspace({ params: params() })).notices.unread
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : error),
  )
const journalOf = () =>
  tested.db
    .selectFrom('journal')
    .select(['fact', 'before', 'after'])
    .where('subject_id', '=', alex.accountId)
    .orderBy('id')
    .execute()

describe('the page of notices', () => {
  test('shows what I was told, newest first, and nothing of others', async () => {
    await tellThem({ name: 'First', params: { excerpt: 'Look' } })
    await tellThem({ name: 'Second', kind: 'assigned', path: '/services/two' })
    await tellThem({ to: [bea.personId] })
    const { notices, next } = await listOf(alex)
    expect(notices).toMatchObject([
      { kind: 'assigned', by: 'Robin Tremblay', subject: 'Second', path: '/services/two', at: now },
      { kind: 'replied', subject: 'First', params: { excerpt: 'Look' }, readAt: null },
    ])
    expect(next).toBeNull()
    expect((await listOf(bea)).notices).toHaveLength(1)
  })

  test('comes 50 at a time, each once', async () => {
    for (let count = 0; count < 53; count += 1) await tellThem({ name: `Thing ${count}` })
    const first = await listOf(alex)
    const second = await listOf(alex, first.next ?? '')
    const names = [...first.notices, ...second.notices].map(({ subject }) => subject)
    expect(first.notices).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(names).toEqual(Array.from({ length: 53 }, (_, index) => `Thing ${52 - index}`))
    expect(await codeOf(listOf(alex, 'nonsense'))).toBe('invalid')
  })

  test('is read by one statement along an index', async () => {
    await tested.db
      .insertInto('notice')
      .values(
        Array.from({ length: 3000 }, (_, index) => ({
          workspace_id: workspace.id,
          id: randomUUIDv7(),
          person_id: index % 10 === 0 ? alex.personId : bea.personId,
          kind: 'replied' as const,
          event: `event ${index}`,
          actor_name: 'Robin',
          subject_kind: 'service',
          subject_id: 'one',
          subject_name: 'Letters',
          path: '/services/one',
          params: '{}',
          told_at: now,
          read_at: index % 100 === 0 ? null : now,
        })),
      )
      .execute()
    await sql`analyze notice`.execute(tested.db)
    const plan = await tested.db
      .selectFrom('notice')
      .select('id')
      .where('workspace_id', '=', workspace.id)
      .where('person_id', '=', alex.personId)
      .orderBy('id', 'desc')
      .limit(51)
      .explain('json')
    expect(JSON.stringify(plan)).toContain('notice_of_person')
    expect(await unreadOf(alex)).toBe(30)
    expect((await listOf(alex)).notices).toHaveLength(50)
  })
})

describe('reading', () => {
  test('one notice marks that one, and twice does no harm', async () => {
    await tellThem()
    await tellThem()
    const [notice] = (await listOf(alex)).notices
    const read = () => tested.as(alex.token).readNotice({ params: { ...params(), notice: notice?.id ?? '' } })
    await read()
    const once = (await listOf(alex)).notices.map(({ readAt }) => readAt)
    expect(once).toEqual([expect.any(String), null])
    tested.advance(1000)
    await read()
    expect((await listOf(alex)).notices.map(({ readAt }) => readAt)).toEqual(once)
    expect(await unreadOf(alex)).toBe(1)
  })

  test('all marks what I have seen; what came since stays unread', async () => {
    await tellThem()
    await tellThem()
    const [seen] = (await listOf(alex)).notices
    await tellThem({ name: 'New', to: [alex.personId, bea.personId] })
    await tested.as(alex.token).readNotices({ params: params(), body: { upTo: seen?.id ?? '' } })
    const { notices } = await listOf(alex)
    expect(notices.filter(({ readAt }) => readAt === null)).toMatchObject([{ subject: 'New' }])
    expect(await unreadOf(bea)).toBe(1)
  })

  test('is each reader’s own: of somebody else’s notice nothing is told', async () => {
    await tellThem()
    const [notice] = (await listOf(alex)).notices
    const read = tested.as(bea.token).readNotice({ params: { ...params(), notice: notice?.id ?? '' } })
    expect(await codeOf(read)).toBe('not_found')
    const unknown = tested.as(alex.token).readNotice({ params: { ...params(), notice: randomUUIDv7() } })
    expect(await codeOf(unknown)).toBe('not_found')
    expect(await unreadOf(alex)).toBe(1)
  })
})

describe('the bell', () => {
  test('is told with what every screen loads, up to a hundred', async () => {
    expect(await unreadOf(alex)).toBe(0)
    for (let count = 0; count < 101; count += 1) await tellThem({ kind: 'replied' })
    expect(await unreadOf(alex)).toBe(100)
    expect(await unreadOf(bea)).toBe(0)
  })
})

const settings = async () => tested.as(alex.token).noticeSettings({})
const change = (body: ReturnType<typeof settingsOf>) => tested.as(alex.token).changeNoticeSettings({ body })
const keep = (timeZone: string) => tested.as(alex.token).keepTimeZone({ body: { timeZone } })
const known = async () => (await tested.as(alex.token).workspace({ params: params() })).notices.timeZoneKnown

describe('what I am told by mail', () => {
  test('is as it usually is until I choose', async () => {
    expect(await settings()).toEqual({
      timeZone: null,
      quiet: { from: '20:00', until: '07:00' },
      digestAt: '08:00',
      ways: usualWays,
      mailServer: false,
    })
  })

  test('is what I chose, with what changed on record', async () => {
    const chosen = settingsOf({ quiet: null, digestAt: '06:30', ways: { replied: 'off' } })
    expect(await change(chosen)).toEqual({ ...chosen, mailServer: false })
    expect(await settings()).toEqual({ ...chosen, mailServer: false })
    await change(chosen)
    expect(await journalOf()).toEqual([
      {
        fact: 'account.notice-settings-changed',
        before: {
          timeZone: null,
          quiet: { from: '20:00', until: '07:00' },
          digestAt: '08:00',
          ways: usualWays,
        },
        after: {
          timeZone: 'America/Toronto',
          quiet: null,
          digestAt: '06:30',
          ways: { ...usualWays, replied: 'off' },
        },
      },
    ])
  })

  test.each([
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an offset for a zone', { timeZone: '-05:00' }, 'timeZone'],
    ['no hour', { digestAt: '8 o’clock' }, 'digestAt'],
    ['quiet hours without length', { quiet: { from: '08:00', until: '08:00' } }, 'quiet.until'],
  ])('cannot be %s', async (_what, changed, path) => {
    const error = await change(settingsOf(changed)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as ProblemError).problem.fields).toMatchObject([{ path }])
    expect(await journalOf()).toEqual([])
  })

  test('goes by the zone of my browser until I choose one', async () => {
    expect(await known()).toBe(false)
    await keep('America/Toronto')
    await keep('Europe/Paris')
    expect(await settings()).toMatchObject({
      timeZone: 'America/Toronto',
      quiet: { from: '20:00', until: '07:00' },
    })
    expect(await known()).toBe(true)
    expect(await journalOf()).toMatchObject([
      { before: { timeZone: null }, after: { timeZone: 'America/Toronto' } },
    ])
    await change(settingsOf({ timeZone: 'Europe/Paris' }))
    expect(await settings()).toMatchObject({ timeZone: 'Europe/Paris' })
    expect(await codeOf(keep('Nowhere'))).toBe('invalid')
  })
})

test('a year later a notice is forgotten', async () => {
  await tellThem()
  await sweepNotices(tested.db, new Date('2027-11-26T14:00:00.000Z'))
  expect((await listOf(alex)).notices).toHaveLength(1)
  await sweepNotices(tested.db, new Date('2027-11-27T15:00:00.000Z'))
  expect((await listOf(alex)).notices).toEqual([])
})
