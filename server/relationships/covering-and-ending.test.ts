import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { waitingFor } from '#server/database/test-waiting.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
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
import { buildOutsider, buildRelationship, give, giveIn } from './factories.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { findRelationships, findRelationshipsOfService } from './find-relationships.ts'

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
    await expect(of(stage.as('stranger'))).rejects.toMatchObject(refused('not_found'))
    await expect(of(await buildOutsider(stage))).rejects.toMatchObject(refused('not_found'))
  })
})

describe('ending a relationship', () => {
  test('and a role that is given at that moment: it begins again, on record', async () => {
    const { id } = await buildRelationship(stage)
    const service = await startService(stage.as('owner'), {
      providerId: stage.provider,
      name: 'Letters',
      language: 'en',
    })
    let given: Promise<string> | undefined
    await database.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('relationship')
        .set({ until: '2026-05-01', stage: 'ended' })
        .where('id', '=', id)
        .execute()
      given = give(stage, { service: service.id, role: 'customer' })
      await waitingFor(tx)
    })
    await given
    expect(await getRelationship(stage.as('owner'), { relationship: id })).toMatchObject({ until: null })
    expect((await journalOf(database.db, id)).map(({ fact }) => fact)).toEqual([
      'relationship.begun',
      'relationship.begun-again',
    ])
  })

  test('does not take along a role that is given meanwhile in a service nobody spoke of', async () => {
    const { id, version } = await buildRelationship(stage)
    const { id: service } = await startService(stage.as('owner'), {
      providerId: stage.provider,
      name: 'Letters',
      language: 'en',
    })
    let ending: Promise<unknown> | undefined
    await database.db.transaction().execute(async (tx) => {
      await giveIn(tx, stage, { service, role: 'customer' })
      ending = end('owner', { relationship: id, version, endRoles: true }).catch((error: unknown) => error)
      await waitingFor(tx)
    })
    expect(await ending).toMatchObject(refused('precondition_failed', 'relationship-moved-on'))
    const page = await getRelationship(stage.as('owner'), { relationship: id })
    expect(page).toMatchObject({ until: null, services: [{ id: service, roles: [{ role: 'customer' }] }] })
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
    expect(again).toMatchObject({ id, since: '2026-05-02', until: null, stage: null, stageSet: null })
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
    await give(stage, { service, role: 'customer' })
    expect(await getRelationship(stage.as('owner'), { relationship: id })).toMatchObject({
      until: null,
      stage: null,
      services: [{ until: null }],
    })
  })

  test('is not of a day before it began', async () => {
    const { id } = await buildRelationship(stage)
    await expect(end('owner', { relationship: id, until: '2026-03-31' })).rejects.toMatchObject({
      code: 'invalid',
      details: { reason: 'day-before-begin', fields: [{ path: 'until' }] },
    })
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
