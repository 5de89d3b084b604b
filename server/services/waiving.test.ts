import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks, getSurroundings } from './check-text.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  confirmAsCustomer,
  giveRoleTo,
  journalOf,
  type Player,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { publishRevision } from './publish-revision.ts'
import { retireService } from './retire-service.ts'
import { endCheckWaiver, waiveCheck } from './waive-check.ts'
import { withdrawRole } from './withdraw-role.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

// The stage's day is 2026-05-01.
const wish = (service: string, change: object = {}) => ({
  service,
  rule: 'SD001',
  reason: 'Measured after the first season.',
  until: '2026-12-31',
  ...change,
})
const waive = (player: Player, service: string, change: object = {}) =>
  waiveCheck(stage.as(player), wish(service, change))
const withoutOutcomes = () => {
  const definition = buildDefinition()
  return { ...definition, value: { ...definition.value, outcomes: [] } }
}
const verdictOn = async (service: string, player: Player, rule = 'SD001') =>
  (await getServiceChecks(stage.as(player), { service })).verdicts.find((verdict) => verdict.rule === rule)

describe('waiving a check', () => {
  test('is the word of whoever holds the role that the check names, seen by all and on record', async () => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    const waiver = await waive('customer', service)
    expect(waiver).toMatchObject({
      rule: 'SD001',
      role: 'customer',
      until: '2026-12-31',
      person: { id: stage.person.customer, name: 'The customer' },
    })
    expect((await verdictOn(service, 'user'))?.waiver).toEqual(waiver)
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'check.waived',
      after: { rule: 'SD001', until: '2026-12-31', role: 'customer' },
      reason: 'Measured after the first season.',
    })
  })

  test.each(['owner', 'user', 'sponsor', 'administrator'] as const)('is not for the %s', async (player) => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    await expect(waive(player, service)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('does not tell a stranger that a draft is there', async () => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    await expect(waive('stranger', service)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is for nobody while the role is vacant', async () => {
    const service = await buildPublishedService(database.db, stage)
    const { roles } = await getServicePage(stage.as('owner'), { service })
    const { id } = roles.find(({ role }) => role === 'customer')!
    await withdrawRole(stage.as('owner'), { service, holder: id })
    for (const player of ['owner', 'customer', 'administrator'] as const)
      await expect(waive(player, service)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each([
    ['2026-05-01', 'must be a day after today'],
    ['2028-05-02', 'must be 2028-05-01 at the latest'],
  ])('cannot hold until %s', async (until, message) => {
    const service = await buildDraftedService(database.db, stage)
    await expect(waive('customer', service, { until })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'until', message }] },
    })
  })

  test('is refused for a check that nobody knows, and of a retired service', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(waive('customer', service, { rule: 'SD999' })).rejects.toMatchObject({
      details: { fields: [{ path: 'rule' }] },
    })
    await retireService(stage.as('owner'), { service, reason: 'Over' })
    await expect(waive('customer', service)).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
  })

  test('is once per check, unless its day has passed', async () => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    await waive('customer', service, { until: '2026-05-02' })
    await expect(waive('customer', service)).rejects.toMatchObject({ details: { reason: 'waived-already' } })
    const later = { ...stage.as('customer'), now: '2026-05-03T08:00:00.000Z' }
    const seen = await getServiceChecks(later, { service })
    expect(seen.verdicts.find(({ rule }) => rule === 'SD001')).toMatchObject({ waiver: null })
    await waiveCheck(later, wish(service))
    expect(await verdictOn(service, 'owner')).toMatchObject({ waiver: { until: '2026-12-31' } })
    expect((await journalOf(database.db, service)).slice(-2)).toMatchObject([
      { fact: 'check.waiver-ended', before: { rule: 'SD001', until: '2026-05-02', role: 'customer' } },
      { fact: 'check.waived', after: { rule: 'SD001', until: '2026-12-31' } },
    ])
  })

  test('lets a revision be published in which nothing else is wrong', async () => {
    const definition = buildDefinition()
    const service = await buildDraftedService(database.db, stage, {
      ...definition,
      cost: { ...definition.cost, closed: { ...definition.cost.closed, removedCosts: '' } },
    })
    await confirmAsCustomer(stage, service)
    const number = await propose(stage, service)
    for (const role of ['owner', 'customer', 'user', 'sponsor'] as const) await signAs(stage, service, role)
    const publish = () => publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
    await expect(publish()).rejects.toMatchObject({
      details: { reason: 'errors-open' },
      message: expect.stringContaining('SD006'),
    })
    const { waivedBy } = (await verdictOn(service, 'owner', 'SD006'))!
    await waive(waivedBy, service, { rule: 'SD006' })
    expect((await publish()).published).toMatchObject({ number, openErrors: [] })
  })
})

describe('ending a waiver', () => {
  test.each(['customer', 'owner', 'administrator'] as const)('is for the %s', async (player) => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    await waive('customer', service)
    await endCheckWaiver(stage.as(player), { service, rule: 'SD001' })
    expect(await verdictOn(service, 'owner')).toMatchObject({ waiver: null })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'check.waiver-ended',
      before: { rule: 'SD001', role: 'customer' },
    })
    await waive('customer', service)
  })

  test('is for another who holds the role, and for whoever made it though they hold it no more', async () => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    const { roles } = await getServicePage(stage.as('owner'), { service })
    await waive('customer', service)
    await giveRoleTo(database.db, stage, service, 'customer', 'stranger')
    await endCheckWaiver(stage.as('stranger'), { service, rule: 'SD001' })
    expect(await verdictOn(service, 'owner')).toMatchObject({ waiver: null })
    await waive('customer', service)
    await giveRoleTo(database.db, stage, service, 'user', 'customer')
    const held = roles.find(({ role }) => role === 'customer')!
    await withdrawRole(stage.as('owner'), { service, holder: held.id })
    await endCheckWaiver(stage.as('customer'), { service, rule: 'SD001' })
    expect(await verdictOn(service, 'owner')).toMatchObject({ waiver: null })
  })

  test('is for nobody else, and only where one stands', async () => {
    const service = await buildDraftedService(database.db, stage, withoutOutcomes())
    const end = (player: Player) => endCheckWaiver(stage.as(player), { service, rule: 'SD001' })
    await expect(end('customer')).rejects.toMatchObject({ code: 'not_found' })
    await waive('customer', service)
    await expect(end('user')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(end('stranger')).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('each is told what they may waive and end', async () => {
  const service = await buildPublishedService(database.db, stage)
  await waive('customer', service, { rule: 'SD050' })
  const rights = async (player: Player) => {
    const { mayWaiveAs, waivers } = await getSurroundings(stage.as(player), { service })
    return [mayWaiveAs.join(), waivers.map(({ mayEnd }) => mayEnd).join()]
  }
  expect(await rights('customer')).toEqual(['customer', 'true'])
  expect(await rights('owner')).toEqual(['owner', 'true'])
  expect(await rights('user')).toEqual(['user', 'false'])
  expect(await rights('stranger')).toEqual(['', 'false'])
  expect(await rights('administrator')).toEqual(['', 'true'])
})
