import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember } from './factories.ts'
import { makePasswordReset } from './index.ts'

let tested: TestApp
let token: string
const email = 'ines@example.org'
const password = 'a password of tests'
const next = 'another password of tests'
const hour = 60 * 60 * 1000
const gone = { problem: { code: 'not_found', reason: 'link-gone' } }

beforeAll(async () => {
  tested = await createTestApp()
  ;({ token } = await tested.as().setUp({ body: { name: 'Ines', email, password } }))
})
afterAll(() => tested.close())

const ask = (address: string) =>
  tested.app.request('/api/password-resets', {
    method: 'POST',
    body: JSON.stringify({ email: address }),
    headers: { 'content-type': 'application/json' },
  })
const set = (link: string, given: string) =>
  tested.as().resetPassword({ params: { token: link }, body: { password: given } })
const signIn = (given: string) => tested.as().signIn({ body: { email, password: given } })
const lastLink = async (): Promise<string> => {
  const mail = await tested.db.selectFrom('mail').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  return /\/reset-password\/([\w-]+)/.exec(mail.body)?.[1] ?? ''
}
const fromCommandLine = async (address = email): Promise<string> => {
  const { db, settings, now } = tested
  const link = await makePasswordReset(
    { db, settings, now: now().toISOString(), requestId: 'command' },
    address,
  )
  return link.split('/').at(-1) ?? ''
}

test('asking is answered alike whether or not somebody has the address', async () => {
  const [known, unknown] = [await ask(email), await ask('nobody@example.org')]
  expect([known.status, await known.text()]).toEqual([202, ''])
  expect([unknown.status, await unknown.text()]).toEqual([202, ''])
  const mails = await tested.db.selectFrom('mail').select(['recipient', 'secret']).execute()
  expect(mails).toEqual([{ recipient: email, secret: true }])
})

test('the outbox shows administrators that a link was asked for, never the link', async () => {
  const workspace = await buildWorkspace(tested.db)
  const administrator = await buildMember(tested.db, workspace.id, { administrator: true })
  await ask(administrator.email)
  const { mails } = await tested
    .as(administrator.token)
    .outbox({ params: { workspace: workspace.slug }, query: {} })
  // This account came without a password, so nothing is sent to it; the one that was asked for is of another workspace.
  expect(mails).toEqual([])
  await tested.db.updateTable('person').set({ email }).where('id', '=', administrator.personId).execute()
  const { mails: own } = await tested
    .as(administrator.token)
    .outbox({ params: { workspace: workspace.slug }, query: {} })
  expect(own).toMatchObject([{ to: email, text: null, state: 'outbox' }])
})

test('a link sets the password once, ends all sessions, and is kept as a hash', async () => {
  await ask(email)
  const link = await lastLink()
  const rows = await tested.db.selectFrom('verification').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(link)
  await set(link, next)
  await expect(tested.as(token).me({})).rejects.toMatchObject({ problem: { code: 'unauthenticated' } })
  await expect(signIn(password)).rejects.toMatchObject({ problem: { code: 'unauthenticated' } })
  expect((await signIn(next)).account.email).toBe(email)
  await expect(set(link, password)).rejects.toMatchObject(gone)
  const facts = await tested.db.selectFrom('journal').select('fact').orderBy('id').execute()
  expect(facts.map(({ fact }) => fact)).toContain('account.password-reset-made')
  expect(facts.at(-1)?.fact).toBe('account.password-reset')
})

test('of two uses of one link at once, one wins', async () => {
  const link = await fromCommandLine()
  const attempts = await Promise.allSettled([set(link, password), set(link, next)])
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a newer link ends the older one, and none outlives its hour', async () => {
  const first = await fromCommandLine()
  const second = await fromCommandLine()
  await expect(set(first, next)).rejects.toMatchObject(gone)
  tested.advance(hour + 1000)
  await expect(set(second, next)).rejects.toMatchObject(gone)
  await expect(set('x'.repeat(43), next)).rejects.toMatchObject(gone)
  const third = await fromCommandLine()
  await set(third, next)
  expect((await signIn(next)).account.email).toBe(email)
})

test('the command line says when nobody has the address, and puts on record what it made', async () => {
  await expect(fromCommandLine('nobody@example.org')).rejects.toMatchObject({ code: 'not_found' })
  await fromCommandLine('Ines@Example.org')
  const fact = await tested.db
    .selectFrom('journal')
    .selectAll()
    .where('fact', '=', 'account.password-reset-made')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(fact).toMatchObject({ after: { way: 'command line' }, request_id: 'command' })
})
