import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CheckSettings } from '#model/checks/settings.ts'
import { changeCheckSettings } from '#server/checks/change-check-settings.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { getServiceChecks } from '#server/services/check-text.ts'
import { buildPublishedService, buildStage, propose, type Stage } from '#server/services/factories.ts'
import { refreshChecks } from '#server/services/keep-checks-fresh.ts'
import { publishRevision } from '#server/services/publish-revision.ts'
import { startDraft } from '#server/services/start-draft.ts'
import { buildOutsider } from './factories.ts'
import { findRelationships } from './find-relationships.ts'
import { sayAim, sayTrust } from './say-view.ts'

let database: TestDatabase
let stage: Stage
let service: string
let relationship: string
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  service = await buildPublishedService(database.db, stage)
  relationship = (await findRelationships(stage.as('owner'), {})).relationships[0]!.id
})
afterAll(() => database.drop())

const ofSides = ['SD070', 'SD072']
const told = async (ctx: Parameters<typeof getServiceChecks>[0]) => {
  const { verdicts, undecided } = await getServiceChecks(ctx, { service })
  return {
    found: verdicts.filter(({ rule }) => ofSides.includes(rule)),
    undecided: undecided.map(({ rule }) => rule).filter((rule) => ofSides.includes(rule)),
  }
}

test('what the sides see differently is found for them, and for nobody else', async () => {
  expect(await told(stage.as('owner'))).toEqual({ found: [], undecided: ofSides })
  await sayAim(stage.as('owner'), { relationship, side: 'provider', type: 'partnership' })
  await sayAim(stage.as('customer'), { relationship, side: 'consumer', type: 'basic' })
  await sayTrust(stage.as('owner'), {
    relationship,
    side: 'provider',
    trust: { level: 5, why: 'Long known' },
  })
  await sayTrust(stage.as('user'), { relationship, side: 'consumer', trust: { level: 2, why: 'Late twice' } })
  for (const player of ['owner', 'customer', 'stranger', 'administrator'] as const)
    expect(await told(stage.as(player))).toMatchObject({
      found: [
        {
          text: 'SD070',
          params: { consumer: 'Department of Tests', provided: { word: 'checkWords.aim.partnership' } },
        },
        { text: 'SD072.consumer', params: { ofProvider: 5, ofConsumer: 2 } },
      ],
      undecided: [],
    })
  expect(await told(await buildOutsider(stage))).toEqual({ found: [], undecided: ofSides })
})

test('a reader is told of the consumer in their own language, whatever that of the definition', async () => {
  const { scope } = stage.as('owner')
  const names = JSON.stringify({ en: 'Department of Tests', fr: 'Ministère des Essais' })
  await database.db
    .updateTable('organisation')
    .set({ names })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', stage.consumer)
    .execute()
  const owner = stage.as('owner')
  const inFrench = { ...owner, actor: { ...owner.actor, language: 'fr' as const } }
  expect((await told(inFrench)).found[0]?.params).toMatchObject({ consumer: 'Ministère des Essais' })
  expect((await told(owner)).found[0]?.params).toMatchObject({ consumer: 'Department of Tests' })
})

test('the list of all services, which everybody reads, holds nothing of it', async () => {
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
  expect(failing.filter((rule) => ofSides.some((one) => rule.startsWith(one)))).toEqual([])
})

test('it keeps nobody from publishing, as everybody reads what was in the way', async () => {
  await sayAim(stage.as('owner'), { relationship, side: 'provider', type: 'partnership' })
  await sayAim(stage.as('customer'), { relationship, side: 'consumer', type: 'basic' })
  const settings = CheckSettings.parse({ severities: { SD070: 'error', SD072: 'error' } })
  await changeCheckSettings(stage.as('administrator'), { version: 0, settings })
  await startDraft(stage.as('owner'), { service })
  const number = await propose(stage, service)
  const { published } = await publishRevision(stage.as('owner'), {
    service,
    number,
    withoutAgreement: false,
  })
  expect(published).toMatchObject({ number, openErrors: [] })
})
