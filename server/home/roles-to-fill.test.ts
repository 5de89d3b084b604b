import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { Database } from '#server/database/tables.ts'
import { buildMembership, buildOrganisation } from '#server/parties/factories.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { coverService } from '#server/relationships/cover-service.ts'
import { findRelationships } from '#server/relationships/find-relationships.ts'
import { getRelationship } from '#server/relationships/find-relationship-page.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { buildDraftedService, buildStage, type Player, type Stage } from '#server/services/factories.ts'
import { findHome } from './find-home.ts'
import { findRolesToFill } from './find-roles-to-fill.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const toFill = async (player: Player) => (await findRolesToFill(stage.as(player), {})).roles
const home = (player: Player) => findHome(stage.as(player))
const onHome = async (player: Player) => (await home(player)).waiting.filter(({ kind }) => kind === 'fill')
const leave = (player: Player) =>
  database.db.updateTable('person').set({ active: false }).where('id', '=', stage.person[player]).execute()
const manage = (service: string, player: Player) =>
  database.db
    .insertInto('provider_role_holder')
    .values({
      workspace_id: stage.as('owner').scope.workspaceId,
      id: crypto.randomUUID(),
      service_id: service,
      role: 'relationship-manager',
      person_id: stage.person[player],
      since: '2026-05-01T10:00:00.000Z',
    })
    .execute()

test('a holder who left leaves a role to fill, on the home of the owner and the relationship manager', async () => {
  const service = await buildDraftedService(database.db, stage)
  await manage(service, 'stranger')
  expect(await toFill('owner')).toEqual([])
  await leave('sponsor')
  const [role] = await toFill('owner')
  expect(role).toEqual({
    role: 'sponsor',
    organisation: { id: stage.consumer, names: { en: 'Department of Tests' } },
    reason: 'left',
    last: 'The sponsor',
    since: role?.since,
    service: { id: service, name: 'Letters' },
  })
  expect(Math.abs(Date.parse(role!.since) - Date.now())).toBeLessThan(60_000)
  expect(await toFill('stranger')).toEqual([role])
  expect(await toFill('administrator')).toEqual([role])
  expect(await toFill('customer')).toEqual([])
  expect(await onHome('owner')).toEqual([{ kind: 'fill', ...role }])
  expect(await onHome('stranger')).toHaveLength(1)
  // The owner is there to do it.
  expect(await onHome('administrator')).toEqual([])
  expect(await onHome('customer')).toEqual([])
})

test('a term that was over leaves nothing to fill once the relationship has ended', async () => {
  await buildDraftedService(database.db, stage)
  await database.db
    .updateTable('role_holder')
    .set({ until: '2026-05-02', withdrawn_at: '2026-05-02T00:00:00.000Z', ended: 'term' })
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('role', '=', 'user')
    .execute()
  expect(await toFill('owner')).toMatchObject([{ role: 'user', reason: 'term' }])
  const [relationship] = (await findRelationships(stage.as('owner'), {})).relationships
  const { version } = await getRelationship(stage.as('owner'), { relationship: relationship!.id })
  await endRelationship(stage.as('owner'), {
    relationship: relationship!.id,
    version,
    until: '2026-05-01',
    endRoles: true,
    reason: '',
  })
  expect(await toFill('owner')).toEqual([])
})

test('an owner who left leaves it all to administrators', async () => {
  const service = await buildDraftedService(database.db, stage)
  await leave('owner')
  await leave('user')
  expect((await toFill('administrator')).map(({ role }) => role).toSorted()).toEqual(['owner', 'user'])
  expect((await onHome('administrator')).map((one) => 'service' in one && one.service?.['id'])).toEqual([
    service,
    service,
  ])
  const only = await findRolesToFill(stage.as('administrator'), { role: 'owner' })
  expect(only).toMatchObject({
    roles: [{ role: 'owner', organisation: null, last: 'The owner' }],
    more: false,
  })
})

test('a consumer that has begun lacks the roles nobody was asked for, also once all have been sent away', async () => {
  const service = await buildDraftedService(database.db, stage)
  const of = database.db.updateTable('role_holder').where('service_id', '=', service)
  await database.db
    .deleteFrom('role_holder')
    .where('service_id', '=', service)
    .where('role', '=', 'user')
    .execute()
  expect(await toFill('owner')).toMatchObject([
    { role: 'user', reason: 'never-filled', last: '', since: '2026-05-01T10:00:00.000Z' },
  ])
  expect(await onHome('owner')).toEqual([])
  expect((await home('owner')).rolesToFill).toBe(1)
  await of.set({ withdrawn_at: '2026-05-02T10:00:00.000Z', ended: 'withdrawn' }).execute()
  expect((await toFill('owner')).map(({ role, reason }) => [role, reason])).toEqual([
    ['user', 'never-filled'],
    ['customer', 'ended'],
    ['sponsor', 'ended'],
  ])
  expect((await onHome('owner')).map((one) => 'role' in one && one.role)).toEqual(['customer', 'sponsor'])
  expect((await home('owner')).rolesToFill).toBe(3)
})

test('a consumer whose relationship covers a service lacks all three roles, though nobody ever held one', async () => {
  const service = await buildDraftedService(database.db, stage)
  const ctx = stage.as('owner')
  const other = await buildOrganisation(database.db, ctx.scope.workspaceId, { names: { en: 'Schools' } })
  const cover = async (since: string, consumerId: string) => {
    const begin = { providerId: stage.provider, consumerId, since, stage: null }
    const { id } = await beginRelationship(ctx, begin)
    await coverService(ctx, { relationship: id, service, since })
  }
  await cover('2026-03-01', other.id)
  const toCome = await buildOrganisation(database.db, ctx.scope.workspaceId, { names: { en: 'Later' } })
  await cover('2999-01-01', toCome.id)
  const lacks = { reason: 'never-filled', since: '2026-03-01T00:00:00.000Z', organisation: { id: other.id } }
  expect(await toFill('owner')).toMatchObject(
    ['customer', 'sponsor', 'user'].map((role) => Object.assign({ role }, lacks)),
  )
  expect((await getServicePage(ctx, { service })).vacancies).toHaveLength(3)
  expect(await home('owner')).toMatchObject({ waiting: [], rolesToFill: 3 })
})

test('a term that is over leaves a role to fill before it is on record, and after', async () => {
  const service = await buildDraftedService(database.db, stage)
  const sponsor = database.db
    .updateTable('role_holder')
    .where('service_id', '=', service)
    .where('role', '=', 'sponsor')
  await sponsor.set({ until: '2026-05-02' }).execute()
  const over = { role: 'sponsor', reason: 'term', since: '2026-05-02T00:00:00.000Z' }
  expect(await toFill('owner')).toMatchObject([over])
  await sponsor.set({ withdrawn_at: '2026-05-02T00:00:00.000Z', ended: 'term' }).execute()
  expect(await toFill('owner')).toMatchObject([over])
})

test('whoever no longer belongs to the consumer has left, and whoever never did has not', async () => {
  await buildDraftedService(database.db, stage)
  const { workspaceId } = stage.as('owner').scope
  const belong = (player: Player, organisation: string, until: string | null) =>
    buildMembership(database.db, workspaceId, {
      personId: stage.person[player],
      organisationId: organisation,
      until,
    })
  const membership = database.db
    .updateTable('membership')
    .where('person_id', 'in', [stage.person.sponsor, stage.person.user])
  await membership.set({ until: '2026-05-03' }).execute()
  const left = { role: 'sponsor', reason: 'left', last: 'The sponsor', since: '2026-05-03T00:00:00.000Z' }
  expect(await toFill('owner')).toMatchObject([left, { ...left, role: 'user', last: 'The user' }])
  expect(await onHome('owner')).toHaveLength(2)
  // In another part of the same enterprise they are still there.
  const part = await buildOrganisation(database.db, workspaceId, {
    parent: { id: stage.consumer, enterpriseId: stage.consumer },
  })
  await belong('user', part.id, null)
  expect(await toFill('owner')).toMatchObject([left])
  await database.db.deleteFrom('membership').where('person_id', '=', stage.person.sponsor).execute()
  expect(await toFill('owner')).toEqual([])
})

test('somebody of the provider’s side who left is named to the owner, and to the manager of the relationship', async () => {
  const service = await buildDraftedService(database.db, stage)
  await manage(service, 'stranger')
  const named = async (player: Player) =>
    (await findHome(stage.as(player))).waiting.filter(({ kind }) => kind === 'left')
  expect(await named('owner')).toEqual([])
  await leave('stranger')
  expect(await named('owner')).toMatchObject([
    {
      service: { id: service, name: 'Letters' },
      role: 'relationship-manager',
      holder: { name: 'The stranger' },
    },
  ])
  expect(await named('customer')).toEqual([])
  // The owner is there to do it.
  expect(await named('administrator')).toEqual([])
  await leave('owner')
  expect(await named('administrator')).toHaveLength(1)
})

test('is one statement, and shows nothing of another workspace nor of what is retired', async () => {
  const service = await buildDraftedService(database.db, stage)
  await leave('sponsor')
  const statements: string[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: database.pool }),
    log: ({ query }) => {
      statements.push(query.sql)
    },
  })
  expect((await findRolesToFill({ ...stage.as('owner'), db }, {})).roles).toHaveLength(1)
  expect(statements).toHaveLength(1)
  const { scope } = (await buildStage(database.db)).as('administrator')
  const elsewhere = { ...stage.as('administrator'), scope }
  expect(await findRolesToFill(elsewhere, {})).toEqual({ roles: [], more: false })
  await database.db.updateTable('service').set({ state: 'retired' }).where('id', '=', service).execute()
  expect(await toFill('administrator')).toEqual([])
})
