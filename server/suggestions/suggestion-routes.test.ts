import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let params: { workspace: string; service: string }
let tokens: { owner: string; administrator: string; stranger: string }

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  const { id, slug: workspace } = await buildWorkspace(db)
  const [owner, administrator, stranger] = [
    await buildMember(db, id),
    await buildMember(db, id, { administrator: true }),
    await buildMember(db, id),
  ]
  tokens = { owner: owner.token, administrator: administrator.token, stranger: stranger.token }
  const provider = await buildOrganisation(db, id)
  const { id: service } = await tested.as(administrator.token).startService({
    params: { workspace },
    body: { providerId: provider.id, name: 'Answer letters', language: 'en' },
  })
  params = { workspace, service }
  await tested.as(administrator.token).nameOwner({ params, body: { personId: owner.personId } })
})
afterAll(() => tested.close())

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : null),
  )
const name = { path: 'value.name', before: 'Answer letters', content: 'Answer all letters' }

test('a suggestion goes its whole way by the interface', async () => {
  const [owner, administrator] = [tested.as(tokens.owner), tested.as(tokens.administrator)]
  const { id } = await administrator.suggestChange({ params, body: { ...name, why: 'All of them' } })
  const second = await owner.counterSuggestion({
    params: { ...params, suggestion: id },
    body: { before: name.before, content: 'Answer letters at once' },
  })
  const accepted = await administrator.acceptSuggestion({
    params: { ...params, suggestion: second.id },
    body: {},
  })
  expect(accepted).toMatchObject({ state: 'accepted', can: [] })
  const { draft } = await owner.service({ params })
  expect(draft?.definition.value.name).toBe('Answer letters at once')
  const now = { ...name, before: 'Answer letters at once' }
  const third = await administrator.suggestChange({ params, body: now })
  await owner.declineSuggestion({ params: { ...params, suggestion: third.id }, body: { reason: 'Too long' } })
  const fourth = await administrator.suggestChange({ params, body: now })
  await administrator.withdrawSuggestion({ params: { ...params, suggestion: fourth.id } })
  const { suggestions } = await owner.suggestions({ params, query: {} })
  expect(suggestions.map(({ state }) => state)).toEqual(['countered', 'accepted', 'declined', 'withdrawn'])
  expect(await owner.suggestions({ params, query: { revision: 1 } })).toEqual({
    version: '',
    unchanged: false,
    suggestions: [],
    can: [],
  })
})

test('what is wrong with what was sent is named by its field', async () => {
  const owner = tested.as(tokens.owner)
  for (const [field, wrong] of [
    ['path', 'value.__proto__'],
    ['path', 'value.outcomes/../x'],
    ['content', 'x'.repeat(5001)],
    ['content', 7],
    ['why', 'x'.repeat(1001)],
  ] as const) {
    const body = { ...name, [field]: wrong } as typeof name
    const problem = await problemOf(owner.suggestChange({ params, body }))
    expect(problem?.code).toBe('invalid')
    expect(problem?.fields?.[0]?.path).toContain(field)
  }
  const suggestion = randomUUIDv7()
  const unsaid = owner.declineSuggestion({ params: { ...params, suggestion }, body: { reason: ' ' } })
  expect(await problemOf(unsaid)).toMatchObject({ code: 'invalid', fields: [{ path: 'reason' }] })
})

test('who is not invited to the service is told that there is none, whatever they ask', async () => {
  const calls = tested.as(tokens.stranger)
  const named = { ...params, suggestion: randomUUIDv7() }
  for (const call of [
    () => calls.suggestions({ params, query: {} }),
    () => calls.suggestChange({ params, body: name }),
    () => calls.acceptSuggestion({ params: named, body: {} }),
    () => calls.declineSuggestion({ params: named, body: { reason: 'No' } }),
    () => calls.counterSuggestion({ params: named, body: { before: '', content: 'x' } }),
    () => calls.withdrawSuggestion({ params: named }),
  ])
    expect(await problemOf(call())).toMatchObject({ code: 'not_found' })
})
