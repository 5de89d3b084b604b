import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks } from './check-text.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { retireService } from './retire-service.ts'
import { reviewDefinition } from './review-definition.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

// Published on 2026-05-01, the stage's day.
const at = (day: string, player: Player) => ({ ...stage.as(player), now: `${day}T09:00:00.000Z` })
const review = (day: string, player: Player, service: string, on?: string) =>
  reviewDefinition(at(day, player), { service, on })
const isOld = async (day: string, service: string) =>
  (await getServiceChecks(at(day, 'stranger'), { service })).verdicts.some(({ rule }) => rule === 'SD100')

const refused = (message: string) => ({
  code: 'invalid',
  details: { fields: [{ path: 'on', message: expect.stringContaining(message) }] },
})

describe('looking at a published definition again', () => {
  test('counts once somebody of each side recorded it, and is told to all with who and when', async () => {
    const service = await buildPublishedService(database.db, stage)
    expect(await isOld('2027-05-02', service)).toBe(true)
    await review('2027-04-20', 'owner', service)
    expect(await isOld('2027-05-02', service)).toBe(true)
    const page = await review('2027-05-02', 'user', service)
    expect(await isOld('2027-05-02', service)).toBe(false)
    expect(await isOld('2028-05-02', service)).toBe(false)
    expect(await isOld('2028-05-03', service)).toBe(true)
    expect(page.reviews).toEqual([
      {
        side: 'consumer',
        on: '2027-05-02',
        revision: 1,
        person: { id: stage.person.user, name: 'The user' },
      },
      {
        side: 'provider',
        on: '2027-04-20',
        revision: 1,
        person: { id: stage.person.owner, name: 'The owner' },
      },
    ])
    expect((await getServicePage(stage.as('stranger'), { service })).reviews).toEqual(page.reviews)
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'definition.reviewed',
      after: { revision: 1, side: 'consumer', on: '2027-05-02' },
    })
  })

  test('is of a day that has come, on which this text was published', async () => {
    const service = await buildPublishedService(database.db, stage)
    await expect(review('2026-05-10', 'owner', service, '2026-05-11')).rejects.toMatchObject(
      refused('today or a day before'),
    )
    await expect(review('2026-05-10', 'owner', service, '2026-04-30')).rejects.toMatchObject(
      refused('2026-05-01'),
    )
    const { reviews } = await review('2026-05-10', 'owner', service, '2026-05-09')
    expect(reviews).toMatchObject([{ side: 'provider', on: '2026-05-09' }])
  })

  test('is recorded once a day by each side', async () => {
    const service = await buildPublishedService(database.db, stage)
    await review('2026-06-01', 'customer', service)
    await expect(review('2026-06-01', 'user', service)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'reviewed-already' },
    })
    await review('2026-06-01', 'owner', service)
  })

  test('is for the owner and those who hold a role, and nobody else', async () => {
    const service = await buildPublishedService(database.db, stage)
    for (const player of ['stranger', 'administrator'] as const) {
      await expect(review('2026-06-01', player, service)).rejects.toMatchObject({ code: 'forbidden' })
      expect((await getServicePage(stage.as(player), { service })).can).not.toContain('review')
    }
    for (const player of ['owner', 'sponsor'] as const)
      expect((await getServicePage(stage.as(player), { service })).can).toContain('review')
  })

  test('needs something that is published, of a service that goes on', async () => {
    const drafted = await buildDraftedService(database.db, stage)
    await expect(review('2026-06-01', 'owner', drafted)).rejects.toMatchObject({
      details: { reason: 'not-published' },
    })
    await expect(review('2026-06-01', 'stranger', drafted)).rejects.toMatchObject({ code: 'not_found' })
    const over = await buildPublishedService(database.db, stage)
    await retireService(stage.as('owner'), { service: over, reason: 'Over' })
    await expect(review('2026-06-01', 'owner', over)).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
  })
})
