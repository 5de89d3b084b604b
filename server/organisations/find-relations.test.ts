import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildOrganisation } from '#server/parties/factories.ts'
import { buildOutsider } from '#server/relationships/factories.ts'
import { buildPublishedService, buildStage, giveRoleTo, type Stage } from '#server/services/factories.ts'
import { startService } from '#server/services/start-service.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { findOrganisation } from './find-organisation.ts'

let tested: TestApp
let stage: Stage
let workspaceId: string

beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  stage = await buildStage(tested.db)
  ;({ workspaceId } = stage.as('owner').scope)
})

const page = (organisation: string, player: Parameters<Stage['as']>[0] = 'administrator') =>
  findOrganisation(stage.as(player), { organisation, language: 'en' })

test('what it provides and consumes is told on its page, with whom, to those who may see it', async () => {
  const service = await buildPublishedService(tested.db, stage)
  const provider = await page(stage.provider, 'owner')
  expect(provider).toMatchObject({
    provides: { count: 1, first: [{ consumer: { id: stage.consumer }, kind: 'external' }] },
    consumes: { count: 0, first: [] },
    consumed: { count: 0, first: [] },
    listing: null,
  })
  const relationship = provider.provides.first[0]?.id
  expect(await page(stage.consumer, 'customer')).toMatchObject({
    provides: { count: 0 },
    consumes: { count: 1, first: [{ id: relationship, provider: { id: stage.provider } }] },
    consumed: {
      count: 1,
      first: [
        {
          id: service,
          name: 'Letters',
          provider: { id: stage.provider, names: { en: 'Provider of All' } },
          relationshipId: relationship,
        },
      ],
    },
  })
  const outsider = await buildOutsider(stage)
  expect(await findOrganisation(outsider, { organisation: stage.consumer, language: 'en' })).toMatchObject({
    consumes: { count: 0, first: [] },
    consumed: { count: 0, first: [] },
  })
})

test('what it consumes is told no more once the relationship has ended, and a draft only to those invited', async () => {
  const { id } = await startService(stage.as('owner'), {
    providerId: stage.provider,
    name: 'Parcels',
    language: 'en',
  })
  await giveRoleTo(tested.db, stage, id, 'customer')
  expect((await page(stage.consumer, 'customer')).consumed.first).toMatchObject([{ name: 'Parcels' }])
  expect(await page(stage.consumer, 'stranger')).toMatchObject({
    consumes: { count: 1 },
    consumed: { count: 0 },
  })
  await tested.db
    .updateTable('relationship')
    .set({ until: '2027-12-01', stage: 'ended' })
    .where('workspace_id', '=', workspaceId)
    .execute()
  expect(await page(stage.consumer)).toMatchObject({ consumes: { count: 0 }, consumed: { count: 0 } })
})

test('its page tells what an imported list says of it', async () => {
  const desk = await buildOrganisation(tested.db, workspaceId, { names: { en: 'Desk' } })
  const listing = { portfolio: 'Works', form: 'Agency', began: '1990', ended: '', website: '' }
  await tested.db
    .updateTable('organisation')
    .set({ imported: JSON.stringify({ names: { en: 'Desk' }, listing }) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', desk.id)
    .execute()
  expect((await page(desk.id, 'stranger')).listing).toEqual(listing)
})
