import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { giveRole } from '#server/relationships/index.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { refreshChecks } from '#server/services/keep-checks-fresh.ts'
import { buildStage, giveRoleTo, type Player, type Stage } from '#server/services/factories.ts'
import { nameOwner } from '#server/services/name-owner.ts'
import { pino } from 'pino'
import { endDependency } from './end-dependency.ts'
import { buildDependency, listPromising } from './factories.ts'
import { findChain } from './find-chain.ts'
import { findImpact } from './find-impact.ts'

/**
 * Letters, of the provider, rests on Post, which its text names, and on Vans, which no text names. Post, of the carrier,
 * rests on Roads, which its text names. The department consumes Letters.
 */
let database: TestDatabase
let stage: Stage
let letters: string
let post: string
let vans: string
let roads: string
let carrier: string
let garage: string
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  stage = await buildStage(db)
  const { workspaceId } = stage.as('owner').scope
  carrier = (await buildOrganisation(db, workspaceId, { names: { en: 'Carrier' } })).id
  garage = (await buildOrganisation(db, workspaceId, { names: { en: 'Garage' } })).id
  const listed = await listPromising(db, stage, [
    { name: 'Letters', providerId: stage.provider, names: ['post'], availability: '99.9' },
    { name: 'Post', providerId: carrier, names: ['roads'], availability: '99.5' },
    { name: 'Vans', providerId: garage, availability: '90' },
    { name: 'Roads', providerId: carrier, availability: '99.8' },
  ])
  ;[letters, post, vans, roads] = listed as [string, string, string, string]
  const administrator = stage.as('administrator')
  await nameOwner(administrator, { service: letters, personId: stage.person.owner })
  await giveRoleTo(db, stage, letters, 'customer')
  await buildDependency(administrator, letters, post, { clause: 'post', continuity: 'Couriers' })
  await buildDependency(administrator, letters, vans)
  await buildDependency(administrator, post, roads, { clause: 'roads' })
})
afterAll(() => database.drop())

const as = (player: Player) => stage.as(player)
/** Somebody who belongs to this organisation, and to nobody else's side. */
const from = async (organisationId: string): Promise<MemberContext> => {
  const ctx = as('stranger')
  const personId = await buildPerson(database.db, ctx.scope.workspaceId, { organisationId })
  return { ...ctx, actor: { ...ctx.actor, personId, organisationId } }
}
const chainFor = async (ctx: MemberContext, service = letters) =>
  (await findChain(ctx, { service })).lines.map(({ depth, kind, service: of, told }) =>
    [depth, of?.name ?? kind, ...(told === 'here' ? [] : [told])].join(' '),
  )
const impactFor = async (ctx: MemberContext, service: string) => {
  const { customers } = await findImpact(ctx, { service })
  return customers.map(({ organisation, services }) => ({
    customer: organisation?.names.en ?? null,
    services: services.map(({ service: of, way }) => [
      of.name,
      way.map((step) => step.service?.name ?? step.supplies).join(' > '),
    ]),
  }))
}

describe('the chain of a service', () => {
  test('goes down to the last supplier for the provider’s side, with what each link promises and who answers for it', async () => {
    expect(await chainFor(as('owner'))).toEqual(['0 Letters', '1 Post', '2 Roads', '1 Vans'])
    const { lines, customers, outcomes } = await findChain(as('owner'), { service: letters })
    expect(lines[0]).toMatchObject({
      accountable: 'The owner',
      availability: { target: '99.9' },
      necessity: null,
    })
    expect(lines[1]).toMatchObject({
      organisation: { names: { en: 'Carrier' } },
      availability: { target: '99.5' },
      necessity: 'needed',
      purpose: 'It carries the letters',
      continuity: 'Couriers',
      accountable: null,
    })
    expect(customers).toMatchObject([{ id: stage.consumer }])
    expect(outcomes).toMatchObject([{ statement: 'Letters helps' }])
  })

  test('shows others an undisclosed supplier in place of what no text names, and nothing of what is agreed', async () => {
    for (const player of ['customer', 'stranger'] as const) {
      expect(await chainFor(as(player))).toEqual(['0 Letters', '1 Post', '2 Roads', '1 undisclosed'])
      const { lines } = await findChain(as(player), { service: letters })
      expect(JSON.stringify(lines)).not.toMatch(/Vans|Garage|Couriers/)
    }
  })

  test('is not there for another workspace', async () => {
    const other = await buildStage(database.db)
    await expect(findChain(other.as('administrator'), { service: letters })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('what stops along', () => {
  test('is told by customer, with the way to each', async () => {
    expect(await impactFor(as('administrator'), roads)).toEqual([
      { customer: 'Department of Tests', services: [['Letters', 'Roads > Post > Letters']] },
      {
        customer: null,
        services: [
          ['Roads', 'Roads'],
          ['Post', 'Roads > Post'],
        ],
      },
    ])
  })

  test('is asked of a supplier by the owner whose service rests on it; its customers learn of no such link', async () => {
    const mine = { customer: 'Department of Tests', services: [['Letters', 'Vans > Letters']] }
    expect(await impactFor(as('owner'), vans)).toContainEqual(mine)
    const { of, customers } = await findImpact(as('owner'), { organisation: garage })
    expect(of).toMatchObject({ kind: 'organisation', organisation: { names: { en: 'Garage' } } })
    expect(customers.map(({ organisation }) => organisation?.names.en ?? null)).toEqual([
      'Department of Tests',
      null,
    ])
    for (const asked of [{ service: vans }, { organisation: garage }])
      await expect(findImpact(as('customer'), asked)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('names no customers of others: a supplier learns that outcomes are at risk, and not whose', async () => {
    expect(await impactFor(await from(carrier), post)).toEqual([
      {
        customer: null,
        services: [
          ['Post', 'Post'],
          ['Letters', 'Post > Letters'],
        ],
      },
    ])
    // The garage supplies Letters without being named: it knows of its own link.
    expect(await impactFor(await from(garage), vans)).toMatchObject([
      {
        services: [
          ['Vans', 'Vans'],
          ['Letters', 'Vans > Letters'],
        ],
      },
    ])
  })

  test('is told to a customer of what they consume, for themselves', async () => {
    expect(await impactFor(as('customer'), letters)).toEqual([
      { customer: 'Department of Tests', services: [['Letters', 'Letters']] },
    ])
  })

  test('follows what is recorded and ended, and roles that are given', async () => {
    const line = await buildDependency(as('administrator'), roads, vans)
    const before = await impactFor(as('administrator'), vans)
    expect(before.flatMap(({ services }) => services.map(([name]) => name))).toContain('Roads')
    await endDependency(as('administrator'), {
      service: roads,
      dependency: line.id,
      until: '2026-05-01',
      version: line.version,
    })
    const after = await impactFor(as('administrator'), vans)
    expect(after.flatMap(({ services }) => services.map(([name]) => name))).not.toContain('Roads')
    await giveRoleTo(database.db, stage, roads, 'customer')
    expect(await impactFor(as('customer'), roads)).toEqual([
      {
        customer: 'Department of Tests',
        services: [
          ['Roads', 'Roads'],
          ['Letters', 'Roads > Post > Letters'],
        ],
      },
      { customer: null, services: [['Post', 'Roads > Post']] },
    ])
  })

  test('follows the term of a role, and the relationship that it is moved to', async () => {
    const { db } = database
    const { workspaceId } = as('owner').scope
    const consumers = async () =>
      (await findChain(as('owner'), { service: letters })).customers.map(({ id }) => id)
    const held = db.updateTable('role_holder').where('service_id', '=', letters)
    const { relationship_id: own } = await db
      .selectFrom('role_holder')
      .select('relationship_id')
      .where('service_id', '=', letters)
      .executeTakeFirstOrThrow()
    const ofDepartment = held.where('relationship_id', '=', own)
    expect(await consumers()).toContain(stage.consumer)
    await ofDepartment.set({ until: '2026-01-01' }).execute()
    expect(await consumers()).not.toContain(stage.consumer)
    await ofDepartment.set({ until: null }).execute()
    expect(await consumers()).toContain(stage.consumer)
    const { id: elsewhere } = await buildOrganisation(db, workspaceId)
    const other = randomUUIDv7()
    const createdAt = as('owner').now
    await db
      .insertInto('relationship')
      .values({
        workspace_id: workspaceId,
        id: other,
        provider_id: stage.provider,
        consumer_id: elsewhere,
        created_at: createdAt,
      })
      .execute()
    await ofDepartment.set({ relationship_id: other }).execute()
    expect(await consumers()).toContain(elsewhere)
    await held.where('relationship_id', '=', other).set({ relationship_id: own }).execute()
    expect(await consumers()).not.toContain(elsewhere)
  })

  test('does not tell a customer whether there are others', async () => {
    const seen = await impactFor(as('customer'), letters)
    const { id: consumerId } = await buildOrganisation(database.db, as('owner').scope.workspaceId, {
      names: { en: 'Another consumer' },
    })
    await database.db.transaction().execute((tx) =>
      giveRole(tx, as('owner'), {
        service: { id: letters, name: 'Letters' },
        providerId: stage.provider,
        consumerId,
        role: 'user',
        person: { id: stage.person.user, name: 'The user' },
        speaksFor: '',
        interim: false,
        until: null,
        deputyFor: null,
      }),
    )
    expect((await impactFor(as('owner'), letters)).map(({ customer }) => customer)).toContain(
      'Another consumer',
    )
    expect(await impactFor(as('customer'), letters)).toEqual(seen)
  })

  test('is not there for another workspace', async () => {
    const other = await buildStage(database.db)
    for (const asked of [{ service: letters }, { organisation: carrier }])
      await expect(findImpact(other.as('administrator'), asked)).rejects.toMatchObject({ code: 'not_found' })
  })
})

const found = async (player: Player) => {
  const { verdicts } = await getServiceChecks(as(player), { service: letters })
  return verdicts.filter(({ rule }) => rule === 'SD053' || rule === 'SD082')
}

describe('the checks', () => {
  test('compare what is promised with what the reader may know of', async () => {
    expect(await found('owner')).toMatchObject([
      { rule: 'SD053', text: 'SD053.weakest', severity: 'error', params: { name: 'Vans', weakest: 90 } },
      { rule: 'SD082', path: 'supply.restsOn', params: { name: 'Vans' } },
    ])
    expect(await found('customer')).toMatchObject([
      { rule: 'SD053', text: 'SD053.weakest', params: { name: 'Post', weakest: 99.5 } },
    ])
  })

  test('count for everybody only what everybody may read', async () => {
    await refreshChecks({
      db: database.db,
      log: pino({ level: 'silent' }),
      clock: () => new Date('2026-05-01T12:00:00Z'),
    })
    const { rules } = await database.db
      .selectFrom('service_check')
      .select('rules')
      .where('service_id', '=', letters)
      .executeTakeFirstOrThrow()
    const said = rules.map(({ rule }) => rule)
    expect(said).toContain('SD053')
    expect(said).not.toContain('SD082')
  })
})
