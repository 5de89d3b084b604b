import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMember } from './factories.ts'

let tested: TestApp
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

const quarterHour = 15 * 60 * 1000

const reset = (email: string) =>
  tested.app.request('/api/password-resets', {
    method: 'POST',
    body: JSON.stringify({ email }),
    headers: { 'content-type': 'application/json' },
  })

test('an address can be tried ten times in a quarter of an hour, then says when to come back', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await reset('known@example.org')).status)
  expect(statuses.filter((status) => status === 202)).toHaveLength(10)
  const refused = await reset('known@example.org')
  expect(refused.status).toBe(429)
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(800)
  expect(seconds).toBeLessThanOrEqual(900)
  expect((await reset('other@example.org')).status).toBe(202)
  tested.advance(quarterHour)
  expect((await reset('known@example.org')).status).toBe(202)
})

test('a network can be tried from a hundred times, whomever it names', async () => {
  tested.advance(quarterHour)
  const statuses = await Promise.all(
    Array.from({ length: 101 }, async (_, index) => (await reset(`${index}@example.org`)).status),
  )
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
})

test('sixty invitations an hour are sent by one person, and as many by another', async () => {
  const workspace = await buildWorkspace(tested.db)
  const [ada, bea] = [
    await buildMember(tested.db, workspace.id, { administrator: true }),
    await buildMember(tested.db, workspace.id, { administrator: true }),
  ]
  const invite = (name: string, token = ada.token) =>
    tested.as(token).invitePerson({
      params: { workspace: workspace.slug },
      body: { name, email: `${name}@example.org` },
    })
  for (let index = 0; index < 60; index += 1) await invite(`guest-${index}`)
  const refused = await tested.app.request(`/api/workspaces/${workspace.slug}/people`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Late', email: 'late@example.org' }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}` },
  })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
  const mails = await tested.db.selectFrom('mail').select('id').where('recipient', 'like', 'late@%').execute()
  expect(mails).toEqual([])
  expect((await invite('late', bea.token)).email).toBe('late@example.org')
  tested.advance(4 * quarterHour)
  expect((await invite('later')).email).toBe('later@example.org')
})

test('what is counted names nobody', async () => {
  const rows = await tested.db.selectFrom('rate_limit').select('key').execute()
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ key }) => key.includes('@'))).toEqual([])
})
