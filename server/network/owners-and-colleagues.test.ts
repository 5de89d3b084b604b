import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NetworkQuery } from '#model/contract/network.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { belongingTo } from '#server/relationships/factories.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { coverService } from '#server/relationships/cover-service.ts'
import { findRelationships } from '#server/relationships/find-relationships.ts'
import { buildDraftedService, buildStage, type Stage } from '#server/services/factories.ts'
import { nameOwner } from '#server/services/name-owner.ts'
import { startService } from '#server/services/start-service.ts'
import { findNetwork } from './find-network.ts'

let database: TestDatabase
let stage: Stage
let workspaceId: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  ;({ workspaceId } = stage.as('owner').scope)
})
afterAll(() => database.drop())

/** Somebody who belongs to no organisation. */
const fromNowhere = async (): Promise<MemberContext> =>
  belongingTo(stage.as('stranger'), null, await buildPerson(database.db, workspaceId))
const mapFor = (ctx: MemberContext) => findNetwork(ctx, NetworkQuery.parse({}))

test('whoever owns a service sees on the map the relationships that cover it, as in the list', async () => {
  const owner = await fromNowhere()
  const administrator = stage.as('administrator')
  const { id: service } = await startService(stage.as('owner'), {
    providerId: stage.provider,
    name: 'Letters',
    language: 'en',
  })
  await nameOwner(administrator, { service, personId: owner.actor.personId })
  const { id: relationship } = await beginRelationship(administrator, {
    providerId: stage.provider,
    consumerId: stage.consumer,
    since: '2026-04-01',
    stage: null,
  })
  const seen = async () => [
    (await mapFor(owner)).totals.relationships,
    (await findRelationships(owner, {})).relationships.length,
  ]
  expect(await seen()).toEqual([0, 0])
  await coverService(administrator, { relationship, service, since: '2026-04-01' })
  expect(await seen()).toEqual([1, 1])
})

test('a colleague of the owner sees the drafted service on the map, and no relationship by that', async () => {
  const colleague = await fromNowhere()
  const service = await buildDraftedService(database.db, stage)
  const provided = async () => {
    const { nodes, totals } = await mapFor(colleague)
    return [nodes.find(({ id }) => id === stage.provider)?.services, totals.relationships]
  }
  expect(await provided()).toEqual([0, 0])
  await database.db
    .insertInto('provider_role_holder')
    .values({
      workspace_id: workspaceId,
      id: randomUUIDv7(),
      service_id: service,
      role: 'delivery-manager',
      person_id: colleague.actor.personId,
      since: '2026-05-01T10:00:00.000Z',
    })
    .execute()
  expect(await provided()).toEqual([1, 0])
})
