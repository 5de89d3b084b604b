import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Definition, PartName } from '#model/definition/definition.ts'
import { partNames } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { discardDraft } from './discard-draft.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  propose,
  type Stage,
} from './factories.ts'
import { getDraftPoint, getDraftPoints } from './find-draft-points.ts'
import { getServicePage } from './get-service-page.ts'
import { restoreDraftPoint } from './restore-draft-point.ts'
import { startDraft } from './start-draft.ts'
import { writePart } from './write-part.ts'
import { writeTranslations } from './write-translations.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

/** A request of this person's, so many minutes after the service was made. */
const as = (player: Player, minutes: number, on = stage): MemberContext => ({
  ...on.as(player),
  now: new Date(Date.parse('2026-05-01T10:00:00.000Z') + minutes * 60_000).toISOString(),
})
const draftOf = async (service: string) => (await getServicePage(stage.as('owner'), { service })).draft!
const list = (service: string, player: Player = 'owner') =>
  getDraftPoints(stage.as(player), { service, limit: 50 })

const write = async <Part extends PartName>(
  ctx: MemberContext,
  service: string,
  part: Part,
  change: Partial<Definition[Part]>,
) => {
  const { definition, versions } = await draftOf(service)
  const content = { ...definition[part], ...change }
  return writePart(ctx, { service, part, version: versions[part] ?? 0, content })
}

/** A draft that the customer and the owner changed after it was begun, each some minutes later. */
const buildHistory = async () => {
  const service = await buildDraftedService(database.db, stage)
  await write(as('customer', 10), service, 'use', { support: 'By telephone' })
  await write(as('owner', 20), service, 'value', { outcomes: [] })
  return service
}

describe('points of a draft', () => {
  test('come to be for what is written without a connection, beginning with the draft as it was', async () => {
    const { points, next, can } = await list(await buildHistory())
    expect(
      points.map(({ at, kind, people, changes }) => [at.slice(11, 16), kind, people[0]?.name, changes]),
    ).toEqual([
      ['10:20', 'written', 'The owner', 1],
      ['10:10', 'written', 'The customer', 1],
      // Part after part within seconds is one point.
      ['10:00', 'written', 'The owner', 6],
      ['10:00', 'start', undefined, 0],
    ])
    expect({ next, can }).toEqual({ next: null, can: ['restore'] })
  })

  test('are listed page by page', async () => {
    const service = await buildHistory()
    const ctx = stage.as('user')
    const first = await getDraftPoints(ctx, { service, limit: 3 })
    expect(first.points).toHaveLength(3)
    const second = await getDraftPoints(ctx, { service, limit: 3, before: first.next ?? '' })
    expect(second).toMatchObject({ points: [{ kind: 'start' }], next: null })
  })

  test('say what the draft said, and which point came before', async () => {
    const service = await buildHistory()
    const { points } = await list(service)
    const point = await getDraftPoint(stage.as('customer'), { service, point: points[1]!.id })
    expect(point).toMatchObject({
      people: [{ id: stage.person.customer }],
      definition: { use: { support: 'By telephone' }, value: { outcomes: [{ id: 'reach' }] } },
      before: points[2]?.id,
    })
    const start = await getDraftPoint(stage.as('customer'), { service, point: points[3]!.id })
    expect(start).toMatchObject({ before: null, definition: { value: { name: 'Letters', outcomes: [] } } })
  })

  test('are made for translations too, and not where a write changes nothing', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { versions } = await draftOf(service)
    const edit = {
      service,
      version: versions.translations ?? 0,
      content: { fr: { 'value.name': 'Lettres' } },
    }
    await writeTranslations(as('user', 5), edit)
    await write(as('customer', 9), service, 'use', {})
    expect((await list(service)).points[0]).toMatchObject({
      changes: 0,
      people: [{ id: stage.person.user }],
      at: '2026-05-01T10:05:00.000Z',
    })
  })

  test('are three hundred at most: the oldest go', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { workspaceId } = stage.as('owner').scope
    const filler = Array.from({ length: 299 }, (_, at) => ({
      workspace_id: workspaceId,
      service_id: service,
      id: crypto.randomUUID(),
      at: new Date(Date.UTC(2026, 4, 1, 11, at)).toISOString(),
      since: '2026-05-01T11:00:00Z',
      definition: JSON.stringify(buildDefinition('Filler')),
      translations: '{}',
      people: [],
    }))
    await database.db.insertInto('draft_point').values(filler).execute()
    await write(as('customer', 600), service, 'use', { support: 'By telephone' })
    const kept = await database.db
      .selectFrom('draft_point')
      .select(['at', 'kind'])
      .where('service_id', '=', service)
      .orderBy('at')
      .execute()
    expect(kept).toHaveLength(300)
    expect(kept[0]).toMatchObject({ at: '2026-05-01T11:00:00.000Z' })
  })

  test('are for those who may see the draft, as if there were none', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await write(as('customer', 10), service, 'use', { support: 'By telephone' })
    const [point] = (await list(service)).points
    const hidden = { code: 'not_found', message: 'There is no such draft.' }
    await expect(list(service, 'stranger')).rejects.toMatchObject(hidden)
    const look = getDraftPoint(stage.as('stranger'), { service, point: point!.id })
    await expect(look).rejects.toMatchObject(hidden)
    const other = await buildStage(database.db)
    const unknown = { code: 'not_found', message: 'There is no such service.' }
    await expect(getDraftPoints(other.as('owner'), { service, limit: 5 })).rejects.toMatchObject(unknown)
    const restore = restoreDraftPoint(other.as('administrator'), {
      service,
      point: point!.id,
      parts: partNames,
    })
    await expect(restore).rejects.toMatchObject(unknown)
  })

  test('end with their draft', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await write(as('customer', 10), service, 'use', { support: 'By telephone' })
    const [point] = (await list(service)).points
    await discardDraft(stage.as('owner'), { service })
    await expect(list(service)).rejects.toMatchObject({ code: 'not_found' })
    await startDraft(stage.as('owner'), { service })
    const ofTheOther = { service, point: point!.id, parts: partNames }
    await expect(restoreDraftPoint(stage.as('owner'), ofTheOther)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('bringing a point back', () => {
  test('rewrites the draft for whoever does it, on record, and keeps how it read until then', async () => {
    const service = await buildHistory()
    const [, point] = (await list(service)).points
    const before = await draftOf(service)
    const after = await restoreDraftPoint(as('user', 30), { service, point: point!.id, parts: partNames })
    expect(after.definition).toMatchObject({
      value: { outcomes: [{ id: 'reach', statement: 'Clerks reach everybody' }] },
      use: { support: 'By telephone' },
    })
    expect(after.versions).toEqual({ ...before.versions, value: (before.versions.value ?? 0) + 1 })
    expect(after.records['value.outcomes/reach']?.worded).toMatchObject({
      personId: stage.person.owner,
      side: 'provider',
    })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'draft.restored',
      actor_id: stage.person.user,
      after: { point: point!.id, at: point!.at, clauses: ['value.outcomes/reach'], side: 'consumer' },
    })
    const edits = await database.db
      .selectFrom('clause_edit')
      .select(['person_id', 'recorded'])
      .where('service_id', '=', service)
      .where('path', '=', 'value.outcomes/reach')
      .where('person_id', '=', stage.person.user)
      .execute()
    expect(edits).toEqual([{ person_id: stage.person.user, recorded: true }])
    const { points } = await list(service)
    expect(points[0]).toMatchObject({ kind: 'restored', restoredAt: point!.at, changes: 1 })
    // The point that it undoes: how the draft read until then.
    const undone = await restoreDraftPoint(as('user', 31), {
      service,
      point: points[1]!.id,
      parts: partNames,
    })
    expect(undone.definition).toEqual(before.definition)
  })

  test('leaves whose words a text is, and who confirmed it, as they were: also when it is undone', async () => {
    const service = await buildDraftedService(database.db, stage)
    const path = 'use.support'
    await write(as('customer', 10), service, 'use', { support: 'By telephone' })
    const { hash } = (await draftOf(service)).records[path]!
    await confirmClauses(as('owner', 11), { service, clauses: [{ path, hash }] })
    const before = await draftOf(service)
    const [customer, owner] = [{ personId: stage.person.customer }, { personId: stage.person.owner }]
    expect(before.records[path]).toMatchObject({ worded: customer, confirmed: [owner] })
    const points = (await list(service)).points.map(({ id }) => id)
    const restore = (minutes: number, point: string) =>
      restoreDraftPoint(as('user', minutes), { service, point, parts: ['use'] })
    expect((await restore(20, points[1]!)).records[path]).toBeUndefined()
    expect(await restore(30, points[0]!)).toMatchObject({
      definition: before.definition,
      records: before.records,
    })
    // Points of before that was kept say nothing of it: whoever brings them back answers for the words.
    await restore(40, points[1]!)
    await database.db.updateTable('draft_point').set({ records: null }).where('id', '=', points[0]!).execute()
    expect((await restore(50, points[0]!)).records[path]).toMatchObject({
      worded: { personId: stage.person.user },
      confirmed: [],
    })
  })

  test('takes one part alone, with the translations of what it says', async () => {
    const service = await buildHistory()
    const start = (await list(service)).points.at(-1)!
    const { versions } = await draftOf(service)
    const content = { fr: { 'use.support': 'Par téléphone', 'value.name': 'Lettres' } }
    await writeTranslations(as('user', 25), { service, version: versions.translations ?? 0, content })
    const after = await restoreDraftPoint(as('owner', 30), { service, point: start.id, parts: ['use'] })
    expect(after.definition.use.support).toBe('')
    expect(after.definition.cost.closed.imposedCosts).toBe('none seen')
    expect(after.translations).toEqual({ fr: { 'value.name': 'Lettres' } })
  })

  test('keeps how the draft read also where that was no point yet', async () => {
    const service = await buildHistory()
    const [, point] = (await list(service)).points
    await database.db
      .deleteFrom('draft_point')
      .where('service_id', '=', service)
      .where('at', '>', point!.at)
      .execute()
    await restoreDraftPoint(as('user', 30), { service, point: point!.id, parts: partNames })
    const { points } = await list(service)
    expect(points.map(({ kind }) => kind)).toEqual(['restored', 'written', 'written', 'written', 'start'])
    const kept = await getDraftPoint(stage.as('user'), { service, point: points[1]!.id })
    expect(kept.definition.value.outcomes).toEqual([])
  })

  test('does and records nothing where the draft reads like that already', async () => {
    const service = await buildHistory()
    const [newest] = (await list(service)).points
    const before = await draftOf(service)
    expect(await restoreDraftPoint(as('user', 30), { service, point: newest!.id, parts: partNames })).toEqual(
      before,
    )
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'draft.written' })
    expect((await list(service)).points).toHaveLength(4)
  })

  test('refuses an actor without the right', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await write(as('customer', 10), service, 'use', { support: 'By telephone' })
    const [point] = (await list(service)).points
    const restore = restoreDraftPoint(stage.as('stranger'), { service, point: point!.id, parts: ['use'] })
    await expect(restore).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is too late once the draft is proposed, and knows no point of another service', async () => {
    const service = await buildHistory()
    const other = await buildHistory()
    const [point] = (await list(service)).points
    const wanted = { point: point!.id, parts: partNames }
    const ofTheOther = restoreDraftPoint(stage.as('owner'), { service: other, ...wanted })
    await expect(ofTheOther).rejects.toMatchObject({ code: 'not_found' })
    await propose(stage, service)
    await expect(restoreDraftPoint(stage.as('owner'), { service, ...wanted })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'no-draft' },
    })
  })
})
