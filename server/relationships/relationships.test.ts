import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RelationshipPage } from '#model/contract/relationship-views.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  propose,
  type Stage,
} from '#server/services/factories.ts'
import { giveProviderRole } from '#server/services/give-provider-role.ts'
import { startService } from '#server/services/start-service.ts'
import { beginRelationship } from './begin-relationship.ts'
import { changeRelationship } from './change-relationship.ts'
import { belongingTo, buildOutsider, buildRelationship, give } from './factories.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { findRelationships } from './find-relationships.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const refused = (code: string, reason?: string) => ({
  code,
  ...(reason === undefined ? {} : { details: { reason } }),
})
const idsOf = async (...given: Parameters<typeof findRelationships>) =>
  (await findRelationships(...given)).relationships.map(({ id }) => id)
const workspace = () => stage.as('owner').scope.workspaceId
describe('beginning a relationship', () => {
  test('puts it on record, and shows it to both sides', async () => {
    const begun = await beginRelationship(stage.as('stranger'), {
      providerId: stage.provider,
      consumerId: stage.consumer,
      since: '2026-04-01',
      stage: 'engage',
    })
    expect(RelationshipPage.parse(begun)).toEqual(begun)
    expect(begun).toMatchObject({
      kind: 'external',
      since: '2026-04-01',
      until: null,
      stage: 'engage',
      stageSet: { by: { id: stage.person.stranger } },
      mySides: ['consumer'],
      writesFor: ['consumer'],
      can: ['change', 'list', 'end'],
    })
    expect(await getRelationship(stage.as('owner'), { relationship: begun.id })).toMatchObject({
      mySides: ['provider'],
      writesFor: ['provider'],
    })
    expect(await journalOf(database.db, begun.id)).toMatchObject([
      {
        fact: 'relationship.begun',
        subject_name: 'Provider of All – Department of Tests',
        after: { since: '2026-04-01', stage: 'engage' },
      },
    ])
  })

  test('takes two organisations, once', async () => {
    const owner = stage.as('owner')
    const pair = { providerId: stage.provider, consumerId: stage.consumer, since: '2026-04-01', stage: null }
    await beginRelationship(owner, pair)
    await expect(beginRelationship(owner, pair)).rejects.toMatchObject(
      refused('conflict', 'relationship-exists'),
    )
    await expect(beginRelationship(owner, { ...pair, consumerId: stage.provider })).rejects.toMatchObject(
      refused('invalid'),
    )
    await expect(beginRelationship(owner, { ...pair, consumerId: randomUUIDv7() })).rejects.toMatchObject(
      refused('not_found'),
    )
  })

  test('refuses somebody of neither side, and allows an administrator', async () => {
    const pair = { providerId: stage.provider, consumerId: stage.consumer, since: '2026-04-01', stage: null }
    await expect(beginRelationship(await buildOutsider(stage), pair)).rejects.toMatchObject(
      refused('forbidden'),
    )
    expect(await beginRelationship(stage.as('administrator'), pair)).toMatchObject({
      mySides: [],
      writesFor: ['provider', 'consumer'],
    })
  })

  test('happens silently where a role is given, and the service is covered from then on', async () => {
    const { id: service } = await startService(stage.as('owner'), {
      providerId: stage.provider,
      name: 'Letters',
      language: 'en',
    })
    await give(stage, { service, role: 'customer' })
    const [id = ''] = await idsOf(stage.as('customer'), {})
    expect(await getRelationship(stage.as('customer'), { relationship: id })).toMatchObject({
      since: '2026-05-01',
      stage: null,
      services: [{ id: service, name: 'Letters', roles: [{ role: 'customer' }] }],
    })
    await give(stage, { service, role: 'user', player: 'user' })
    const facts = await journalOf(database.db, id)
    expect(facts).toMatchObject([{ fact: 'relationship.begun', after: { byRole: true } }])
  })
})

test('its services are shown as their own page shows them, with the roles of both sides', async () => {
  const service = await buildDraftedService(database.db, stage)
  const [id = ''] = await idsOf(stage.as('owner'), {})
  await giveProviderRole(stage.as('owner'), {
    service,
    role: 'delivery-manager',
    organisationId: stage.consumer,
    name: 'The administrator',
    email: 'administrator@example.org',
    until: null,
    message: '',
    language: 'en',
  })
  const shown = async () =>
    RelationshipPage.parse(await getRelationship(stage.as('customer'), { relationship: id })).services[0]
  const person = { id: stage.person.administrator, name: 'The administrator' }
  expect(await shown()).toMatchObject({
    open: null,
    providerRoles: [{ role: 'delivery-manager', person }],
  })
  const number = await propose(stage, service)
  expect(await shown()).toMatchObject({ state: 'drafted', open: { number, state: 'proposed' } })
})

describe('the sides', () => {
  test('are those of units within provider and consumer, and the nearer one counts', async () => {
    const { id, provider } = await buildRelationship(stage)
    const unit = await buildOrganisation(database.db, workspace(), {
      parent: { id: stage.consumer, enterpriseId: stage.consumer },
    })
    const seen = (ctx: Parameters<typeof getRelationship>[0]) => getRelationship(ctx, { relationship: id })
    expect(await seen(belongingTo(stage.as('stranger'), unit.id))).toMatchObject({ mySides: ['consumer'] })
    // The provider becomes a unit of the consumer: its people stand on its side alone.
    await database.db
      .updateTable('organisation')
      .set({ parent_id: stage.consumer, enterprise_id: stage.consumer })
      .where('id', '=', provider.id)
      .execute()
    expect(await seen(stage.as('owner'))).toMatchObject({ mySides: ['provider'], kind: 'internal' })
    expect(await seen(stage.as('stranger'))).toMatchObject({ mySides: ['consumer'] })
  })

  test('are those of role holders and owners, wherever they belong', async () => {
    const service = await buildDraftedService(database.db, stage)
    const [id = ''] = await idsOf(stage.as('owner'), {})
    const elsewhere = (await buildOutsider(stage)).actor.organisationId
    const seen = (player: 'sponsor' | 'owner') =>
      getRelationship(belongingTo(stage.as(player), elsewhere), { relationship: id })
    expect(await seen('sponsor')).toMatchObject({ mySides: ['consumer'], services: [{ id: service }] })
    expect(await seen('owner')).toMatchObject({ mySides: ['provider'] })
  })

  test('are nobody else’s: to them it is not there, in no list either', async () => {
    const { id } = await buildRelationship(stage)
    const other = await buildOutsider(stage)
    const unknown = getRelationship(other, { relationship: randomUUIDv7() })
    const hidden = getRelationship(other, { relationship: id })
    const refusal = { ...refused('not_found'), message: 'There is no such relationship.' }
    await expect(unknown).rejects.toMatchObject(refusal)
    await expect(hidden).rejects.toMatchObject(refusal)
    await expect(findRelationshipHistory(other, { relationship: id })).rejects.toMatchObject(refusal)
    await expect(
      changeRelationship(other, { relationship: id, version: 0, stage: 'offer' }),
    ).rejects.toMatchObject(refusal)
    await expect(
      endRelationship(other, {
        relationship: id,
        version: 0,
        until: '2026-05-01',
        endRoles: false,
        reason: '',
      }),
    ).rejects.toMatchObject(refusal)
    expect(await idsOf(other, {})).toEqual([])
    const apart = await buildStage(database.db)
    expect(await idsOf(apart.as('administrator'), {})).toEqual([])
    await expect(getRelationship(apart.as('administrator'), { relationship: id })).rejects.toMatchObject(
      refusal,
    )
  })
})

describe('changing a relationship', () => {
  test('moves it by either side, with what it was read at', async () => {
    const { id, version } = await buildRelationship(stage)
    const moved = await changeRelationship(stage.as('stranger'), {
      relationship: id,
      version,
      stage: 'co-create',
      nextReviewOn: '2026-06-01',
    })
    expect(moved).toMatchObject({
      stage: 'co-create',
      nextReviewOn: '2026-06-01',
      reviewSetBy: { id: stage.person.stranger },
    })
    await expect(
      changeRelationship(stage.as('owner'), { relationship: id, version, stage: 'realise' }),
    ).rejects.toMatchObject(refused('precondition_failed'))
    const same = await changeRelationship(stage.as('owner'), {
      relationship: id,
      version: moved.version,
      stage: 'co-create',
    })
    expect(same.version).toBe(moved.version)
    expect(await journalOf(database.db, id)).toMatchObject([
      {},
      {
        fact: 'relationship.changed',
        before: { stage: null, nextReviewOn: null },
        after: { stage: 'co-create', nextReviewOn: '2026-06-01' },
      },
    ])
  })
})
