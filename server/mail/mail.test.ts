import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildMember, lastInvitationTo } from '#server/accounts/factories.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { sendMail } from './index.ts'
import { startMailServer, type TestMailServer } from './test-mail-server.ts'

let smtp: TestMailServer
let database: TestDatabase
let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string }

beforeAll(async () => {
  smtp = await startMailServer()
  database = await createTestDatabase()
  tested = await createTestApp({ settings: { smtpUrl: smtp.url }, database })
  workspace = await buildWorkspace(tested.db)
  administrator = await buildMember(tested.db, workspace.id, { administrator: true })
})
afterAll(async () => {
  await tested.close()
  await smtp.stop()
})

const inviteByMail = (email: string, name = 'Bea') =>
  tested
    .as(administrator.token)
    .invitePerson({ params: { workspace: workspace.slug }, body: { name, email, language: 'fr' } })
const stateOf = async (email: string) => (await lastInvitationTo(tested.db, email)).mail.state
const untilState = (email: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(email)).toBe(state), { timeout: 15_000, interval: 50 })

test('a mail goes out by the mail server, and its link then proves the address', async () => {
  await inviteByMail('bea@example.org', 'Béatrice')
  await untilState('bea@example.org', 'sent')
  const mail = smtp.received.find(({ to }) => to.includes('bea@example.org'))
  expect(mail?.text).toMatch(/^From: covalence@example\.org/m)
  expect(mail?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@127\.0\.0\.1>/m)
  expect(mail?.text).toContain('charset=utf-8')

  const { token } = await lastInvitationTo(tested.db, 'bea@example.org')
  const accepted = await tested
    .as()
    .acceptInvitation({ params: { token }, body: { password: 'a password of tests' } })
  const { email_verified: confirmed } = await tested.db
    .selectFrom('account')
    .select('email_verified')
    .where('id', '=', accepted.account.id)
    .executeTakeFirstOrThrow()
  expect(confirmed).toBe(true)
})

test('a mail that was sent is for its receiver alone: not even administrators read its link', async () => {
  await inviteByMail('cleo@example.org')
  await untilState('cleo@example.org', 'sent')
  const { mails, mailServer } = await tested
    .as(administrator.token)
    .outbox({ params: { workspace: workspace.slug }, query: {} })
  expect(mailServer).toBe(true)
  expect(mails.find(({ to }) => to === 'cleo@example.org')).toMatchObject({ state: 'sent', text: null })
})

test('a mail that is refused waits for another try, and is sent once', async () => {
  smtp.refuse(1)
  await inviteByMail('dan@example.org')
  await vi.waitFor(
    async () => expect((await lastInvitationTo(tested.db, 'dan@example.org')).mail.attempts).toBe(1),
    { timeout: 15_000, interval: 50 },
  )
  expect(await stateOf('dan@example.org')).toBe('queued')
  await vi.waitFor(() => expect(tested.logged()).toContain('job failed'), { timeout: 15_000, interval: 50 })
  expect(tested.logged()).toMatch(/"task":"send-mail","attempt":1,.*"responseCode":450/)
  expect(tested.logged()).not.toContain('dan@')
  // The queue waits before it tries again; here it need not.
  await database.pool.query('update graphile_worker._private_jobs set run_at = now()')
  await untilState('dan@example.org', 'sent')
  expect(smtp.received.filter(({ to }) => to.includes('dan@example.org'))).toHaveLength(1)
})

test('what is not kept is not sent', async () => {
  await inviteByMail('eve@example.org')
  const { db, settings } = tested
  const mail = { to: 'eve@example.org', subject: 'Never', text: 'Never', secret: false }
  const undone = inTransaction({ db }, async (tx) => {
    await sendMail(tx, { settings, now: tested.now().toISOString() }, mail)
    throw new Error('Not kept')
  })
  await expect(undone).rejects.toThrow('Not kept')
  await untilState('eve@example.org', 'sent')
  const { rows } = await database.pool.query(
    'select count(*)::int as jobs from graphile_worker._private_jobs',
  )
  expect(rows).toEqual([{ jobs: 0 }])
  expect(smtp.received.filter(({ to }) => to.includes('eve@example.org'))).toHaveLength(1)
})

test('without a mail server mails wait in the outbox, also those that were queued before', async () => {
  const separate = await createTestDatabase()
  await separate.db
    .insertInto('mail')
    .values({
      id: '01900000-0000-7000-8000-000000000001',
      recipient: 'finn@example.org',
      subject: 'Queued',
      body: 'Text',
      created_at: new Date().toISOString(),
    })
    .execute()
  const without = await createTestApp({ database: separate })
  const mails = await without.db.selectFrom('mail').select(['recipient', 'state']).execute()
  expect(mails).toEqual([{ recipient: 'finn@example.org', state: 'outbox' }])
  await without.close()
})
