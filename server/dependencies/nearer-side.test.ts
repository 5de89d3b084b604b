import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { buildMembership, buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { coverService } from '#server/relationships/cover-service.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { buildStage, giveRoleTo, type Stage } from '#server/services/factories.ts'
import { nameOwner } from '#server/services/name-owner.ts'
import { buildDependency, listPromising } from './factories.ts'
import { findChain } from './find-chain.ts'
import { findDependencies } from './find-dependencies.ts'

let database: TestDatabase
let stage: Stage
let service: string
let other: string
let supplier: string
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  stage = await buildStage(db)
  const { workspaceId } = stage.as('owner').scope
  // The consumer is a unit of its provider.
  await db
    .updateTable('organisation')
    .set({ parent_id: stage.provider, enterprise_id: stage.provider })
    .where('id', '=', stage.consumer)
    .execute()
  supplier = (await buildOrganisation(db, workspaceId, { names: { en: 'Grid' } })).id
  const ids = await listPromising(db, stage, [
    { name: 'Letters', providerId: stage.provider },
    { name: 'Parcels', providerId: stage.provider },
  ])
  ;[service, other] = ids as [string, string]
  const on = { kind: 'supplier' as const, organisationId: supplier, supplies: 'Meters' }
  for (const id of ids) {
    await nameOwner(stage.as('administrator'), { service: id, personId: stage.person.owner })
    await buildDependency(stage.as('owner'), id, supplier, { on, continuity: 'Diesel' })
  }
  await giveRoleTo(db, stage, service, 'customer')
})
afterAll(() => database.drop())

const reader = async (organisation: string): Promise<MemberContext> => {
  const { db } = database
  const ctx = stage.as('stranger')
  const personId = await buildPerson(db, ctx.scope.workspaceId, { organisationId: organisation })
  return { ...ctx, actor: { ...ctx.actor, personId, organisationId: organisation } }
}
const told = async (ctx: MemberContext, id: string) => {
  const { dependencies } = await findDependencies(ctx, { service: id })
  const { lines } = await findChain(ctx, { service: id })
  return { listed: dependencies.length, linked: lines.filter(({ kind }) => kind === 'supplier').length }
}
const isOfChain = ({ rule }: { rule: string }) => rule === 'SD053' || rule === 'SD082'
/** What the checks tell somebody of what a service rests on. */
const checked = async (ctx: MemberContext, id: string) => {
  const { verdicts, undecided } = await getServiceChecks(ctx, { service: id })
  return [
    ...verdicts.filter(isOfChain).map(({ rule, params }) => `${rule} ${params['name']}`),
    ...undecided.filter(isOfChain).map(({ rule }) => `${rule} cannot be told`),
  ]
}

describe('a consumer that is a unit of its provider', () => {
  test('stands on the side of the consumer, and is not told of what no text names', async () => {
    expect(await told(stage.as('stranger'), service)).toEqual({ listed: 0, linked: 0 })
    expect(await told(stage.as('customer'), service)).toEqual({ listed: 0, linked: 0 })
  })

  test('its units with it', async () => {
    const { scope } = stage.as('owner')
    const parent = { id: stage.consumer, enterpriseId: stage.provider }
    const desk = await buildOrganisation(database.db, scope.workspaceId, { parent })
    expect(await told(await reader(desk.id), service)).toEqual({ listed: 0, linked: 0 })
  })

  test('has no say about what the service rests on, whoever holds a role there', async () => {
    const on = { kind: 'supplier' as const, organisationId: supplier, supplies: 'Wires' }
    await expect(buildDependency(stage.as('customer'), service, supplier, { on })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('stands on the side of its provider in what it does not consume', async () => {
    expect(await told(stage.as('stranger'), other)).toEqual({ listed: 1, linked: 1 })
  })

  test('so do people of the provider, and who belongs to both', async () => {
    const { scope } = stage.as('owner')
    expect(await told(await reader(stage.provider), service)).toEqual({ listed: 1, linked: 1 })
    const both = await reader(stage.consumer)
    const { personId } = both.actor
    const organisationId = stage.provider
    await buildMembership(database.db, scope.workspaceId, { personId, organisationId })
    expect(await told(both, service)).toEqual({ listed: 1, linked: 1 })
  })
})

describe('what a unit is supplied with by what it lies within', () => {
  test('is not told to a consumer of the unit, though it lies within the supplier, too', async () => {
    const { db } = database
    const { scope } = stage.as('owner')
    const parent = { id: stage.consumer, enterpriseId: stage.provider }
    const desk = await buildOrganisation(db, scope.workspaceId, { parent })
    const [inner] = (await listPromising(db, stage, [
      { name: 'Inner mail', providerId: stage.consumer },
    ])) as [string]
    await nameOwner(stage.as('administrator'), { service: inner, personId: stage.person.stranger })
    const on = { kind: 'supplier' as const, organisationId: stage.provider, supplies: 'Vans' }
    await buildDependency(stage.as('stranger'), inner, stage.provider, { on })
    const consuming = await reader(desk.id)
    const pair = { providerId: stage.consumer, consumerId: desk.id }
    const begun = { ...pair, since: '2026-05-01', stage: null }
    const { id: relationship } = await beginRelationship(stage.as('stranger'), begun)
    await coverService(stage.as('stranger'), { relationship, service: inner, since: '2026-05-01' })
    expect(await told(consuming, inner)).toEqual({ listed: 0, linked: 0 })
    expect(await told(await reader(stage.provider), inner)).toEqual({ listed: 0, linked: 1 })
  })
})

describe('the checks', () => {
  test('tell a consumer that is a unit of its provider nothing that no text names, at every depth', async () => {
    const [portal, login, hosting, readings] = (await listPromising(database.db, stage, [
      { name: 'Portal', providerId: stage.provider, availability: '99.9' },
      { name: 'Login', providerId: stage.provider, availability: '99.95' },
      { name: 'Hosting', providerId: supplier, availability: '90' },
      { name: 'Readings', providerId: supplier, availability: '99.99' },
    ])) as [string, string, string, string]
    const administrator = stage.as('administrator')
    await buildDependency(administrator, portal, login, { continuity: 'By telephone' })
    await buildDependency(administrator, login, hosting)
    await buildDependency(administrator, readings, login)
    await giveRoleTo(database.db, stage, login, 'customer')
    const ofProvider = await reader(stage.provider)
    expect(await checked(ofProvider, login)).toEqual(['SD053 Hosting', 'SD082 Hosting'])
    expect(await checked(ofProvider, portal)).toEqual(['SD053 Hosting'])
    expect(await checked(ofProvider, readings)).toEqual(['SD053 Hosting'])
    for (const id of [login, portal, readings]) expect(await checked(stage.as('stranger'), id)).toEqual([])
  })

  test('tell whoever supplies what they supply, unless they lie nearer to what rests on it', async () => {
    const { db } = database
    const parent = { id: stage.consumer, enterpriseId: stage.provider }
    const desk = await buildOrganisation(db, stage.as('owner').scope.workspaceId, { parent })
    const [inner, vans] = (await listPromising(db, stage, [
      { name: 'Inner post', providerId: stage.consumer, availability: '99.9' },
      { name: 'Vans', providerId: stage.provider, availability: '90' },
    ])) as [string, string]
    const administrator = stage.as('administrator')
    await buildDependency(administrator, inner, vans)
    const on = { kind: 'supplier' as const, organisationId: stage.provider, supplies: 'Fuel' }
    await buildDependency(administrator, inner, stage.provider, { on })
    const pair = { providerId: stage.consumer, consumerId: desk.id }
    const begun = { ...pair, since: '2026-05-01', stage: null }
    const { id: relationship } = await beginRelationship(administrator, begun)
    await coverService(administrator, { relationship, service: inner, since: '2026-05-01' })
    expect(await checked(await reader(desk.id), inner)).toEqual([])
    // What is agreed in case it stops is known to the side that rests on it.
    expect(await checked(await reader(stage.provider), inner)).toEqual(['SD053 Vans'])
    expect(await checked(stage.as('stranger'), inner)).toEqual(['SD053 Vans', 'SD082 Vans', 'SD082 Fuel'])
  })
})
