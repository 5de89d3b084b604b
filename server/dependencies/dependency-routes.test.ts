import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { mostDependencies } from '#model/network/dependency.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let workspaceId: string
let workspace: string
let owner: { token: string; personId: string }
let stranger: { token: string }
let supplier: string
let service: string

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  const made = await buildWorkspace(db)
  workspaceId = made.id
  workspace = made.slug
  owner = await buildMember(db, workspaceId, { administrator: true })
  stranger = await buildMember(db, workspaceId)
  supplier = (await buildOrganisation(db, workspaceId)).id
  const provider = await buildOrganisation(db, workspaceId)
  const started = await tested.as(owner.token).startService({
    params: { workspace },
    body: { providerId: provider.id, name: 'Answer letters', language: 'en' },
  })
  service = started.id
})
afterAll(() => tested.close())

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : null),
  )
const body = (supplies: string) => ({
  on: { kind: 'supplier' as const, organisationId: supplier, supplies },
  necessity: 'needed' as const,
  purpose: 'It keeps the lights on',
  since: '2026-01-01',
})

test('a dependency goes its whole way by the interface', async () => {
  const client = tested.as(owner.token)
  const params = { workspace, service }
  const made = await client.recordDependency({ params, body: body('Power') })
  const named = { ...params, dependency: made.id }
  const { on: _on, ...terms } = body('Power')
  const changed = await client.changeDependency({
    params: named,
    body: { ...terms, continuity: 'Diesel', version: made.version },
  })
  expect(changed).toMatchObject({ continuity: 'Diesel', version: made.version + 1 })
  const chain = await client.serviceChain({ params })
  expect(chain.lines.map(({ kind, supplies }) => [kind, supplies])).toEqual([
    ['service', ''],
    ['supplier', 'Power'],
  ])
  const impact = await client.impact({ params: { workspace }, query: { organisation: supplier } })
  expect(impact.customers).toMatchObject([
    { organisation: null, services: [{ service: { id: service }, way: [{ supplies: 'Power' }, {}] }] },
  ])
  await client.endDependency({ params: named, body: { until: '2026-01-02', version: changed.version } })
  const { dependencies } = await client.dependencies({ params })
  expect(dependencies).toMatchObject([{ id: made.id, state: 'ended' }])
})

test('what may not be seen and what is not there are answered alike', async () => {
  const client = tested.as(stranger.token)
  for (const id of [service, randomUUIDv7()]) {
    const params = { workspace, service: id }
    const answers = [
      client.dependencies({ params }),
      client.serviceChain({ params }),
      client.recordDependency({ params, body: body('Power') }),
      client.impact({ params: { workspace }, query: { service: id } }),
    ]
    const problems = await Promise.all(answers.map(problemOf))
    expect(problems.map((problem) => [problem?.code, problem?.detail])).toEqual(
      answers.map(() => ['not_found', 'There is no such service.']),
    )
  }
})

test('a question names one thing, and no more are kept of a service than can be shown', async () => {
  const client = tested.as(owner.token)
  for (const query of [{}, { service, organisation: supplier }])
    expect(await problemOf(client.impact({ params: { workspace }, query }))).toMatchObject({
      code: 'invalid',
    })
  const rows = Array.from({ length: mostDependencies - 1 }, () => ({
    workspace_id: workspaceId,
    id: randomUUIDv7(),
    service_id: service,
    supplier_id: supplier,
    necessity: 'helpful' as const,
    purpose: 'It helps',
    since: '2026-01-01',
    until: '2026-01-02',
    recorded_by: owner.personId,
    recorded_at: '2026-01-01T00:00:00.000Z',
  }))
  await tested.db.insertInto('dependency').values(rows).execute()
  const params = { workspace, service }
  expect(await problemOf(client.recordDependency({ params, body: body('Heat') }))).toMatchObject({
    code: 'conflict',
    reason: 'too-many-dependencies',
  })
})
