import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '#server/app.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { documentsIn, harbour } from './factories.ts'

let database: TestDatabase
let app: App
let token: string

const call = (method: string, path: string, body?: unknown, as = token): Promise<Response> =>
  app.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const applying = (body: unknown, as?: string) => call('POST', '/api/workspaces/first/apply', body, as)

beforeAll(async () => {
  database = await createTestDatabase()
  const { db, pool } = database
  const settings = {
    publicUrl: 'http://127.0.0.1:4000',
    smtpUrl: null,
    mailFrom: 'covalence@example.org',
    secret: 'a secret of the tests only',
    checkReplies: true,
  }
  app = await createApp({ db, pool, settings, log: pino({ level: 'silent' }), clock: () => new Date() })
  const account = { name: 'Admin', email: 'admin@example.org', password: 'correct horse battery' }
  token = ((await (await call('POST', '/api/setup', account, '')).json()) as { token: string }).token
  await call('POST', '/api/workspaces', { name: 'First', slug: 'first' })
})
afterAll(async () => {
  await app.stop()
  await database.drop()
})

test('documents are applied and exported by the HTTP interface, and one service is read as code', async () => {
  const plan = (await (await applying({ documents: documentsIn(harbour) })).json()) as { applied: boolean }
  expect(plan.applied).toBe(true)
  const reply = await call('GET', '/api/workspaces/first/export?kind=Service')
  const { documents } = (await reply.json()) as { documents: { metadata: { name: string } }[] }
  expect(documents.map(({ metadata }) => metadata.name)).toEqual(['berths'])
  const { id } = await database.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
  const code = await call('GET', `/api/workspaces/first/services/${id}/code`)
  expect(((await code.json()) as { text: string }).text).toContain('name: berths\n')
  expect((await call('GET', `/api/workspaces/first/services/${id}/code?revision=1`)).status).toBe(404)
  expect((await call('GET', '/api/workspaces/first/export?service=nothing')).status).toBe(404)
})

test('names are looked up by a piece of the title, in the language asked for, with what is only a draft', async () => {
  const named = async (query: string) =>
    ((await (await call('GET', `/api/workspaces/first/names?${query}`)).json()) as { names: object[] }).names
  const { id } = await database.db.selectFrom('service').select('id').executeTakeFirstOrThrow()
  expect(await named('kind=Service&text=BERTH')).toEqual([{ id, name: 'berths', title: expect.any(String) }])
  expect(await named('kind=Service&text=%25')).toEqual([])
  expect(await named('kind=Organisation&text=du%20port&language=fr')).toMatchObject([
    { name: 'harbour', title: 'Agence du port' },
  ])
  expect((await call('GET', '/api/workspaces/first/names?kind=Person')).status).toBe(422)
})

test('nobody applies, exports or reads without signing in', async () => {
  expect((await applying({ documents: [] }, '')).status).toBe(401)
  expect((await call('GET', '/api/workspaces/first/export', undefined, '')).status).toBe(401)
  expect((await call('GET', '/api/workspaces/first/names?kind=Service', undefined, '')).status).toBe(401)
  const path = '/api/workspaces/first/services/00000000-0000-7000-8000-000000000000/code'
  expect((await call('GET', path, undefined, '')).status).toBe(401)
})

const service = {
  apiVersion: 'covalence/v1',
  kind: 'Service',
  metadata: { name: 'a' },
  spec: { provider: 'b' },
}

test.each([
  ['no JSON', '{', /not valid JSON/],
  ['no documents', {}, /documents/],
  [
    'another version',
    { documents: [{ ...service, apiVersion: 'covalence/v9' }] },
    /documents\.0\.apiVersion/,
  ],
  ['another kind', { documents: [{ ...service, kind: 'Dragon' }] }, /documents\.0\.kind/],
  ['a key that is not known', { documents: [{ ...service, more: 1 }] }, /documents\.0/],
  [
    'a name that is none',
    { documents: [{ ...service, metadata: { name: 'A b' } }] },
    /documents\.0\.metadata\.name/,
  ],
  [
    'a character that no database holds',
    { documents: [{ ...service, metadata: { name: 'a', title: 'a\u0000b' } }] },
    /documents\.0\.metadata\.title/,
  ],
  ['too many documents', { documents: Array.from({ length: 20_001 }, () => service) }, /documents/],
])('%s is refused with its place', async (_what, body, place) => {
  const reply = await applying(body)
  expect(reply.status).toBe(422)
  expect(JSON.stringify(await reply.json())).toMatch(place)
})

test('a body larger than 64 MiB is not read', async () => {
  const reply = await app.request('/api/workspaces/first/apply', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'content-length': `${65 * 1024 * 1024}`,
    },
    body: '{}',
  })
  expect(reply.status).toBe(413)
})

test('pruning asks which source it is about', async () => {
  const reply = await applying({ documents: documentsIn(harbour), prune: true })
  expect(reply.status).toBe(422)
  expect(JSON.stringify(await reply.json())).toContain('which repository or importer')
})

const everybodyIs = (administrator: boolean) =>
  database.db.updateTable('person').set({ administrator }).execute()

test('whoever is no administrator applies at most 200 documents and 2 MiB at once', async () => {
  const many = Array.from({ length: 201 }, (_, at) => ({ ...service, metadata: { name: `a${at}` } }))
  const large = { documents: [], source: { repository: 'x'.repeat(2 * 1024 * 1024) } }
  await everybodyIs(false)
  const refused = await applying({ documents: many, dryRun: true })
  const few = await applying({ documents: many.slice(1), dryRun: true })
  const tooLarge = await applying(large)
  await everybodyIs(true)
  expect(refused.status).toBe(422)
  expect(JSON.stringify(await refused.json())).toContain('These are 201 documents.')
  expect(few.status).toBe(200)
  expect(tooLarge.status).toBe(413)
  expect((await applying({ documents: many, dryRun: true })).status).toBe(200)
  expect((await applying(large)).status).toBe(422)
})
