import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  listNamed,
  type Stage,
} from '#server/services/factories.ts'
import { startService } from '#server/services/start-service.ts'
import { beginRelationship } from './begin-relationship.ts'
import { changeRelationship } from './change-relationship.ts'
import { coverService, uncoverService } from './cover-service.ts'
import { belongingTo, buildRelationship } from './factories.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { findRelationships, findRelationshipsOfService } from './find-relationships.ts'
import { giveRole } from './index.ts'

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
/** Somebody of an organisation that has nothing to do with it. */
const outsider = async () => {
  const { id } = await buildOrganisation(database.db, workspace(), { names: { en: 'Elsewhere' } })
  const person = await buildPerson(database.db, workspace(), { organisationId: id })
  return belongingTo(stage.as('stranger'), id, person)
}
const give = (service: string, role: ConsumerRole, player: 'customer' | 'user' = 'customer') =>
  database.db.transaction().execute((tx) =>
    giveRole(tx, stage.as('owner'), {
      service: { id: service, name: 'Letters' },
      providerId: stage.provider,
      consumerId: stage.consumer,
      role,
      person: { id: stage.person[player], name: player },
      speaksFor: '',
      interim: false,
    }),
  )

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
    await expect(beginRelationship(await outsider(), pair)).rejects.toMatchObject(refused('forbidden'))
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
    await give(service, 'customer')
    const [id = ''] = await idsOf(stage.as('customer'), {})
    expect(await getRelationship(stage.as('customer'), { relationship: id })).toMatchObject({
      since: '2026-05-01',
      stage: null,
      services: [{ id: service, name: 'Letters', roles: [{ role: 'customer' }] }],
    })
    await give(service, 'user', 'user')
    const facts = await journalOf(database.db, id)
    expect(facts).toMatchObject([{ fact: 'relationship.begun', after: { byRole: true } }])
  })
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
    const elsewhere = (await outsider()).actor.organisationId
    const seen = (player: 'sponsor' | 'owner') =>
      getRelationship(belongingTo(stage.as(player), elsewhere), { relationship: id })
    expect(await seen('sponsor')).toMatchObject({ mySides: ['consumer'], services: [{ id: service }] })
    expect(await seen('owner')).toMatchObject({ mySides: ['provider'] })
  })

  test('are nobody else’s: to them it is not there, in no list either', async () => {
    const { id } = await buildRelationship(stage)
    const other = await outsider()
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

describe('covered services', () => {
  test('are of the provider, and readable by who names them', async () => {
    const { id } = await buildRelationship(stage)
    const [letters = ''] = await listNamed(database.db, stage, [{ name: 'Letters' }])
    const [foreign = ''] = await listNamed(database.db, stage, [
      { name: 'Parcels', providerId: stage.consumer },
    ])
    const { id: drafted } = await startService(stage.as('owner'), {
      providerId: stage.provider,
      name: 'Secret',
      language: 'en',
    })
    const cover = (service: string, player: 'owner' | 'stranger' = 'stranger') =>
      coverService(stage.as(player), { relationship: id, service, since: '2026-05-01' })
    expect(await cover(letters)).toMatchObject({ services: [{ id: letters, since: '2026-05-01' }] })
    await expect(cover(letters)).rejects.toMatchObject(refused('conflict', 'covered-already'))
    await expect(cover(foreign)).rejects.toMatchObject(refused('conflict', 'other-provider'))
    await expect(cover(drafted)).rejects.toMatchObject(refused('not_found'))
    // What is only drafted is not told to whoever is not invited to it: not in the page, not in the history.
    expect((await cover(drafted, 'owner')).services).toHaveLength(2)
    expect((await getRelationship(stage.as('stranger'), { relationship: id })).services).toHaveLength(1)
    const told = async (player: 'owner' | 'stranger') =>
      (await findRelationshipHistory(stage.as(player), { relationship: id })).happenings.map(
        ({ kind, name }) => [kind, name],
      )
    expect(await told('stranger')).toEqual([
      ['covered', 'Letters'],
      ['begun', null],
    ])
    expect(await told('owner')).toEqual([
      ['covered', 'Secret'],
      ['covered', 'Letters'],
      ['begun', null],
    ])
    const left = await uncoverService(stage.as('owner'), { relationship: id, service: letters })
    expect(left.services).toMatchObject([{ id: drafted }, { id: letters, until: '2026-05-01' }])
    await expect(
      uncoverService(stage.as('owner'), { relationship: id, service: letters }),
    ).rejects.toMatchObject(refused('not_found'))
    expect(await journalOf(database.db, id)).toMatchObject([
      {},
      { fact: 'relationship.service-covered', after: { serviceId: letters } },
      {},
      { fact: 'relationship.service-uncovered', before: { serviceId: letters } },
    ])
  })

  test('stay covered while somebody holds a role in them', async () => {
    const service = await buildDraftedService(database.db, stage)
    const [id = ''] = await idsOf(stage.as('owner'), {})
    await expect(uncoverService(stage.as('owner'), { relationship: id, service })).rejects.toMatchObject(
      refused('conflict', 'service-has-roles'),
    )
  })

  test('lead from a service to the relationships that its reader may see', async () => {
    const service = await buildDraftedService(database.db, stage)
    const of = async (ctx: Parameters<typeof findRelationshipsOfService>[0]) =>
      (await findRelationshipsOfService(ctx, { service })).relationships
    expect(await of(stage.as('customer'))).toMatchObject([{ consumer: { id: stage.consumer } }])
    expect(await of(stage.as('administrator'))).toHaveLength(1)
    // Of a draft that one is not invited to nothing is told, nor to anybody else of who consumes.
    expect(await of(stage.as('stranger'))).toEqual([])
    expect(await of(await outsider())).toEqual([])
  })
})

describe('ending a relationship', () => {
  const end = (
    player: 'owner' | 'customer' | 'administrator',
    given: Partial<Parameters<typeof endRelationship>[1]>,
  ) =>
    endRelationship(stage.as(player), {
      relationship: '',
      version: 0,
      until: '2026-05-01',
      endRoles: false,
      reason: 'Moved',
      ...given,
    })

  test('ends what it covers, and can begin again', async () => {
    const { id } = await buildRelationship(stage)
    const [letters = ''] = await listNamed(database.db, stage, [{ name: 'Letters' }])
    await coverService(stage.as('owner'), { relationship: id, service: letters, since: '2026-04-01' })
    const ended = await end('customer', { relationship: id, until: '2026-04-20' })
    expect(ended).toMatchObject({
      stage: 'ended',
      until: '2026-04-20',
      services: [{ until: '2026-04-20' }],
      can: ['list', 'begin-again'],
    })
    const change = { relationship: id, version: ended.version, stage: 'offer' as const }
    await expect(changeRelationship(stage.as('owner'), change)).rejects.toMatchObject(
      refused('conflict', 'relationship-ended'),
    )
    expect(await idsOf(stage.as('owner'), {})).toEqual([])
    expect(await idsOf(stage.as('owner'), { stage: 'ended' })).toEqual([id])
    const again = await buildRelationship(stage, '2026-05-02')
    expect(again).toMatchObject({ id, since: '2026-05-02', until: null, stage: null })
    const { happenings } = await findRelationshipHistory(stage.as('owner'), { relationship: id })
    expect(happenings.map(({ kind, day, reason }) => [kind, day, reason])).toEqual([
      ['begunAgain', '2026-05-02', ''],
      ['ended', '2026-04-20', 'Moved'],
      ['covered', null, ''],
      ['begun', '2026-04-01', ''],
    ])
  })

  test('takes roles with it only where that is said, by whoever may end them', async () => {
    const service = await buildDraftedService(database.db, stage)
    const [id = ''] = await idsOf(stage.as('owner'), {})
    const changes = async () =>
      (
        await database.db
          .selectFrom('service')
          .select('changes')
          .where('id', '=', service)
          .executeTakeFirstOrThrow()
      ).changes
    await expect(end('owner', { relationship: id })).rejects.toMatchObject(
      refused('conflict', 'relationship-has-roles'),
    )
    await expect(end('customer', { relationship: id, endRoles: true })).rejects.toMatchObject(
      refused('forbidden'),
    )
    const before = await changes()
    await end('owner', { relationship: id, endRoles: true })
    expect(await changes()).toBe(before + 1)
    const { rows } = await database.pool.query(
      'select 1 from role_holder where relationship_id = $1 and withdrawn_at is null',
      [id],
    )
    expect(rows).toEqual([])
    expect(
      (await journalOf(database.db, service)).filter(({ fact }) => fact === 'role.withdrawn'),
    ).toHaveLength(3)
    // A role that is given later begins it again.
    await give(service, 'customer')
    expect(await getRelationship(stage.as('owner'), { relationship: id })).toMatchObject({
      until: null,
      stage: null,
      services: [{ until: null }],
    })
  })

  test('is of a day that has come, and not before it began', async () => {
    const { id } = await buildRelationship(stage)
    for (const until of ['2026-05-02', '2026-03-31'])
      await expect(end('owner', { relationship: id, until })).rejects.toMatchObject(refused('invalid'))
    await expect(end('owner', { relationship: id, version: 7 })).rejects.toMatchObject(
      refused('precondition_failed'),
    )
  })
})

describe('the list', () => {
  test('finds by organisation, kind, stage, review and what is mine, page by page', async () => {
    const { id, version } = await buildRelationship(stage)
    const admin = stage.as('administrator')
    const inside = await buildOrganisation(database.db, workspace(), {
      parent: { id: stage.provider, enterpriseId: stage.provider },
    })
    const internal = await beginRelationship(admin, {
      providerId: stage.provider,
      consumerId: inside.id,
      since: '2026-04-01',
      stage: null,
    })
    await changeRelationship(admin, { relationship: id, version, stage: 'agree', nextReviewOn: '2026-05-01' })
    expect(await idsOf(admin, {})).toEqual([internal.id, id])
    expect(await idsOf(stage.as('stranger'), {})).toEqual([id])
    expect(await idsOf(admin, { kind: 'internal' })).toEqual([internal.id])
    expect(await idsOf(admin, { kind: 'external' })).toEqual([id])
    expect(await idsOf(admin, { stage: 'agree' })).toEqual([id])
    expect(await idsOf(admin, { stage: 'unsaid' })).toEqual([internal.id])
    expect(await idsOf(admin, { consumer: inside.id })).toEqual([internal.id])
    expect(await idsOf(admin, { provider: stage.consumer })).toEqual([])
    expect(await idsOf(admin, { review: 'due' })).toEqual([id])
    expect(await idsOf(stage.as('customer'), { mine: 'yes' })).toEqual([])
    await buildDraftedService(database.db, stage)
    expect(await idsOf(stage.as('customer'), { mine: 'yes' })).toEqual([id])
    expect(await idsOf(stage.as('owner'), { mine: 'yes' })).toEqual([id])
    for (let more = 0; more < 50; more++) {
      const { id: consumerId } = await buildOrganisation(database.db, workspace())
      await beginRelationship(admin, {
        providerId: stage.provider,
        consumerId,
        since: '2026-04-01',
        stage: null,
      })
    }
    const first = await findRelationships(admin, {})
    expect(first.relationships).toHaveLength(50)
    expect(await idsOf(admin, { after: first.next ?? '' })).toEqual([internal.id, id])
    await expect(findRelationships(admin, { after: 'nowhere' })).rejects.toMatchObject(refused('invalid'))
  })
})
