import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildAccount } from './factories.ts'

let tested: TestApp
let token: string
const email = 'ines@example.org'
const password = 'a password of tests'
const next = 'another password of tests'

beforeAll(async () => {
  tested = await createTestApp()
  ;({ token } = await tested.as().setUp({ body: { name: 'Ines', email, password } }))
})
afterAll(() => tested.close())

const signIn = (given: { email: string; password: string }, headers: Record<string, string> = {}) =>
  tested.app.request('/api/sessions', {
    method: 'POST',
    body: JSON.stringify(given),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('signing in', () => {
  test('sets a cookie that scripts and other sites do not get, and gives the same session as a token', async () => {
    const response = await signIn(
      { email: 'INES@example.org', password },
      { 'user-agent': 'Browser of tests' },
    )
    expect(response.status).toBe(201)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(cookie).toContain('Max-Age=2592000')
    const reply = (await response.json()) as { token: string }
    expect(cookie).toContain(reply.token)
    const { sessions } = await tested.as(reply.token).sessions({})
    expect(sessions.find(({ current }) => current)).toMatchObject({ userAgent: 'Browser of tests' })
  })

  test('tells nobody whether it was the address or the password', async () => {
    const [unknown, wrong] = [
      await signIn({ email: 'nobody@example.org', password }),
      await signIn({ email, password: 'not the password' }),
    ]
    const bodies = [await unknown.json(), await wrong.json()] as Record<string, unknown>[]
    for (const body of bodies) delete body['requestId']
    expect(bodies[0]).toEqual(bodies[1])
    expect(bodies[0]).toMatchObject({ status: 401, code: 'unauthenticated', reason: 'wrong-password' })
    expect(wrong.headers.get('set-cookie')).toBeNull()
  })

  test('may be done as often as one likes, while ten wrong passwords in a row are the last', async () => {
    const ten = Array.from({ length: 10 })
    const twice = [...ten, ...ten]
    for (const _each of twice) expect((await signIn({ email, password })).status).toBe(201)
    for (const _each of ten) expect((await signIn({ email, password: 'not the password' })).status).toBe(401)
    expect((await signIn({ email, password: 'not the password' })).status).toBe(429)
    expect((await signIn({ email, password })).status).toBe(429)
    tested.advance(15 * 60 * 1000)
  })

  test('is secure where people come by https', async () => {
    const secure = await createTestApp({ settings: { publicUrl: 'https://covalence.example' } })
    const response = await secure.app.request('/api/setup', {
      method: 'POST',
      body: JSON.stringify({ name: 'Ines', email, password }),
      headers: { 'content-type': 'application/json' },
    })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Secure-covalence\.session_token=.*; Secure/)
    const me = await secure.app.request('/api/me', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(me.status).toBe(200)
    await secure.close()
  })
})

describe('sessions', () => {
  test('can be listed and ended, one by one, by their own account only', async () => {
    const { as, db } = tested
    const { token: other } = (await (await signIn({ email, password })).json()) as { token: string }
    const { sessions } = await as(other).sessions({})
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(sessions[0]?.current).toBe(true)
    const stranger = await buildAccount(db)
    const session = sessions[0]!.id
    await expect(as(stranger.token).endSession({ params: { session } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    await as(token).endSession({ params: { session } })
    await expect(as(other).me({})).rejects.toMatchObject({ problem: { code: 'unauthenticated' } })
  })

  test('end with signing out, and the cookie is taken back', async () => {
    const { token: other } = (await (await signIn({ email, password })).json()) as { token: string }
    const cookie = `covalence.session_token=${other}.x`
    const response = await tested.app.request('/api/sessions/current', {
      method: 'DELETE',
      headers: { cookie },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('set-cookie')).toMatch(/^covalence\.session_token=; Max-Age=0; Path=\//)
    await expect(tested.as(other).me({})).rejects.toMatchObject({ problem: { code: 'unauthenticated' } })
  })
})

describe('my account', () => {
  test('changes name and language, on record', async () => {
    const { as, db } = tested
    const { account } = await as(token).changeMe({ body: { name: 'Inès', language: 'fr' } })
    expect(account).toMatchObject({ name: 'Inès', language: 'fr' })
    expect((await as(token).me({})).account).toEqual(account)
    const entry = await db
      .selectFrom('journal')
      .selectAll()
      .where('fact', '=', 'account.changed')
      .executeTakeFirst()
    expect(entry).toMatchObject({
      before: { name: 'Ines', language: 'en' },
      after: { name: 'Inès', language: 'fr' },
    })
  })

  test('takes a new password for the old one only, and then ends the other sessions', async () => {
    const { as, db } = tested
    const { token: other } = (await (await signIn({ email, password })).json()) as { token: string }
    await expect(
      as(token).changeMe({ body: { password: { current: 'not the password', next } } }),
    ).rejects.toMatchObject({ problem: { code: 'invalid', fields: [{ path: 'password.current' }] } })
    await as(token).changeMe({ body: { password: { current: password, next } } })
    expect((await as(token).me({})).account.email).toBe(email)
    await expect(as(other).me({})).rejects.toMatchObject({ problem: { code: 'unauthenticated' } })
    expect((await signIn({ email, password })).status).toBe(401)
    expect((await signIn({ email, password: next })).status).toBe(201)
    const facts = await db
      .selectFrom('journal')
      .select('fact')
      .where('fact', '=', 'account.password-changed')
      .execute()
    expect(facts).toHaveLength(1)
  })
})
