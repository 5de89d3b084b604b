import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks, getSurroundings } from '#server/services/check-text.ts'
import { buildPublishedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { refreshChecks } from '#server/services/keep-checks-fresh.ts'
import { decideConflict } from './decide-conflict.ts'
import { buildConflict, decisionOf } from './factories.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildPublishedService(database.db, stage)
})
afterAll(() => database.drop())

const foundBy = async (player: Player) => {
  const { verdicts, undecided } = await getServiceChecks(stage.as(player), { service })
  expect(undecided.map(({ rule }) => rule)).not.toContain('SD034')
  return verdicts.filter(({ rule }) => rule === 'SD034')
}
const refresh = () =>
  refreshChecks({
    db: database.db,
    log: pino({ level: 'silent' }),
    clock: () => new Date('2026-05-01T12:00:00Z'),
  })

test('an open conflict is found until somebody decides, by whoever reads; what is kept follows', async () => {
  expect(await foundBy('owner')).toEqual([])
  await refresh()
  expect(await refresh()).toBe(0)

  const matter = { kind: 'clause' as const, path: 'value.outcomes/reach' }
  const { id } = await buildConflict(stage.as('user'), service, { matter })
  const open = {
    severity: 'note',
    path: 'value.outcomes/reach',
    text: 'SD034.open',
    params: { roles: { words: ['words.role.user', 'words.role.sponsor'] }, since: { day: '2026-05-01' } },
    concerns: ['user', 'sponsor'],
  }
  expect(await foundBy('owner')).toMatchObject([open])
  // Who is not invited reads that it is open and between whom, and nothing of what was said.
  expect(await foundBy('stranger')).toMatchObject([open])
  const { conflicts } = await getSurroundings(stage.as('stranger'), { service })
  expect(conflicts).toEqual([
    { roles: ['sponsor', 'user'], since: '2026-05-01', clause: 'value.outcomes/reach', waiting: false },
  ])
  expect(await refresh()).toBe(1)

  const decision = decisionOf(stage.person.owner)
  await decideConflict(stage.as('owner'), { service, conflict: id, ...decision })
  expect(await foundBy('owner')).toEqual([])
  expect(await refresh()).toBe(1)
})

test('a decision that waits for a word is none yet', async () => {
  const { id } = await buildConflict(stage.as('user'), service)
  await decideConflict(stage.as('user'), { service, conflict: id, ...decisionOf(stage.person.owner) })
  expect(await foundBy('owner')).toMatchObject([{ path: 'document', text: 'SD034.waiting' }])
})
