import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMember } from './accounts/factories.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { buildWorkspace } from './workspaces/factories.ts'

let tested: TestApp
let server: Server
let port: number
beforeAll(async () => {
  tested = await createTestApp()
  server = createServer(getRequestListener(tested.app.fetch as Parameters<typeof getRequestListener>[0]))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await tested.close()
})

type Answer = { status: number; sent: number }

/** Sends a body in pieces until the server answers, or the whole gigabyte is sent. */
const upload = (path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const piece = Buffer.alloc(64 * 1024, ' ')
    let sent = 0
    let answered = false
    const outgoing = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (response) => {
      answered = true
      response.resume()
      resolve({ status: response.statusCode ?? 0, sent })
      outgoing.destroy()
    })
    outgoing.on('error', (error) => {
      if (!answered) reject(error)
    })
    const pump = (): void => {
      if (answered || sent >= 2 ** 30) return void outgoing.end()
      sent += piece.length
      if (outgoing.write(piece)) setImmediate(pump)
      else outgoing.once('drain', pump)
    }
    pump()
  })

test('an upload of a gigabyte is refused long before it has arrived', async () => {
  const json = { 'content-type': 'application/json' }
  const told = await upload('/api/sessions', { ...json, 'content-length': String(2 ** 30) })
  expect(told.status).toBe(413)
  expect(told.sent).toBeLessThan(32 * 2 ** 20)
  const untold = await upload('/api/sessions', json)
  expect(untold.status).toBe(413)
  expect(untold.sent).toBeLessThan(32 * 2 ** 20)
})

test('an upload by somebody who may not send it is not read at all', async () => {
  const workspace = await buildWorkspace(tested.db)
  const { token } = await buildMember(tested.db, workspace.id)
  const { status, sent } = await upload(`/api/workspaces/${workspace.slug}/imports/government-of-canada`, {
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(2 ** 30),
  })
  expect(status).toBe(403)
  expect(sent).toBeLessThan(32 * 2 ** 20)
})

const resetFrom = (forwarded: string) =>
  fetch(`http://127.0.0.1:${port}/api/password-resets`, {
    method: 'POST',
    body: JSON.stringify({ email: 'somebody@example.org' }),
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
  })
test('limits are kept by the address that a call comes from, and by what a proxy on this machine says of it', async () => {
  await resetFrom('192.0.2.1')
  await resetFrom('made-up-by-the-caller, 192.0.2.1')
  const rows = await tested.db.selectFrom('rate_limit').select(['key', 'attempts']).execute()
  const ofAddresses = rows.filter(({ key }) => key.startsWith('reset from'))
  expect(ofAddresses.map(({ attempts }) => attempts)).toEqual([2])
})
