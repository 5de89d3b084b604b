import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '#model/contract/client.ts'
import { contract } from '#model/contract/contract.ts'
import type { Access, Route } from '#model/contract/route.ts'
import { buildAccount, buildMember } from './accounts/factories.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { buildWorkspace } from './workspaces/factories.ts'

const routes = Object.entries(contract) as [string, Route][]
const withAccess = (...kinds: Access[]) => routes.filter(([, { access }]) => kinds.includes(access))

let tested: TestApp
let workspace: { id: string; slug: string }
let tokens: { member: string; administrator: string; foreigner: string; ended: string; inactive: string }

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  workspace = await buildWorkspace(db)
  const elsewhere = await buildWorkspace(db)
  const [member, administrator, foreigner, inactive, ended] = [
    await buildMember(db, workspace.id),
    await buildMember(db, workspace.id, { administrator: true }),
    await buildMember(db, elsewhere.id, { administrator: true }),
    await buildMember(db, workspace.id, { administrator: true }),
    await buildAccount(db),
  ]
  await db.updateTable('person').set({ active: false }).where('id', '=', inactive.personId).execute()
  await db
    .updateTable('session')
    .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
    .where('token', '=', ended.token)
    .execute()
  tokens = {
    member: member.token,
    administrator: administrator.token,
    foreigner: foreigner.token,
    ended: ended.token,
    inactive: inactive.token,
  }
})
afterAll(() => tested.close())

/** Calls a route with parameters of the right shape and no body: who calls is decided before anything is read. */
const call = async ({ method, path }: Route, token?: string, slug = workspace.slug) => {
  const params = { workspace: slug, number: 1, token: 'x'.repeat(43), session: 'x' }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const filled = Object.fromEntries(
    names.map((name) => [name, (params as Record<string, unknown>)[name] ?? randomUUIDv7()]),
  )
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const response = await tested.app.request(addressOf(path, { params: filled }), { method, headers })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, code: isJson ? (JSON.parse(text) as { code?: string }).code : '' }
}

describe('who is admitted', () => {
  test.each(withAccess('account', 'installer', 'member', 'administrator'))(
    '%s is for nobody who is not signed in',
    async (_name, route) => {
      expect(await call(route)).toEqual({ status: 401, code: 'unauthenticated' })
      expect(await call(route, 'no-such-token-at-all-anywhere')).toEqual({
        status: 401,
        code: 'unauthenticated',
      })
      expect(await call(route, tokens.ended)).toEqual({ status: 401, code: 'unauthenticated' })
    },
  )

  test.each(withAccess('member', 'administrator'))(
    '%s does not tell a stranger whether the workspace exists',
    async (_name, route) => {
      expect(await call(route, tokens.foreigner)).toEqual({ status: 404, code: 'not_found' })
      expect(await call(route, tokens.foreigner, 'no-such-workspace')).toEqual({
        status: 404,
        code: 'not_found',
      })
      expect(await call(route, tokens.inactive)).toEqual({ status: 404, code: 'not_found' })
    },
  )

  test.each(withAccess('administrator'))('%s is for administrators', async (name, route) => {
    expect(await call(route, tokens.member)).toEqual({ status: 403, code: 'forbidden' })
    // Loading the whole example takes seconds, and has tests of its own.
    if (name === 'importExample') return
    expect([401, 403]).not.toContain((await call(route, tokens.administrator)).status)
  })

  test.each(withAccess('installer'))('%s is for whoever set the installation up', async (_name, route) => {
    expect(await call(route, tokens.administrator)).toEqual({ status: 403, code: 'forbidden' })
  })

  test.each(withAccess('anyone'))('%s asks nobody to sign in', async (_name, route) => {
    expect([401, 403]).not.toContain((await call(route)).status)
  })

  test.each(withAccess('member').filter(([, { body }]) => body))(
    '%s refuses what is not JSON, and says so',
    async (_name, route) => {
      expect(await call(route, tokens.member)).toEqual({ status: 422, code: 'invalid' })
    },
  )
})

const by = (headers: Record<string, string>) => tested.app.request('/api/me', { headers })

test('a session is found by its cookie as by its bearer token', async () => {
  const cookie = `theme=dark; covalence.session_token=${tokens.member}.signature%3D; other=1`
  expect((await by({ cookie })).status).toBe(200)
  expect((await by({ cookie: cookie.replace('covalence.', 'other.') })).status).toBe(401)
  // A wrong bearer is not made good by a right cookie: a program must notice that its token ended.
  expect((await by({ cookie, authorization: 'Bearer no-such-token-at-all-anywhere' })).status).toBe(401)
  expect((await by({ authorization: `Basic ${tokens.member}` })).status).toBe(401)
})

test('who calls is found out by one statement', async () => {
  const { db } = tested
  const counted: string[] = []
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      counted.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const { admit } = await import('./accounts/index.ts')
  const request = new Request('http://127.0.0.1/', { headers: { authorization: `Bearer ${tokens.member}` } })
  const ctx = { db: counting, now: new Date().toISOString() } as Parameters<typeof admit>[0]
  const caller = await admit(ctx, request, contract.workspace, workspace.slug)
  expect(caller).toMatchObject({ scope: { workspaceId: workspace.id }, workspace: { slug: workspace.slug } })
  expect(counted).toHaveLength(1)
})
