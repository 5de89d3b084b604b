import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { buildStage, giveRoleTo, journalOf, type Player, type Stage } from '#server/services/factories.ts'
import { nameOwner } from '#server/services/name-owner.ts'
import { retireService } from '#server/services/retire-service.ts'
import { startService } from '#server/services/start-service.ts'
import { changeDependency } from './change-dependency.ts'
import { endDependency } from './end-dependency.ts'
import { buildDependency, listPromising } from './factories.ts'
import { findDependencies } from './find-dependencies.ts'

let database: TestDatabase
let stage: Stage
let supplier: string
let service: string
let power: string
let line: string
let spare: string
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  stage = await buildStage(db)
  supplier = (await buildOrganisation(db, stage.as('owner').scope.workspaceId, { names: { en: 'Grid' } })).id
  const listed = await listPromising(db, stage, [
    { name: 'Letters', providerId: stage.provider, names: ['power'] },
    { name: 'Power', providerId: supplier, availability: '99.5' },
    { name: 'Line', providerId: supplier },
    { name: 'Spare line', providerId: supplier },
  ])
  ;[service, power, line, spare] = listed as [string, string, string, string]
  await nameOwner(stage.as('administrator'), { service, personId: stage.person.owner })
  await giveRoleTo(db, stage, service, 'customer')
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
const lastFact = async () => (await journalOf(database.db, service)).at(-1)
const listFor = async (player: Player) => (await findDependencies(as(player), { service })).dependencies
const terms = {
  necessity: 'needed' as const,
  alternatives: '',
  purpose: 'It carries the letters',
  continuity: '',
  clause: null,
  since: '2026-05-01',
  until: '',
}

describe('what a service rests on is recorded', () => {
  test('by its owner; its provider is then a consumer there, and it is on record', async () => {
    const made = await buildDependency(as('owner'), service, power, { clause: 'power', continuity: 'Diesel' })
    expect(made).toMatchObject({
      on: {
        kind: 'service',
        service: { id: power, name: 'Power' },
        provider: { id: supplier, names: { en: 'Grid' } },
      },
      necessity: 'needed',
      continuity: 'Diesel',
      disclosed: true,
      state: 'standing',
      can: ['change', 'end', 'ask'],
    })
    const relationships = await database.db
      .selectFrom('relationship')
      .select(['provider_id', 'consumer_id'])
      .where('workspace_id', '=', as('owner').scope.workspaceId)
      .where('provider_id', '=', supplier)
      .execute()
    expect(relationships).toEqual([{ provider_id: supplier, consumer_id: stage.provider }])
    expect(await lastFact()).toMatchObject({
      fact: 'dependency.recorded',
      after: { dependency: made.id, supplierId: supplier, necessity: 'needed' },
    })
  })

  test('also of an organisation that has no service here, and by administrators', async () => {
    const on = { kind: 'supplier' as const, organisationId: supplier, supplies: 'Meters' }
    const made = await buildDependency(as('administrator'), service, line, { on })
    expect(made).toMatchObject({
      on: { kind: 'supplier', organisation: { names: { en: 'Grid' } }, supplies: 'Meters' },
      disclosed: false,
    })
  })

  test('not twice while it has not ended, not on itself, not on what nobody here knows', async () => {
    await expect(buildDependency(as('owner'), service, power)).rejects.toMatchObject({
      details: { reason: 'dependency-there' },
    })
    const hidden = await startService(as('administrator'), {
      providerId: supplier,
      name: 'Secret',
      language: 'en',
    })
    const other = await buildStage(database.db)
    const [foreign] = await listPromising(database.db, other, [
      { name: 'Elsewhere', providerId: other.provider },
    ])
    for (const on of [service, randomUUIDv7(), hidden.id, foreign!])
      await expect(buildDependency(as('owner'), service, on)).rejects.toMatchObject({ code: 'invalid' })
    const unknown = { kind: 'supplier' as const, organisationId: other.provider, supplies: 'Air' }
    await expect(buildDependency(as('owner'), service, line, { on: unknown })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(buildDependency(as('owner'), service, line, { clause: 'gone' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('not by the consumer’s side, and not from another workspace', async () => {
    for (const player of ['customer', 'stranger'] as const)
      await expect(buildDependency(as(player), service, line)).rejects.toMatchObject({ code: 'forbidden' })
    const other = await buildStage(database.db)
    await expect(buildDependency(other.as('administrator'), service, line)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(findDependencies(other.as('administrator'), { service })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('who reads it', () => {
  test('the provider’s side reads all of it; others what the published text names, without what is agreed', async () => {
    expect((await listFor('owner')).map(({ on }) => on.kind)).toEqual(['service', 'supplier'])
    for (const player of ['customer', 'stranger'] as const)
      expect(await listFor(player)).toMatchObject([
        { on: { service: { name: 'Power' } }, continuity: null, can: [] },
      ])
    expect((await findDependencies(as('customer'), { service })).can).toEqual(['ask'])
    expect((await findDependencies(as('owner'), { service })).can).toEqual(['record', 'ask'])
  })
})

const toEnd = (until: string | null) =>
  database.db
    .updateTable('dependency')
    .set({ until })
    .where('service_id', '=', service)
    .where('clause', '=', 'power')
    .execute()

test('when something is to end is read by the provider’s side alone', async () => {
  await toEnd('2999-01-01')
  expect((await listFor('owner'))[0]).toMatchObject({ state: 'standing', until: '2999-01-01' })
  expect(await listFor('customer')).toMatchObject([{ state: 'standing', until: '' }])
  await toEnd(null)
})

describe('it changes and ends', () => {
  test('by whoever may record it, at the version that they read; both on record', async () => {
    const { id, version } = await buildDependency(as('owner'), service, line)
    const named = { service, dependency: id }
    const change = { ...terms, necessity: 'alternative' as const, alternatives: 'lines' }
    const changed = await changeDependency(as('owner'), { ...named, ...change, version })
    expect(changed).toMatchObject({ necessity: 'alternative', alternatives: 'lines', version: version + 1 })
    expect(await lastFact()).toMatchObject({
      fact: 'dependency.changed',
      before: { dependency: id, necessity: 'needed', alternatives: '' },
      after: { necessity: 'alternative', alternatives: 'lines' },
    })
    await expect(changeDependency(as('owner'), { ...named, ...change, version })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await expect(
      endDependency(as('owner'), { ...named, until: '2026-04-01', version: version + 1 }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const ended = await endDependency(as('owner'), { ...named, until: '2026-05-01', version: version + 1 })
    expect(ended).toMatchObject({ state: 'ended', until: '2026-05-01', can: [] })
    expect(await lastFact()).toMatchObject({
      fact: 'dependency.ended',
      before: { dependency: id, until: null },
      after: { until: '2026-05-01' },
    })
    await expect(
      changeDependency(as('owner'), { ...named, ...change, version: version + 2 }),
    ).rejects.toMatchObject({ details: { reason: 'dependency-ended' } })
    // It ended, so it can begin anew.
    await buildDependency(as('owner'), service, line, { since: '2026-05-02' })
    expect((await listFor('owner')).map(({ state }) => state)).toEqual([
      'standing',
      'standing',
      'upcoming',
      'ended',
    ])
  })

  test('not by others, not of another service, and not once the service is retired', async () => {
    const { id, version } = await buildDependency(as('owner'), service, spare)
    const end = { dependency: id, until: '2026-06-01', version }
    await expect(endDependency(as('customer'), { service, ...end })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      changeDependency(as('stranger'), { service, dependency: id, ...terms, version }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endDependency(as('administrator'), { service: power, ...end })).rejects.toMatchObject({
      code: 'not_found',
    })
    await retireService(as('owner'), { service, reason: 'Not wanted' })
    await expect(endDependency(as('owner'), { service, ...end })).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
    expect((await findDependencies(as('owner'), { service })).can).toEqual(['ask'])
  })
})
