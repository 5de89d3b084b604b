import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { buildPublishedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { refreshChecks } from '#server/services/keep-checks-fresh.ts'
import { answerNeed } from './answer-need.ts'
import { buildNeed } from './factories.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildPublishedService(database.db, stage)
})
afterAll(() => database.drop())

/** The roles of which it is not known what they want, as somebody reads it on a day. */
const found = async (player: Player = 'owner', now = '2026-05-01T10:00:00.000Z') => {
  const { verdicts, undecided } = await getServiceChecks({ ...stage.as(player), now }, { service })
  expect(undecided.map(({ rule }) => rule)).not.toContain('SD033')
  return verdicts.filter(({ rule }) => rule === 'SD033').map(({ path, text }) => `${path} ${text}`)
}
const refresh = () =>
  refreshChecks({
    db: database.db,
    log: pino({ level: 'silent' }),
    clock: () => new Date('2026-05-01T12:00:00Z'),
  })
const state = async (player: Player, role: ConsumerRole) => {
  const { id } = await buildNeed(stage.as(player), { role })
  const answer = { kind: 'service', serviceId: service, note: '' } as const
  await answerNeed(stage.as('administrator'), { need: id, answer })
}

test('what a role wants is known once whoever holds it has said it of this service, for a year', async () => {
  const all = ['roles/customer SD033.never', 'roles/user SD033.never', 'roles/sponsor SD033.never']
  expect(await found()).toEqual(all)
  expect(await found('stranger')).toEqual(all)
  await refresh()
  expect(await refresh()).toBe(0)

  // Said of no service, by somebody who does not hold the role, or in another role.
  await buildNeed(stage.as('user'), { role: 'user' })
  await state('stranger', 'user')
  await state('customer', 'user')
  expect(await found()).toEqual(all)

  await state('user', 'user')
  expect(await found()).toEqual(['roles/customer SD033.never', 'roles/sponsor SD033.never'])
  expect(await refresh()).toBe(1)
  expect(await found('owner', '2027-05-02T10:00:00.000Z')).toContain('roles/user SD033.old')
})
