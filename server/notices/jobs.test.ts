import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NoticeSettings } from '#model/notices/notice.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { startMailServer, type TestMailServer } from '#server/mail/test-mail-server.ts'
import { createApp } from '#server/app.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildNotice, buildTeller, settingsOf } from './factories.ts'
import { dropDueNotices, mailDueNotices, queueDueNotices } from './mail-due-notices.ts'

let smtp: TestMailServer
let database: TestDatabase
let tested: TestApp
let workspace: { id: string; slug: string }
let alex: { accountId: string; personId: string; email: string; token: string }

beforeAll(async () => {
  smtp = await startMailServer()
  database = await createTestDatabase()
  tested = await createTestApp({ settings: { smtpUrl: smtp.url }, database })
})
beforeEach(async () => {
  workspace = await buildWorkspace(tested.db)
  alex = await buildMember(tested.db, workspace.id, { name: 'Alex' })
})
afterAll(async () => {
  await tested.close()
  await smtp.stop()
})

// Far ahead, so that no job comes before the test: a Saturday in Toronto, the night before its clocks go forward.
const noon = '2030-03-09T17:00:00.000Z'
const evening = '2030-03-10T02:00:00.000Z'
const quietEnds = '2030-03-10T11:00:00.000Z'
const digestTime = '2030-03-10T12:00:00.000Z'

const tellAlex = (now: string, told: Partial<Parameters<typeof buildNotice>[2]> = {}) =>
  buildNotice(tested.db, buildTeller(workspace.id, { settings: tested.settings, now }), {
    to: [alex.personId],
    ...told,
  })
const mails = () =>
  tested.db.selectFrom('mail').selectAll().where('workspace_id', '=', workspace.id).execute()
const mailsTo = (address: string) => smtp.received.filter((mail) => mail.to.includes(address)).length
const arrived = () => smtp.received.filter(({ to }) => to.includes(alex.email))
const choose = (settings: NoticeSettings) => tested.as(alex.token).changeNoticeSettings({ body: settings })

/** Hours around now, by UTC. */
const hoursAround = (now: Date) => ({
  from: new Date(now.getTime() - 3_600_000).toISOString().slice(11, 16),
  until: new Date(now.getTime() + 3_600_000).toISOString().slice(11, 16),
})

const queued = async () =>
  (
    await database.pool.query<{ key: string; at: string }>(
      `select key, run_at as at from graphile_worker._private_jobs where key like $1 order by run_at`,
      [`notices ${workspace.id} %`],
    )
  ).rows

describe('the jobs', () => {
  test('mail what waited for the end of quiet hours, once', async () => {
    await choose(settingsOf({ timeZone: 'UTC', quiet: hoursAround(tested.now()) }))
    await tellAlex(tested.now().toISOString())
    expect(await mails()).toEqual([])
    expect(await queued()).toHaveLength(1)
    tested.advance(7_200_000)
    await database.pool.query(`update graphile_worker._private_jobs set run_at = now() where key like $1`, [
      `notices ${workspace.id} %`,
    ])
    await vi.waitFor(() => expect(arrived()).toHaveLength(1), { timeout: 15_000, interval: 50 })
    expect(await mails()).toHaveLength(1)
    expect(await queued()).toEqual([])
  })

  test('of two servers at work on one database mail each reader once', async () => {
    const { db, settings, now: clock } = tested
    const other = await createApp({
      db,
      pool: database.pool,
      settings,
      log: pino({ level: 'silent' }),
      clock,
      checking: false,
    })
    const readers = await Promise.all(Array.from({ length: 12 }, () => buildMember(db, workspace.id)))
    const told = clock().toISOString()
    for (const { token } of readers) {
      const quiet = hoursAround(clock())
      await tested.as(token).changeNoticeSettings({ body: settingsOf({ timeZone: 'UTC', quiet }) })
    }
    const to = readers.map(({ personId }) => personId)
    await tellAlex(told, { to })
    await tellAlex(told, { to, kind: 'assigned' })
    tested.advance(7_200_000)
    await database.pool.query(`update graphile_worker._private_jobs set run_at = now() where key like $1`, [
      `notices ${workspace.id} %`,
    ])
    await vi.waitFor(() => expect(readers.every(({ email }) => mailsTo(email) > 0)).toBe(true), {
      timeout: 15_000,
      interval: 50,
    })
    await other.stop()
    expect(readers.map(({ email }) => mailsTo(email))).toEqual(readers.map(() => 1))
    expect(await mails()).toHaveLength(12)
  })

  test('are one for all that is due at the same time', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await tellAlex(noon, { kind: 'suggested' })
    await tellAlex(evening)
    expect((await queued()).map(({ at }) => at)).toEqual([quietEnds, digestTime])
  })

  test('that come far too early leave word for the right time', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await database.pool.query(`update graphile_worker._private_jobs set run_at = now() where key like $1`, [
      `notices ${workspace.id} %`,
    ])
    await vi.waitFor(async () => expect((await queued()).map(({ at }) => at)).toEqual([digestTime]), {
      timeout: 15_000,
      interval: 50,
    })
    expect(await mails()).toEqual([])
  })

  test('are made anew at the start for whatever waits, and nothing waits any more without a mail server', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await database.pool.query(`delete from graphile_worker._private_jobs where key like $1`, [
      `notices ${workspace.id} %`,
    ])
    await queueDueNotices(tested.db)
    await queueDueNotices(tested.db)
    expect((await queued()).map(({ at }) => at)).toEqual([digestTime])
    await dropDueNotices(tested.db)
    await mailDueNotices(
      tested.db,
      { settings: tested.settings, now: digestTime, scope: { workspaceId: workspace.id } },
      alex.personId,
    )
    expect(await mails()).toEqual([])
  })
})
