import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Definition } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildStage,
  type Player,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { publishRevision } from '#server/services/publish-revision.ts'
import { startDraft } from '#server/services/start-draft.ts'
import { writePart } from '#server/services/write-part.ts'
import { findChain } from './find-chain.ts'
import { findImpact } from './find-impact.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const promising = (target: string): Definition => {
  const definition = buildDefinition()
  const level = { id: 'up', kind: 'availability' as const, statement: 'It is there', target, unit: '%' }
  return {
    ...definition,
    value: { ...definition.value, levels: [{ ...level, window: '', method: '', measuredBy: '' }] },
  }
}

/** What the chain and the impact of a service say of its own text. */
const told = async (player: Player, service: string) => {
  const ctx = stage.as(player)
  const [chain, impact] = [await findChain(ctx, { service }), await findImpact(ctx, { service })]
  const affected = impact.customers.flatMap(({ services }) => services)
  return {
    availability: chain.lines[0]?.availability?.target ?? null,
    outcomes: chain.outcomes.length,
    atRisk: affected[0]?.outcomes.length,
  }
}

test('while a revision is proposed and nothing published, chain and impact tell of what it says', async () => {
  const service = await buildDraftedService(database.db, stage, promising('99.9'))
  await propose(stage, service)
  for (const player of ['owner', 'customer', 'administrator'] as const)
    expect(await told(player, service)).toEqual({ availability: '99.9', outcomes: 1, atRisk: 1 })
  await expect(findChain(stage.as('stranger'), { service })).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft counts for those invited; everybody else is told of what is published', async () => {
  const service = await buildDraftedService(database.db, stage, promising('99.9'))
  const number = await propose(stage, service)
  const owner = stage.as('owner', { publishWithoutAgreement: true })
  await publishRevision(owner, { service, number, withoutAgreement: true })
  await startDraft(owner, { service })
  const { draft } = await getServicePage(owner, { service })
  const content = promising('99.5').value
  await writePart(owner, { service, part: 'value', version: draft!.versions.value, content })
  expect((await told('owner', service)).availability).toBe('99.5')
  expect((await findChain(stage.as('stranger'), { service })).lines[0]?.availability?.target).toBe('99.9')
  await propose(stage, service)
  expect((await told('customer', service)).availability).toBe('99.5')
  expect((await findChain(stage.as('stranger'), { service })).lines[0]?.availability?.target).toBe('99.9')
})
