import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#model/contract/client.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let workspace: string
let tokens: { owner: string; administrator: string; stranger: string }
let service: string

beforeAll(async () => {
  tested = await createTestApp()
  const { db } = tested
  const { id, slug } = await buildWorkspace(db)
  const [owner, administrator, stranger] = [
    await buildMember(db, id),
    await buildMember(db, id, { administrator: true }),
    await buildMember(db, id),
  ]
  workspace = slug
  tokens = { owner: owner.token, administrator: administrator.token, stranger: stranger.token }
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
const onName = { address: 'value.name', passage: { from: 7, to: 14, text: 'Answer letters' } }

test('a thread goes its whole way by the interface', async () => {
  const [owner, administrator] = [tested.as(tokens.owner), tested.as(tokens.administrator)]
  const params = { workspace, service }
  const { id, comments } = await owner.startThread({ params, body: { ...onName, text: 'All letters?' } })
  const named = { ...params, thread: id }
  await administrator.replyToThread({ params: named, body: { text: 'All of them.' } })
  const comment = { ...named, comment: comments[0]?.id ?? '' }
  await owner.changeComment({ params: comment, body: { text: 'All letters, or some?' } })
  const { people } = await owner.threads({ params, query: {} })
  await owner.assignThread({ params: named, body: { personId: people[0]?.id ?? null } })
  expect(await administrator.resolveThread({ params: named })).toMatchObject({ state: 'resolved' })
  expect(await owner.reopenThread({ params: named })).toMatchObject({
    state: 'open',
    comments: [{ text: 'All letters, or some?' }, { text: 'All of them.' }],
  })
  const { threads } = await administrator.threads({ params, query: { revision: 1 } })
  expect(threads).toMatchObject([{ id, can: [] }])
  const other = await owner.startThread({ params, body: { address: 'value.name', text: 'Short enough?' } })
  await owner.deleteComment({ params: { ...params, thread: other.id, comment: other.comments[0]?.id ?? '' } })
  expect((await owner.threads({ params, query: {} })).threads.map((thread) => thread.id)).toEqual([id])
})

test('what is wrong with what was sent is named by its field', async () => {
  const owner = tested.as(tokens.owner)
  const params = { workspace, service }
  for (const [field, wrong] of [
    ['text', ' '],
    ['text', 'x'.repeat(2001)],
    ['address', 'value.__proto__'],
    ['address', 'value.outcomes/../x'],
    ['passage', { from: 5, to: 3, text: 'Answer letters' }],
    ['assigneeId', 'somebody'],
  ] as const) {
    const problem = await problemOf(
      owner.startThread({ params, body: { ...onName, text: 'Why?', [field]: wrong } }),
    )
    expect(problem?.code).toBe('invalid')
    expect(problem?.fields?.[0]?.path).toContain(field)
  }
})

test('who is not invited to the service is told that there is none, whatever they ask', async () => {
  const calls = tested.as(tokens.stranger)
  const params = { workspace, service }
  const named = { ...params, thread: randomUUIDv7() }
  const comment = { ...named, comment: randomUUIDv7() }
  for (const call of [
    () => calls.threads({ params, query: {} }),
    () => calls.startThread({ params, body: { ...onName, text: 'Why?' } }),
    () => calls.replyToThread({ params: named, body: { text: 'Why?' } }),
    () => calls.changeComment({ params: comment, body: { text: 'Why?' } }),
    () => calls.deleteComment({ params: comment }),
    () => calls.resolveThread({ params: named }),
    () => calls.reopenThread({ params: named }),
    () => calls.assignThread({ params: named, body: { personId: null } }),
  ])
    expect(await problemOf(call())).toMatchObject({ code: 'not_found' })
})
