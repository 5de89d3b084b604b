import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { buildPublishedService, buildStage, giveRoleTo, type Stage } from '#server/services/factories.ts'
import { startService } from '#server/services/start-service.ts'
import { endOrganisation } from './end-organisation.ts'
import { findOrganisation } from './find-organisation.ts'
import { mergeOrganisation } from './merge-organisation.ts'
import { resumeOrganisation } from './resume-organisation.ts'

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

const administrator = () => stage.as('administrator')
const build = (en: string, parent?: { id: string; enterpriseId: string }) =>
  buildOrganisation(tested.db, workspaceId, { names: { en }, ...(parent ? { parent } : {}) })
const merge = (organisation: string, intoId: string, on = '2026-04-01') =>
  mergeOrganisation(administrator(), { organisation, intoId, on })
const end = (organisation: string, on = '2026-04-01') =>
  endOrganisation(administrator(), { organisation, on })
const page = (organisation: string, player: Parameters<Stage['as']>[0] = 'administrator') =>
  findOrganisation(stage.as(player), { organisation, language: 'en' })
const factsOf = async (subject: string) =>
  (
    await tested.db
      .selectFrom('journal')
      .select(['fact', 'after'])
      .where('subject_id', '=', subject)
      .orderBy('id')
      .execute()
  ).map(({ fact }) => fact)

describe('ending an organisation', () => {
  test('keeps its past, takes it off the lists, and can be taken back', async () => {
    const desk = await build('Desk')
    await end(desk.id)
    expect(await page(desk.id)).toMatchObject({
      until: '2026-04-01',
      history: [{ kind: 'ended', on: '2026-04-01' }],
      can: ['resume'],
    })
    await expect(end(desk.id)).rejects.toMatchObject({ details: { reason: 'organisation-ended' } })
    await resumeOrganisation(administrator(), { organisation: desk.id })
    expect(await page(desk.id)).toMatchObject({ until: null, history: [] })
    expect(await factsOf(desk.id)).toEqual(['organisation.ended', 'organisation.resumed'])
  })

  test('is refused while something hangs on it, and says what', async () => {
    const service = await buildPublishedService(tested.db, stage)
    await expect(end(stage.provider)).rejects.toMatchObject({
      code: 'conflict',
      details: {
        reason: 'organisation-tied',
        current: {
          units: { count: 0, first: [] },
          members: { count: 1, first: ['The owner'] },
          services: { count: 1, first: ['Letters'] },
          consumers: { count: 1, first: [{ en: 'Department of Tests' }] },
          providers: { count: 0 },
        },
      },
    })
    expect(service).not.toBe('')
    for (let index = 0; index < 12; index += 1)
      await build(`Unit ${index}`, { id: stage.consumer, enterpriseId: stage.consumer })
    await expect(end(stage.consumer)).rejects.toMatchObject({
      details: { current: { units: { count: 12 }, providers: { count: 1 } } },
    })
    const refused = await end(stage.consumer).catch((error: unknown) => error)
    expect(refused).toHaveProperty('details.current.units.first.length', 10)
  })

  test('is not before its last change, nor on a day to come', async () => {
    const [desk, hall] = [await build('Desk'), await build('Hall')]
    await tested.db
      .insertInto('organisation_past')
      .values({
        workspace_id: workspaceId,
        organisation_id: desk.id,
        names: JSON.stringify({ en: 'Desk' }),
        abbreviation: '',
        parent_id: hall.id,
        since: null,
        until: '2026-04-10',
      })
      .execute()
    const later = { details: { reason: 'organisation-changed-later', params: { on: '2026-04-10' } } }
    await expect(end(desk.id)).rejects.toMatchObject(later)
    await end(desk.id, '2026-04-10')
    expect(await page(desk.id)).toMatchObject({ until: '2026-04-10' })
    // The desk stood in it until the tenth.
    await expect(end(hall.id)).rejects.toMatchObject(later)
    await end(hall.id, '2026-04-10')
    await expect(end((await build('Counter')).id, '2026-05-02')).rejects.toMatchObject({ code: 'invalid' })
  })

  test('and a service that is started for it at the same moment: only one of the two comes about', async () => {
    for (let round = 0; round < 5; round += 1) {
      const desk = await build(`Desk ${round}`)
      const both = await Promise.allSettled([
        end(desk.id),
        startService(administrator(), { providerId: desk.id, name: 'Late', language: 'en' }),
      ])
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('lets nothing new be tied to it', async () => {
    const desk = await build('Desk')
    await end(desk.id)
    const started = startService(administrator(), { providerId: desk.id, name: 'Late', language: 'en' })
    await expect(started).rejects.toMatchObject({ details: { reason: 'organisation-ended' } })
    const reader = await buildMember(tested.db, workspaceId, { administrator: true })
    const { workspace } = administrator()
    const call = tested.as(reader.token)
    const params = { workspace: workspace.slug }
    await expect(
      call.addOrganisation({ params, body: { names: { en: 'Under' }, parentId: desk.id } }),
    ).rejects.toMatchObject({ problem: { reason: 'organisation-ended' } })
    await expect(
      call.changePerson({
        params: { ...params, person: stage.person.user },
        body: { organisationId: desk.id },
      }),
    ).rejects.toMatchObject({ problem: { reason: 'organisation-ended' } })
    const listed = async (query: object) =>
      (await call.organisations({ params, query })).organisations.map(({ id }) => id)
    expect(await listed({})).not.toContain(desk.id)
    expect(await listed({ ended: 'with' })).toContain(desk.id)
  })
})

describe('merging', () => {
  test('moves units, people, services, sign-offs, needs and relationships, all on record', async () => {
    const service = await buildPublishedService(tested.db, stage)
    const into = await build('Ministry')
    const unit = await build('Unit', { id: stage.provider, enterpriseId: stage.provider })
    await merge(stage.provider, into.id)
    expect(await page(into.id)).toMatchObject({
      units: [{ id: unit.id }],
      people: 1,
      services: [{ id: service, name: 'Letters', state: 'live' }],
      history: [{ kind: 'took-in', on: '2026-04-01', other: { id: stage.provider } }],
    })
    expect(await page(stage.provider)).toMatchObject({
      until: '2026-04-01',
      units: [],
      services: [],
      history: [{ kind: 'merged-into', other: { id: into.id } }],
      can: [],
    })
    const rows = await tested.db
      .selectFrom('relationship')
      .select(['provider_id', 'consumer_id'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    expect(rows).toEqual([{ provider_id: into.id, consumer_id: stage.consumer }])
    const entry = await tested.db
      .selectFrom('catalogue_entry')
      .select(['provider_id', 'provider_sort_en'])
      .where('service_id', '=', service)
      .executeTakeFirst()
    expect(entry).toEqual({ provider_id: into.id, provider_sort_en: 'ministry' })
    const owners = await tested.db
      .selectFrom('sign_off')
      .select(['organisation_id', 'organisation_name'])
      .where('service_id', '=', service)
      .where('role', '=', 'owner')
      .execute()
    expect(owners[0]).toEqual({ organisation_id: into.id, organisation_name: 'Provider of All' })
    expect(await factsOf(stage.provider)).toEqual(['organisation.merged'])
    expect(await factsOf(unit.id)).toEqual(['organisation.moved'])
    expect(await factsOf(stage.person.owner)).toContain('person.changed')
    expect(await factsOf(service)).toContain('service.handed-over')
  })

  test('of two that have the same relationship is refused with names; an empty one gives way', async () => {
    const service = await buildPublishedService(tested.db, stage)
    const other = await build('Other Provider')
    const relationship = await tested.db
      .insertInto('relationship')
      .values({
        workspace_id: workspaceId,
        id: '01900000-0000-7000-8000-000000000001',
        provider_id: other.id,
        consumer_id: stage.consumer,
        created_at: '2026-05-01T10:00:00.000Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const holder = await tested.db
      .insertInto('role_holder')
      .values({
        workspace_id: workspaceId,
        id: '01900000-0000-7000-8000-000000000002',
        relationship_id: relationship.id,
        service_id: service,
        role: 'user',
        person_id: stage.person.stranger,
        since: '2026-05-01T10:00:00.000Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await expect(merge(other.id, stage.provider)).rejects.toMatchObject({
      details: {
        reason: 'organisation-clash',
        current: { consumers: { count: 1, first: [{ en: 'Department of Tests' }] }, eachOther: false },
      },
    })
    await tested.db
      .updateTable('role_holder')
      .set({ withdrawn_at: '2026-05-01T10:00:00.000Z' })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', holder.id)
      .execute()
    await merge(other.id, stage.provider)
    expect(await page(other.id)).toMatchObject({ until: '2026-04-01' })
  })

  test('of provider and consumer is refused, and so is going into oneself or what one holds', async () => {
    await buildPublishedService(tested.db, stage)
    await expect(merge(stage.consumer, stage.provider)).rejects.toMatchObject({
      details: { reason: 'organisation-clash', current: { eachOther: true } },
    })
    const unit = await build('Unit', { id: stage.consumer, enterpriseId: stage.consumer })
    for (const into of [stage.consumer, unit.id])
      await expect(merge(stage.consumer, into)).rejects.toMatchObject({
        code: 'invalid',
        details: { fields: [{ path: 'intoId' }] },
      })
  })

  test('carries roles of the consumer over, and ends nobody who merged', async () => {
    const service = await buildPublishedService(tested.db, stage)
    await giveRoleTo(tested.db, stage, service, 'user', 'stranger')
    const into = await build('Bigger Department')
    await merge(stage.consumer, into.id)
    const rows = await tested.db
      .selectFrom('relationship')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .execute()
    expect(rows).toMatchObject([{ provider_id: stage.provider, consumer_id: into.id }])
    const resumed = resumeOrganisation(administrator(), { organisation: stage.consumer })
    await expect(resumed).rejects.toMatchObject({ details: { reason: 'organisation-merged' } })
    await expect(merge(into.id, stage.consumer)).rejects.toMatchObject({
      details: { reason: 'organisation-ended' },
    })
  })
})

describe('the page of an organisation', () => {
  test('shows services as far as the reader may see them, and people to administrators', async () => {
    await startService(stage.as('owner'), { providerId: stage.provider, name: 'Secret', language: 'en' })
    expect(await page(stage.provider, 'stranger')).toMatchObject({
      services: [],
      serviceCount: 0,
      people: null,
      can: [],
    })
    expect(await page(stage.provider, 'owner')).toMatchObject({
      services: [{ name: 'Secret' }],
      serviceCount: 1,
    })
    expect(await page(stage.provider)).toMatchObject({ people: 1, serviceCount: 1 })
  })

  test('is of its own workspace only; its acts are for administrators', async () => {
    const other = await buildStage(tested.db)
    await expect(page(other.provider)).rejects.toMatchObject({ code: 'not_found' })
    await expect(merge(stage.consumer, other.provider)).rejects.toMatchObject({ code: 'not_found' })
    const reader = await buildMember(tested.db, workspaceId)
    const params = { workspace: administrator().workspace.slug, organisation: stage.consumer }
    const call = tested.as(reader.token)
    const forbidden = { problem: { code: 'forbidden' } }
    await expect(call.endOrganisation({ params, body: { on: '2026-04-01' } })).rejects.toMatchObject(
      forbidden,
    )
    await expect(call.resumeOrganisation({ params })).rejects.toMatchObject(forbidden)
    await expect(
      call.mergeOrganisation({ params, body: { intoId: stage.provider, on: '2026-04-01' } }),
    ).rejects.toMatchObject(forbidden)
    const read = await call.organisation({ params, query: {} })
    expect(read).toMatchObject({ names: { en: 'Department of Tests' }, path: [], people: null })
    await buildPerson(tested.db, workspaceId, { organisationId: stage.consumer })
  })
})
