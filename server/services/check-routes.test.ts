import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { buildAccount, buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildDefinition } from './factories.ts'

let tested: TestApp
let workspace: string
let tokens: { owner: string; administrator: string; outsider: string }
let service: string

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  const { id, slug } = await buildWorkspace(db)
  const elsewhere = await buildAccount(db)
  const owner = await buildMember(db, id)
  const administrator = await buildMember(db, id, { administrator: true })
  workspace = slug
  tokens = { owner: owner.token, administrator: administrator.token, outsider: elsewhere.token }
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
const inAYear = () => `${tested.now().getUTCFullYear() + 1}-06-30`

test('a check is waived, seen and no longer waived, all by the interface', async () => {
  const params = { workspace, service }
  const owner = tested.as(tokens.owner)
  const body = { rule: 'SD031', reason: 'The consumer names them in spring.', until: inAYear() }
  expect(await owner.waiveCheck({ params, body })).toMatchObject({ rule: 'SD031', role: 'owner' })
  const { counts, verdicts } = await owner.serviceChecks({ params, query: { text: 'draft' } })
  expect(counts.waived).toBe(3)
  expect(verdicts.filter(({ waiver }) => waiver !== null).map(({ rule }) => rule)).toEqual([
    'SD031',
    'SD031',
    'SD031',
  ])
  await owner.endWaiver({ params: { ...params, rule: 'SD031' } })
  expect((await owner.surroundings({ params })).waivers).toEqual([])
})

test('a waiver without a reason, without a day or for no check is refused with the field named', async () => {
  const params = { workspace, service }
  const owner = tested.as(tokens.owner)
  const body = { rule: 'SD031', reason: 'Because', until: inAYear() }
  for (const [field, wrong] of [
    ['reason', ' '],
    ['until', '2027-02-30'],
    ['rule', 'everything'],
  ] as const) {
    const problem = await problemOf(owner.waiveCheck({ params, body: { ...body, [field]: wrong } }))
    expect(problem?.fields?.[0]?.path).toContain(field)
  }
})

test('a review of no day, or of a service of which nothing is published, is refused', async () => {
  const params = { workspace, service }
  const owner = tested.as(tokens.owner)
  const problem = await problemOf(owner.reviewDefinition({ params, body: { on: '2026-02-30' } }))
  expect(problem?.fields?.[0]?.path).toContain('on')
  expect(await problemOf(owner.reviewDefinition({ params, body: {} }))).toMatchObject({
    code: 'conflict',
    reason: 'not-published',
  })
  expect(await problemOf(tested.as(tokens.outsider).reviewDefinition({ params, body: {} }))).toMatchObject({
    code: 'not_found',
  })
})

test('a service that is only drafted has no checks for those who are not invited', async () => {
  const stranger = await buildMember(tested.db, await idOf())
  const calls = tested.as(stranger.token)
  const params = { workspace, service }
  for (const call of [
    () => calls.serviceChecks({ params, query: {} }),
    () => calls.surroundings({ params }),
    () => calls.waiveCheck({ params, body: { rule: 'SD031', reason: 'No', until: inAYear() } }),
    () => calls.endWaiver({ params: { ...params, rule: 'SD031' } }),
    () => calls.reviewDefinition({ params, body: {} }),
  ])
    expect(await problemOf(call())).toMatchObject({ code: 'not_found' })
})

const idOf = async (): Promise<string> => {
  const row = await tested.db
    .selectFrom('workspace')
    .select('id')
    .where('slug', '=', workspace)
    .executeTakeFirstOrThrow()
  return row.id
}

test('any definition is judged without being kept, by what the workspace decided', async () => {
  const administrator = tested.as(tokens.administrator)
  const body = { definition: buildDefinition(), language: 'en' as const }
  const judge = async () => {
    const { verdicts } = await tested.as(tokens.owner).checkDefinition({ params: { workspace }, body })
    return verdicts.find(({ rule }) => rule === 'SD063')?.severity
  }
  expect(await judge()).toBe('warning')
  const { version, settings } = await administrator.checkSettings({ params: { workspace } })
  await administrator.changeCheckSettings({
    params: { workspace },
    body: { version, settings: { ...settings, severities: { SD063: 'note' } } },
  })
  expect(await judge()).toBe('note')
  const services = await tested.db.selectFrom('service').select('id').execute()
  expect(services).toEqual([{ id: service }])
})

test('settings are the administrators’ to change, and everybody’s to read', async () => {
  const owner = tested.as(tokens.owner)
  const { version, settings } = await owner.checkSettings({ params: { workspace } })
  const body = { version, settings: { ...settings, coCreationShare: 50 } }
  expect(await problemOf(owner.changeCheckSettings({ params: { workspace }, body }))).toMatchObject({
    code: 'forbidden',
  })
  const outsider = tested.as(tokens.outsider)
  expect(await problemOf(outsider.checkSettings({ params: { workspace } }))).toMatchObject({
    code: 'not_found',
  })
  const tooMuch = { ...body, settings: { ...settings, coCreationShare: 101 } }
  const problem = await problemOf(
    tested.as(tokens.administrator).changeCheckSettings({ params: { workspace }, body: tooMuch }),
  )
  expect(problem?.fields?.[0]?.path).toContain('coCreationShare')
})
