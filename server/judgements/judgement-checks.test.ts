import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SaidJudgement } from '#model/judgements/judgement.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { belongingTo, buildOutsider } from '#server/relationships/factories.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { buildPublishedService, buildStage, type Stage } from '#server/services/factories.ts'
import { refreshChecks } from '#server/services/keep-checks-fresh.ts'
import { buildJudgement, holderOf, type JudgingRole } from './factories.ts'
import { findJudgements } from './find-judgements.ts'
import { withdrawJudgement } from './withdraw-judgement.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const judge = (service: string, role: JudgingRole, given: Partial<SaidJudgement> = {}) =>
  buildJudgement(stage, { service, role, ...given })

const told = async (ctx: Parameters<typeof getServiceChecks>[0], service: string) => {
  const { verdicts, undecided } = await getServiceChecks(ctx, { service })
  return {
    found: verdicts
      .filter(({ rule }) => rule === 'SD012')
      .map(({ path, params }) => Object.assign({ path }, params)),
    isUndecided: undecided.some(({ rule }) => rule === 'SD012'),
  }
}

test('finds the role for which it is not worth it, once all have said; what others may not read is no pass', async () => {
  const service = await buildPublishedService(database.db, stage)
  expect(await told(stage.as('owner'), service)).toEqual({ found: [], isUndecided: true })
  await judge(service, 'customer', { worth: 'clearly-worth' })
  await judge(service, 'sponsor')
  await judge(service, 'user')
  expect(await told(stage.as('owner'), service)).toEqual({ found: [], isUndecided: false })
  await judge(service, 'user', { worth: 'not-worth' })
  const [found] = (await told(stage.as('sponsor'), service)).found
  expect(found).toMatchObject({ path: 'roles/user', against: 1, of: 1 })
  expect(await told(await buildOutsider(stage), service)).toEqual({ found: [], isUndecided: true })
  await withdrawJudgement(stage.as('user'), { service, holder: await holderOf(stage, service, 'user') })
  expect(await told(stage.as('owner'), service)).toEqual({ found: [], isUndecided: true })
})

test('is in no list that everybody reads', async () => {
  const service = await buildPublishedService(database.db, stage)
  for (const role of ['customer', 'user', 'sponsor'] as const)
    await judge(service, role, { worth: 'clearly-not' })
  await refreshChecks({
    db: database.db,
    log: pino({ level: 'silent' }),
    clock: () => new Date('2026-05-01T12:00:00Z'),
  })
  const { failing } = await database.db
    .selectFrom('service_check')
    .select('failing')
    .where('service_id', '=', service)
    .executeTakeFirstOrThrow()
  expect(failing.filter((rule) => rule.startsWith('SD012'))).toEqual([])
})

test('tells people of one consumer nothing of another', async () => {
  const { workspaceId } = stage.as('owner').scope
  const service = await buildPublishedService(database.db, stage)
  for (const role of ['customer', 'user', 'sponsor'] as const)
    await judge(service, role, { worth: 'clearly-not' })
  const other = await buildOrganisation(database.db, workspaceId, { names: { en: 'Another consumer' } })
  const person = await buildPerson(database.db, workspaceId, { organisationId: other.id })
  const relationship = crypto.randomUUID()
  await database.db
    .insertInto('relationship')
    .values({
      workspace_id: workspaceId,
      id: relationship,
      provider_id: stage.provider,
      consumer_id: other.id,
      created_at: '2026-05-01T10:00:00.000Z',
    })
    .execute()
  await database.db
    .insertInto('role_holder')
    .values({
      workspace_id: workspaceId,
      id: crypto.randomUUID(),
      relationship_id: relationship,
      service_id: service,
      role: 'user',
      person_id: person,
      since: '2026-05-01T10:00:00.000Z',
    })
    .execute()
  const ctx = belongingTo(stage.as('stranger'), other.id, person)
  const { roles } = await findJudgements(ctx, { service })
  expect(roles.map(({ organisation, role }) => `${organisation.names.en} ${role}`)).toEqual([
    'Another consumer user',
  ])
  expect(await told(ctx, service)).toEqual({ found: [], isUndecided: true })
})
