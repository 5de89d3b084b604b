import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let workspace: string
let owner: { token: string; personId: string }
let administrator: { token: string; personId: string }
let service: string

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  const { id, slug } = await buildWorkspace(db)
  workspace = slug
  owner = await buildMember(db, id)
  administrator = await buildMember(db, id, { administrator: true })
  const provider = await buildOrganisation(db, id)
  const started = await tested.as(administrator.token).startService({
    params: { workspace },
    body: { providerId: provider.id, name: 'Answer letters', language: 'en' },
  })
  service = started.id
  await tested
    .as(administrator.token)
    .nameOwner({ params: { workspace, service }, body: { personId: owner.personId } })
})
afterAll(() => tested.close())

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : null),
  )
const positions = [
  { role: 'user' as const, wants: 'It is simple' },
  { role: 'sponsor' as const, wants: 'It is cheap' },
]

test('a conflict goes its whole way by the interface', async () => {
  const [first, second] = [tested.as(owner.token), tested.as(administrator.token)]
  const params = { workspace, service }
  const matter = { kind: 'clause' as const, path: 'value.name' }
  const { id } = await second.markConflict({ params, body: { about: 'The form', matter, positions } })
  const named = { ...params, conflict: id }
  const decision = {
    deciderId: owner.personId,
    role: 'owner' as const,
    on: '2026-01-02',
    what: 'No',
    why: 'So',
  }
  await second.decideConflict({ params: named, body: decision })
  expect(await second.takeBackDecision({ params: named })).toMatchObject({ state: 'open' })
  await second.decideConflict({ params: named, body: decision })
  expect(await first.answerDecision({ params: named, body: { agrees: true } })).toMatchObject({
    state: 'decided',
  })
  expect(await first.reopenConflict({ params: named, body: { reason: 'New facts' } })).toMatchObject({
    state: 'open',
    acts: [{}, {}, {}, {}, { kind: 'reopened', reason: 'New facts' }],
  })
  const { conflicts } = await first.conflicts({ params, query: { revision: 1 } })
  expect(conflicts).toMatchObject([{ id, state: 'open', can: [] }])
})

test('what is wrong with what is sent is said, field by field', async () => {
  const client = tested.as(owner.token)
  const params = { workspace, service }
  const refused = (body: Partial<Parameters<typeof client.markConflict>[0]['body']>) =>
    problemOf(client.markConflict({ params, body: { about: 'The form', positions, ...body } }))
  for (const body of [
    { about: ' ' },
    { about: 'x'.repeat(351) },
    { positions: positions.slice(1) },
    { positions: [positions[0]!, positions[0]!] },
    { matter: { kind: 'clause' as const, path: 'nowhere' } },
  ])
    expect(await refused(body)).toMatchObject({ code: 'invalid' })
  const unknown = { ...params, conflict: randomUUIDv7() }
  expect(await problemOf(client.takeBackDecision({ params: unknown }))).toMatchObject({ code: 'not_found' })
})
