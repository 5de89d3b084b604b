import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { unreadAt } from '#server/notices/factories.ts'
import { declineRevision } from './close-revision.ts'
import {
  buildDraftedService,
  buildStage,
  giveRoleTo,
  type Player,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { signRevision } from './sign-revision.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const unread = (player: Player, service: string) =>
  unreadAt(database.db, { personId: stage.person[player], path: `/services/${service}` })

describe('that a signature is asked for', () => {
  test('is read by whoever signed all that was asked of them, and by nobody else', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'customer', 'sponsor')
    await propose(stage, service)
    await signAs(stage, service, 'sponsor')
    expect(await unread('sponsor', service)).toEqual(['sign-off-asked'])
    const { open } = await getServicePage(stage.as('sponsor'), { service })
    const value = { part: 'value' as const, hash: open!.hashes.value }
    await signRevision(stage.as('sponsor'), {
      service,
      number: 1,
      role: 'customer',
      organisationId: stage.consumer,
      parts: [value],
      language: 'en',
    })
    expect(await unread('sponsor', service)).toEqual([])
    expect(await unread('user', service)).toEqual(['sign-off-asked'])
  })

  test('is read by whoever declined', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    await declineRevision(stage.as('user'), { service, number, reason: 'Not yet' })
    expect(await unread('user', service)).toEqual([])
    expect(await unread('sponsor', service)).toEqual(['sign-off-asked'])
  })
})
