import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { Validator } from '@seriousme/openapi-schema-validator'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonSchemaOf } from '#model/code/json-schema.ts'
import { contract } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import { Problem } from '#model/errors.ts'
import { buildAccount, buildMember } from './accounts/factories.ts'
import { openPaths } from './app.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { buildWorkspace } from './workspaces/factories.ts'

let tested: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'covalence-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The page</title>')
  writeFileSync(join(folder, 'assets', 'main-a1B2c3D4.js'), 'console.log(1)\n'.repeat(200))
  writeFileSync(join(folder, '..', 'outside-of-web.txt'), 'secret')
  tested = await createTestApp({ webFolder: folder })
})
afterAll(async () => {
  await tested.close()
  rmSync(folder, { recursive: true })
  rmSync(join(tmpdir(), 'outside-of-web.txt'))
})

const get = (path: string, headers: Record<string, string> = {}) => tested.app.request(path, { headers })
const problemOf = async (response: Response) => Problem.parse(await response.json())

const signInFrom = (headers: Record<string, string>) =>
  tested.app.request('/api/sessions', { method: 'POST', headers })

const send = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  tested.app.request('/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    // Streams are sent while they are made.
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)

describe('every reply', () => {
  test.each(['/api/setup', '/api/nowhere', '/healthz', '/', '/assets/main-a1B2c3D4.js'])(
    'of %s protects, and has an id',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-eval/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test('of the interface is kept by nobody in between', async () => {
    expect((await get('/api/setup')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('what goes wrong', () => {
  test('is a problem with the id of the request', async () => {
    const response = await get('/api/nowhere')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect((await problemOf(response)).requestId).toBe(response.headers.get('x-request-id'))
  })

  test('unforeseen says nothing of itself but its id, and the log has the story without texts', async () => {
    const { db, logged } = tested
    const { token } = await buildAccount(db)
    await db.schema.alterTable('person').renameTo('person_gone').execute()
    try {
      const response = await get('/api/me', { authorization: `Bearer ${token}` })
      const problem = await problemOf(response)
      expect(problem).toMatchObject({ status: 500, code: 'internal' })
      expect(JSON.stringify(problem)).not.toContain('person')
      const story = logged()
        .split('\n')
        .find((line) => line.includes('unexpected error') && line.includes(problem.requestId))
      expect(story).toContain('42P01')
      expect(story).not.toContain(token)
    } finally {
      await db.schema.alterTable('person_gone').renameTo('person').execute()
    }
  })
})

describe('a page of another site', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('cannot change anything with the cookie of a visitor: %o', async (headers: Record<string, string>) => {
    const response = await signInFrom(headers)
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test.each([
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4000' },
    { origin: 'http://other.example', host: 'other.example' },
    { 'sec-fetch-site': 'none' },
    { authorization: 'Bearer of-a-program-that-says-it-itself', origin: 'https://evil.example' },
    {},
  ])('differs from our own page, and from a program: %o', async (headers: Record<string, string>) => {
    expect((await signInFrom(headers)).status).toBe(422)
  })

  test('may be followed from by a link', async () => {
    expect((await get('/api/setup', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  })
})

describe('a body', () => {
  test.each([
    ['of another type', '{}', { 'content-type': 'text/plain' }],
    ['that is broken', '{"email":', {}],
    ['not in UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}],
    ['of a wrong shape', '[]', {}],
    ['with wrong types', '{"email":7,"password":{}}', {}],
    ['with more than is asked', '{"email":"a@example.org","password":"x","installer":true}', {}],
  ] as [string, BodyInit, Record<string, string>][])('%s is refused', async (_what, body, headers) => {
    expect(await problemOf(await send(body, headers))).toMatchObject({ status: 422, code: 'invalid' })
  })

  test('names the fields that are wrong', async () => {
    const problem = await problemOf(await send('{"email":"nobody","password":""}'))
    expect(problem.fields?.map(({ path }) => path)).toEqual(['email', 'password'])
  })

  test('of a gigabyte is refused by what it says of itself', async () => {
    const response = await send('{}', { 'content-length': String(2 ** 30) })
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'too_large' })
  })

  test('that does not say how long it is is read no further than it may be', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    expect(await problemOf(await send(endless))).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(40)
  })
})

describe('pages', () => {
  test('are answered at every address of a screen, and never kept unasked', async () => {
    const response = await get('/w/canada/services/1')
    expect(await response.text()).toContain('The page')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const again = await get('/', { 'if-none-match': response.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('load scripts that are compressed and kept for good', async () => {
    const response = await get('/assets/main-a1B2c3D4.js', { 'accept-encoding': 'gzip, br' })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const body = Buffer.from(await response.arrayBuffer())
    expect(body.length).toBeLessThan(200)
    expect(brotliDecompressSync(body).toString()).toContain('console.log(1)')
  })

  test.each([
    '/assets/gone-a1B2c3D4.js',
    '/%00',
    '/../outside-of-web.txt',
    '/..%2foutside-of-web.txt',
    '/%ff.js',
  ])('end where the folder ends: %s', async (path) => {
    const text = await (await get(path)).text()
    expect(text).not.toContain('secret')
  })

  test('are not there to be written to', async () => {
    expect((await tested.app.request('/', { method: 'POST' })).status).toBe(404)
  })
})

describe('the interface described', () => {
  test('is valid OpenAPI 3.1 and names every route with who may call it', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string; security?: unknown[] }>>
    }
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    for (const [name, { method, path, access }] of Object.entries(contract) as [string, Route][]) {
      const operation = document.paths[path]?.[method.toLowerCase()]
      expect(operation?.operationId).toBe(name)
      expect(operation?.security).toEqual(access === 'anyone' ? [] : undefined)
    }
  })

  test('can be read, without a script', async () => {
    const page = await (await get('/api/docs')).text()
    expect(page).not.toContain('<script')
    for (const { summary } of Object.values(contract)) {
      expect(page).toContain(summary.slice(0, 30).replaceAll("'", '&#39;').replaceAll('"', '&quot;'))
    }
  })
})

describe('the log', () => {
  test('has one line per request, with its route and caller, and no secret', async () => {
    const { db, logged, app } = tested
    const workspace = await buildWorkspace(db)
    const { token, accountId } = await buildMember(db, workspace.id)
    const search = 'a-word-that-somebody-looks-for'
    const path = `/api/workspaces/${workspace.slug}/organisations?text=${search}`
    const id = (await get(path, { authorization: `Bearer ${token}` })).headers.get('x-request-id')
    await app.request(`/api/password-resets/${'s'.repeat(43)}`, {
      method: 'POST',
      body: JSON.stringify({ password: 'a password of tests' }),
      headers: { 'content-type': 'application/json' },
    })
    const lines = logged()
      .split('\n')
      .filter((line) => id !== null && line.includes(id))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      method: 'GET',
      route: '/api/workspaces/:workspace/organisations',
      status: 200,
      accountId,
    })
    for (const secret of [token, search, 's'.repeat(43), 'a password of tests'])
      expect(logged()).not.toContain(secret)
  })
})

test.each(Object.entries(openPaths))('%s is open to anyone: %s', async (path) => {
  expect((await get(path === '*' ? '/any/screen' : path)).status).toBe(200)
})

test('schemas of definitions as code are found by kind, whatever the case, and no others', async () => {
  const answer = await get('/schemas/service.json')
  expect(answer.headers.get('content-type')).toBe('application/schema+json')
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf('Service'))))
  expect(await (await get('/schemas/index.json')).json()).toMatchObject({ $id: 'urn:covalence:v1' })
  expect((await get('/schemas/thing.json')).status).toBe(404)
})

test('readiness tells the database from the process, and ends before the process does', async () => {
  const ending = await createTestApp()
  const status = async (path: string) => (await ending.app.request(path)).status
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
  await sql`insert into migration (name, checksum) values ('9999_newer', '')`.execute(ending.db)
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
  await sql`delete from migration where name = '9999_newer'`.execute(ending.db)
  expect(await status('/readyz')).toBe(200)
  await ending.app.stop()
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
  await ending.close()
})
