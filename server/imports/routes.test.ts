import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '#server/app.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { exampleMap } from './example-folder.ts'
import { buildFiles } from './factories.ts'

let database: TestDatabase
let app: App
let server: Server
let address: string
let authorization: string
const path = '/api/workspaces/first/imports/government-of-canada'

const post = (to: string, body: unknown): Promise<Response> =>
  app.request(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  })

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
  server = createServer(getRequestListener((request) => app.fetch(request)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  authorization = ''
  const setUp = await app.request('/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Admin', email: 'admin@example.org', password: 'correct horse battery' }),
  })
  const { token } = (await setUp.json()) as { token: string }
  authorization = `Bearer ${token}`
  await post('/api/workspaces', { name: 'First', slug: 'first' })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.stop()
  await database.drop()
})

const formOf = (files: { name: string; bytes: Uint8Array }[]): FormData => {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}
const send = (form: FormData, headers: Record<string, string> = { authorization }): Promise<Response> =>
  app.request(path, { method: 'POST', headers, body: form })

test('the example is loaded by one call, and the workspace says so', async () => {
  const reply = await app.request(`${path}/example`, { method: 'POST', headers: { authorization } })
  expect(await reply.json()).toMatchObject({ kinds: { services: { made: 1751 } }, written: true })
  const workspace = await app.request('/api/workspaces/first', { headers: { authorization } })
  expect(await workspace.json()).toMatchObject({ exampleLoaded: true })
})

test('files are taken by a multipart form, with a column map of their own where one is among them', async () => {
  await post('/api/workspaces', { name: 'Second', slug: 'second' })
  const map = await exampleMap()
  const files = await buildFiles([{ fiscal_yr: '2022-2023' }], [{ fiscal_yr: '2022-2023' }])
  const own = { name: 'column-map.json', bytes: Buffer.from(JSON.stringify({ ...map, period: '2022-2023' })) }
  const taken = await app.request(path.replace('first', 'second'), {
    method: 'POST',
    headers: { authorization },
    body: formOf([...files, own]),
  })
  expect(await taken.json()).toMatchObject({ kinds: { services: { made: 1 } }, leftOut: [] })
  const broken = await send(formOf([...files, { ...own, bytes: Buffer.from('{"importer": 5}') }]))
  expect(broken.status).toBe(422)
  expect(await broken.json()).toMatchObject({
    fields: expect.arrayContaining([expect.objectContaining({ path: 'column-map.json.importer' })]),
  })
})

test('whoever is not signed in imports nothing', async () => {
  const files = formOf(await buildFiles())
  expect((await send(files, {})).status).toBe(401)
})

test('a body that is no form of at most ten files is refused with what was expected', async () => {
  const json = await post(path, {})
  expect(json.status).toBe(422)
  expect(await json.json()).toMatchObject({ detail: expect.stringMatching(/multipart form/) })
  expect((await send(new FormData())).status).toBe(422)
  const many = Array.from({ length: 11 }, (_, at) => ({ name: `${at}.csv`, bytes: Buffer.from('a,b') }))
  expect(await (await send(formOf(many))).json()).toMatchObject({ detail: expect.stringMatching(/10 files/) })
  const cut = await app.request(path, {
    method: 'POST',
    headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
  })
  expect(cut.status).toBe(422)
})

test('a gzip bomb is refused while it unpacks', async () => {
  const [services] = await buildFiles()
  // 8 kB on the wire, 8 MB in one cell.
  const bomb = gzipSync(Buffer.concat([services!.bytes, Buffer.from('\n"'), Buffer.alloc(8_000_000, ' ')]))
  const reply = await send(formOf([{ name: 'bomb.csv.gz', bytes: bomb }]))
  expect(reply.status).toBe(422)
  expect(await reply.json()).toMatchObject({ detail: expect.stringMatching(/Max Record Size/) })
})

test('an upload of 1 GB is refused by its length, and one of unknown length once it is too long', async () => {
  const gigabyte = 1024 * 1024 * 1024
  const announced = await app.request(path, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': `${gigabyte}`,
    },
    body: 'only the beginning',
  })
  expect(announced.status).toBe(413)
  let sent = 0
  const piece = new Uint8Array(1024 * 1024)
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += piece.length
      if (sent > gigabyte) controller.close()
      else controller.enqueue(piece)
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
    body,
    duplex: 'half',
  }
  const streamed = await fetch(address + path, init)
  expect(streamed.status).toBe(413)
  expect(await streamed.json()).toMatchObject({ code: 'too_large' })
  expect(sent).toBeLessThan(gigabyte / 4)
})
