import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

test('a point is listed, read and brought back by the interface', async () => {
  const { db } = tested
  const { id, slug: workspace } = await buildWorkspace(db)
  const owner = tested.as((await buildMember(db, id, { administrator: true })).token)
  const provider = await buildOrganisation(db, id)
  const { id: service } = await owner.startService({
    params: { workspace },
    body: { providerId: provider.id, name: 'Answer letters', language: 'en' },
  })
  const params = { workspace, service }
  expect(await owner.draftPoints({ params, query: {} })).toEqual({ points: [], next: null, can: ['restore'] })
  const { draft } = await owner.service({ params })
  const content = { ...draft!.definition.use, support: 'By post' }
  await owner.writeUse({ params, body: { version: 0, content } })
  const { points, next } = await owner.draftPoints({ params, query: { limit: 1 } })
  expect(points).toMatchObject([{ kind: 'written', changes: 1, restoredAt: null }])
  const older = await owner.draftPoints({ params, query: { limit: 1, before: next ?? '' } })
  expect(older).toMatchObject({ points: [{ kind: 'start', people: [] }], next: null })
  const start = { ...params, point: older.points[0]?.id ?? '' }
  expect(await owner.draftPoint({ params: start })).toMatchObject({ before: null, translations: {} })
  const restored = await owner.restoreDraftPoint({ params: start, body: {} })
  expect(restored).toMatchObject({ definition: { use: { support: '' } }, versions: { use: 2 } })
  const stranger = tested.as((await buildMember(db, id)).token)
  const hidden = { code: 'not_found' }
  await expect(stranger.draftPoints({ params, query: {} })).rejects.toMatchObject({ problem: hidden })
  await expect(stranger.draftPoint({ params: start })).rejects.toMatchObject({ problem: hidden })
  await expect(stranger.restoreDraftPoint({ params: start, body: {} })).rejects.toMatchObject({
    problem: hidden,
  })
  const unknown = { ...params, point: randomUUIDv7() }
  await expect(owner.draftPoint({ params: unknown })).rejects.toMatchObject({ problem: hidden })
})
