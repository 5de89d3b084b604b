import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NoticeSettings } from '#model/notices/notice.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { startMailServer, type TestMailServer } from '#server/mail/test-mail-server.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildNotice, buildTeller, settingsOf } from './factories.ts'
import { mailDueNotices } from './mail-due-notices.ts'

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
const send = (now: string) =>
  mailDueNotices(
    tested.db,
    { settings: tested.settings, now, scope: { workspaceId: workspace.id } },
    alex.personId,
  )
const mails = () =>
  tested.db.selectFrom('mail').selectAll().where('workspace_id', '=', workspace.id).orderBy('id').execute()
const notices = () =>
  tested.db
    .selectFrom('notice')
    .select(['id', 'kind', 'mail_due_at', 'mail_id'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('id')
    .execute()
const arrived = () => smtp.received.filter(({ to }) => to.includes(alex.email))
const untilArrived = (count: number) =>
  vi.waitFor(() => expect(arrived()).toHaveLength(count), { timeout: 15_000, interval: 50 })
const choose = (settings: NoticeSettings) => tested.as(alex.token).changeNoticeSettings({ body: settings })
const linksIn = (text = '') => text.match(/https?:\/\/\S+/g)?.map((link) => new URL(link).pathname)

describe('how a kind is mailed', () => {
  test('at once: by the mail server, with the button of mail programs to stop such mails', async () => {
    await choose(settingsOf())
    await tellAlex(noon)
    await untilArrived(1)
    const [mail] = await mails()
    const [got] = arrived()
    const unfolded = got?.text.replaceAll(/\r\n[ \t]+/g, ' ')
    expect(mail?.stop_url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/stop-mails\/[\w-]{60,200}$/)
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(/^List-Unsubscribe:\s+<([^>]+)>$/m.exec(unfolded ?? '')?.[1]).toBe(mail?.stop_url)
    expect(await notices()).toMatchObject([{ mail_due_at: null, mail_id: mail?.id }])
  })

  test('once a day: several in one mail, each with its link, at the hour of the reader', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied', name: 'Letters', path: '/services/one' })
    await tellAlex(evening, { kind: 'suggested', name: 'Parcels', path: '/services/two' })
    await tellAlex('2030-03-10T11:59:59.000Z', { kind: 'thread-resolved', path: '/services/three' })
    expect((await notices()).map(({ mail_due_at: due }) => due)).toEqual([digestTime, digestTime, digestTime])
    await send('2030-03-10T11:58:00.000Z')
    expect(await mails()).toEqual([])
    await send(digestTime)
    await untilArrived(1)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('3 notices for you')
    expect(mail?.body).toContain('Robin Tremblay suggests a change to “Parcels”.')
    expect(linksIn(mail?.body)).toEqual([
      `/w/${workspace.slug}/services/one`,
      `/w/${workspace.slug}/services/two`,
      `/w/${workspace.slug}/services/three`,
      new URL(mail?.stop_url ?? '').pathname,
    ])
  })

  test('a daily mail with one thing in it is about that thing', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await send(digestTime)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Robin Tremblay replied: Letters'])
  })

  test('off: it stands in the product alone', async () => {
    await choose(settingsOf({ ways: { mentioned: 'off' } }))
    await tellAlex(noon)
    expect(await mails()).toEqual([])
    expect(await notices()).toMatchObject([{ mail_due_at: null, mail_id: null }])
  })

  test('a list that nobody would read ends after fifty, with the way to the rest', async () => {
    for (let count = 0; count < 52; count += 1) await tellAlex(noon, { kind: 'replied' })
    await tellAlex(noon, { kind: 'suggested' })
    await send('2030-03-10T08:00:00.000Z')
    const [mail] = await mails()
    expect(mail?.subject).toBe('53 notices for you')
    expect(linksIn(mail?.body)).toHaveLength(52)
    expect(mail?.body).toContain(`And 3 more, here: http://127.0.0.1:4000/w/${workspace.slug}/notices`)
    expect((await notices()).every(({ mail_id: id }) => id === mail?.id)).toBe(true)
  })
})

describe('in quiet hours', () => {
  test('no mail comes; when they end, what came in them is in one', async () => {
    await choose(settingsOf())
    await tellAlex(evening, { path: '/services/one' })
    await tellAlex('2030-03-10T06:30:00.000Z', { kind: 'assigned', path: '/services/two' })
    // The night is an hour shorter: seven o'clock comes at eleven, UTC.
    expect((await notices()).map(({ mail_due_at: due }) => due)).toEqual([quietEnds, quietEnds])
    await send('2030-03-10T10:58:00.000Z')
    expect(await mails()).toEqual([])
    await send(quietEnds)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['2 notices for you'])
    expect(smtp.received.filter(({ to }) => to.includes(alex.email)).length).toBeLessThanOrEqual(1)
  })

  test('that were chosen meanwhile a mail that was due waits, too', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await tested.db
      .updateTable('notice_settings')
      .set({ quiet_from: '07:30', quiet_until: '12:00' })
      .where('address', '=', alex.email)
      .execute()
    await send(digestTime)
    expect(await mails()).toEqual([])
    expect(await notices()).toMatchObject([{ mail_due_at: '2030-03-10T16:00:00.000Z' }])
    await send('2030-03-10T16:00:00.000Z')
    expect(await mails()).toHaveLength(1)
  })
})

describe('what waits goes by what is chosen meanwhile', () => {
  test('turned off, it is not mailed', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await choose(settingsOf({ ways: { replied: 'off' } }))
    expect(await notices()).toMatchObject([{ mail_due_at: null, mail_id: null }])
    await send(digestTime)
    expect(await mails()).toEqual([])
  })

  test('turned to at once, it goes out at once', async () => {
    await choose(settingsOf({ quiet: null }))
    await tellAlex(noon, { kind: 'replied' })
    await choose(settingsOf({ quiet: null, ways: { replied: 'immediately' } }))
    await untilArrived(1)
    expect(await mails()).toHaveLength(1)
  })

  test('read in the product, it is not mailed any more', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await tellAlex(noon, { kind: 'suggested', name: 'Parcels' })
    const [first] = await notices()
    await tested.as(alex.token).readNotice({ params: { workspace: workspace.slug, notice: first?.id ?? '' } })
    await send(digestTime)
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Robin Tremblay suggests a change: Parcels',
    ])
  })

  test('whoever has left is not mailed', async () => {
    await tellAlex(noon, { kind: 'replied' })
    await tested.db.updateTable('person').set({ active: false }).where('id', '=', alex.personId).execute()
    await send('2030-03-10T08:00:00.000Z')
    expect(await mails()).toEqual([])
    expect(await notices()).toMatchObject([{ mail_due_at: null }])
  })
})

describe('never two mails for one event', () => {
  test('where several senders are at work at once', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    await tellAlex(noon, { kind: 'suggested' })
    await Promise.all([send(digestTime), send(digestTime), send(digestTime), send(digestTime)])
    await send(digestTime)
    await untilArrived(1)
    expect(await mails()).toHaveLength(1)
    expect((await notices()).every(({ mail_id: id }) => id !== null)).toBe(true)
  })

  test('where the mail server refuses it first', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    smtp.refuse(1)
    await send(digestTime)
    await vi.waitFor(async () => expect(await mails()).toMatchObject([{ attempts: 1, state: 'queued' }]), {
      timeout: 15_000,
      interval: 50,
    })
    await send(digestTime)
    // The queue waits before it tries again; here it need not.
    await database.pool.query(
      `update graphile_worker._private_jobs j set run_at = now()
       from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'send-mail'`,
    )
    await untilArrived(1)
    expect(await mails()).toHaveLength(1)
  })

  test('where a sender fails halfway: all of it is done again, or none', async () => {
    await choose(settingsOf())
    await tellAlex(noon, { kind: 'replied' })
    const broken = { ...tested.settings, secret: undefined }
    const failing = mailDueNotices(
      tested.db,
      { settings: broken as never, now: digestTime, scope: { workspaceId: workspace.id } },
      alex.personId,
    )
    await expect(failing).rejects.toThrow(/key|secret|undefined/i)
    expect(await mails()).toEqual([])
    await send(digestTime)
    expect(await mails()).toHaveLength(1)
  })
})
