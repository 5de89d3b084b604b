import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks, getSurroundings } from '#server/services/check-text.ts'
import { buildDefinition, buildDraftedService, buildStage, type Stage } from '#server/services/factories.ts'
import { answerQuestions } from './answer-questions.ts'
import { buildQuestions } from './factories.ts'

let database: TestDatabase
let stage: Stage
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const found = async (id: string) => {
  const { verdicts } = await getServiceChecks(stage.as('owner'), { service })
  return verdicts.filter(({ rule }) => rule === id).map(({ path }) => path)
}

test('a role in which somebody answered questions has said what it wants of the service', async () => {
  expect(await found('SD033')).toContain('roles/user')
  const { set } = await buildQuestions(stage.as('customer'), service, {
    personIds: [stage.person.user],
    closesOn: '2026-05-20',
  })
  await answerQuestions(stage.as('user'), { set: set.id, answers: { what: 'Glue' }, role: 'user' })
  expect(await found('SD033')).not.toContain('roles/user')
})

test('for a consumer within the enterprise nothing falls away that the enterprise still bears', async () => {
  const rounds = { id: 'rounds', effect: 'removed', category: 'staff-time', statement: 'Rounds' }
  const cost = { ...buildDefinition().cost, costs: [{ ...rounds, borneBy: 'enterprise' }] }
  await database.db
    .updateTable('draft')
    .set({ cost: JSON.stringify(cost) })
    .where('service_id', '=', service)
    .execute()
  expect(await found('SD011')).toEqual([])
  await database.db
    .updateTable('organisation')
    .set({ enterprise_id: stage.provider })
    .where('id', '=', stage.consumer)
    .execute()
  const { roles } = await getSurroundings(stage.as('owner'), { service })
  expect(roles.map(({ sharesEnterprise }) => sharesEnterprise)).toContain(true)
  expect(await found('SD011')).toEqual(['cost.costs/rounds'])
})
