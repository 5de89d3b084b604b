import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NewDuty, NewItem } from '#model/relationships/relationship.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { waitingFor } from '#server/database/test-waiting.ts'
import { findImpact } from '#server/dependencies/find-impact.ts'
import type { Tx } from '#server/kernel/context.ts'
import { buildMembership, buildOrganisation } from '#server/parties/factories.ts'
import { changeMembership } from '#server/parties/change-membership.ts'
import { findPerson } from '#server/parties/find-person.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { findRelationships } from '#server/relationships/find-relationships.ts'
import { getRelationship } from '#server/relationships/find-relationship-page.ts'
import { handOverRelationships } from '#server/relationships/index.ts'
import { addDuty } from '#server/relationships/keep-duties.ts'
import { addListItems } from '#server/relationships/keep-items.ts'
import { writeNote } from '#server/relationships/keep-notes.ts'
import { sayAim } from '#server/relationships/say-view.ts'
import { buildPublishedService, buildStage, type Stage } from '#server/services/factories.ts'
import { mergeOrganisation } from './merge-organisation.ts'

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

const administrator = () => stage.as('administrator')
const build = (en: string) => buildOrganisation(database.db, workspaceId, { names: { en } })
const merge = (organisation: string, intoId: string) =>
  mergeOrganisation(administrator(), { organisation, intoId, on: '2026-04-01' })
const begin = (pair: { providerId: string; consumerId: string }) =>
  beginRelationship(administrator(), { ...pair, since: '2026-03-01', stage: null })

test('what both relationships keep comes together: nobody of either side loses sight of it', async () => {
  await buildPublishedService(database.db, stage)
  const other = await build('Other Provider')
  const ctx = administrator()
  const { id: relationship } = await begin({ providerId: other.id, consumerId: stage.consumer })
  const duty = NewDuty.parse({ area: 'provision', activity: 'Keep the vans', side: 'provider' })
  const item = NewItem.parse({ list: 'onboarding', what: 'Hand over keys', side: 'both' })
  await writeNote(ctx, { relationship, side: 'provider', text: 'Ask for the keys' })
  await addDuty(ctx, { relationship, ...duty })
  await addListItems(ctx, { relationship, items: [item] })
  await sayAim(ctx, { relationship, side: 'provider', type: 'partnership' })
  await merge(other.id, stage.provider)
  const [stays] = (await findRelationships(stage.as('owner'), {})).relationships
  expect(await getRelationship(stage.as('owner'), { relationship: stays!.id })).toMatchObject({
    provider: { id: stage.provider },
    notes: [{ text: 'Ask for the keys' }],
    duties: [{ activity: 'Keep the vans' }],
    items: [{ what: 'Hand over keys' }],
    views: { provider: { aim: { type: 'partnership' } } },
  })
})

test('roles of the provider’s side go along, and who held one for both holds it once', async () => {
  const service = await buildPublishedService(database.db, stage)
  const into = await build('Bigger Department')
  const { id: stays } = await begin({ providerId: stage.provider, consumerId: into.id })
  const [goes] = (await findRelationships(administrator(), { consumer: stage.consumer })).relationships
  // The roles of its consumer would clash: here nobody speaks for it any more.
  await database.db
    .updateTable('role_holder')
    .set({ withdrawn_at: '2026-05-01T10:00:00.000Z', ended: 'withdrawn' })
    .where('workspace_id', '=', workspaceId)
    .execute()
  const hold = (relationship: string, role: string) =>
    database.db
      .insertInto('provider_role_holder')
      .values({
        workspace_id: workspaceId,
        id: randomUUIDv7(),
        service_id: service,
        relationship_id: relationship,
        role,
        person_id: stage.person.stranger,
        since: '2026-05-01T10:00:00.000Z',
      })
      .execute()
  await hold(goes!.id, 'delivery-manager')
  await hold(goes!.id, 'relationship-manager')
  await hold(stays, 'relationship-manager')
  await merge(stage.consumer, into.id)
  const held = await database.db
    .selectFrom('provider_role_holder')
    .select(['relationship_id', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is', null)
    .orderBy('role')
    .execute()
  expect(held).toEqual([
    { relationship_id: stays, role: 'delivery-manager' },
    { relationship_id: stays, role: 'relationship-manager' },
  ])
})

const clash = (current: object) => ({ details: { reason: 'organisation-clash', current } })
const dayNow = () => new Date().toISOString().slice(0, 10)

const setEnd = (id: string, on: string | null) =>
  database.db
    .updateTable('relationship')
    .set({ ends_on: on, end_set_by: on && stage.person.owner })
    .where('id', '=', id)
    .execute()
const buildPair = async () => {
  await buildPublishedService(database.db, stage)
  const into = await build('Bigger Department')
  const { id: stays } = await begin({ providerId: stage.provider, consumerId: into.id })
  const [goes] = (await findRelationships(administrator(), { consumer: stage.consumer })).relationships
  return { into: into.id, stays, goes: goes!.id }
}

describe('an end that is set', () => {
  test.each([
    ['for what goes', 'goes', '2999-07-01'],
    ['for what stays', 'stays', '2999-07-01'],
    ['and has come', 'goes', dayNow()],
  ] as const)('%s is neither lost nor comes to roles of another relationship', async (_what, which, on) => {
    const { into, ...pair } = await buildPair()
    await setEnd(pair[which], on)
    await expect(merge(stage.consumer, into)).rejects.toMatchObject(
      clash({ providers: { count: 1, first: [{ en: 'Provider of All' }] }, eachOther: false }),
    )
    await setEnd(pair[which], null)
    await expect(merge(stage.consumer, into)).resolves.toBeUndefined()
  })

  test('for what one provides to the other comes before they merge', async () => {
    const [one, other] = [await build('One'), await build('Other')]
    const { id } = await begin({ providerId: one.id, consumerId: other.id })
    await setEnd(id, '2999-07-01')
    await expect(merge(one.id, other.id)).rejects.toMatchObject(clash({ eachOther: true }))
    await setEnd(id, null)
    await expect(merge(one.id, other.id)).resolves.toBeUndefined()
  })

  test('goes along where the other organisation has no such relationship', async () => {
    const { id } = await build('Third Department')
    const { goes } = await buildPair()
    await setEnd(goes, '2999-07-01')
    await merge(stage.consumer, id)
    expect(await getRelationship(administrator(), { relationship: goes })).toMatchObject({
      consumer: { id },
      endsOn: '2999-07-01',
    })
  })

  test('while they merge does not stay with a relationship that ends by it', async () => {
    const { into, goes } = await buildPair()
    await setEnd(goes, '2999-07-01')
    const both = { fromId: stage.consumer, intoId: into, now: administrator().now }
    await database.db.transaction().execute((tx) => handOverRelationships(tx, administrator().scope, both))
    expect(await getRelationship(administrator(), { relationship: goes })).toMatchObject({
      endsOn: null,
      stage: 'ended',
    })
  })
})

test('who consumes what is known anew at once, also where roles come together in another relationship', async () => {
  const service = await buildPublishedService(database.db, stage)
  const into = await build('Bigger Department')
  await begin({ providerId: stage.provider, consumerId: into.id })
  const customers = async () =>
    (await findImpact(administrator(), { service })).customers.map(
      ({ organisation }) => organisation?.names.en,
    )
  expect(await customers()).toEqual(['Department of Tests'])
  await merge(stage.consumer, into.id)
  expect(await customers()).toEqual(['Bigger Department'])
})

const hold = (tx: Tx, id: string) =>
  sql`select id from organisation where workspace_id = ${workspaceId} and id = ${id} for share`.execute(tx)

test('whoever holds both at that moment is waited for, and waits for nobody', async () => {
  const [first, last] = [await build('First'), await build('Last')]
  let merging: Promise<void> | undefined
  await database.db.transaction().execute(async (tx) => {
    await hold(tx, first.id)
    merging = merge(last.id, first.id)
    await waitingFor(tx)
    await hold(tx, last.id)
  })
  await expect(merging).resolves.toBeUndefined()
})

test('whoever is to belong to what goes belongs to what stays from that day on, once', async () => {
  const [other, stays] = [await build('Other'), await build('Stays')]
  const [one, both] = [stage.person.stranger, stage.person.user]
  const since = '2999-01-01'
  for (const personId of [one, both])
    await buildMembership(database.db, workspaceId, { personId, organisationId: other.id, since })
  await buildMembership(database.db, workspaceId, { personId: both, organisationId: stays.id })
  await merge(other.id, stays.id)
  const kept = await database.db
    .selectFrom('membership')
    .select(['person_id as person', 'since'])
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', 'in', [other.id, stays.id])
    .orderBy(sql`since is null`)
    .execute()
  expect(kept).toEqual([
    { person: one, since },
    { person: both, since: null },
  ])
})

test('people do in what stays what they did in what goes, as long as they were to', async () => {
  const [school, stays] = [await build('Hill School'), await build('Schools Department')]
  const [first, besides, both] = [stage.person.stranger, stage.person.user, stage.person.sponsor]
  const does = (personId: string, organisationId: string, role: string, until: string | null = null) =>
    buildMembership(database.db, workspaceId, { personId, organisationId, function: role, until })
  const teaches = await does(first, school.id, 'Teacher', '2999-01-01')
  await changeMembership(administrator(), { person: first, membership: teaches, first: true })
  await does(besides, school.id, 'Nurse')
  await does(both, school.id, 'Cook')
  await does(both, stays.id, 'Driver')
  await merge(school.id, stays.id)
  const kept = await sql`select person_id as person, function, until from running_membership
    where workspace_id = ${workspaceId} and organisation_id = ${stays.id} order by function`.execute(
    database.db,
  )
  expect(kept.rows).toEqual([
    { person: both, function: 'Driver', until: null },
    { person: besides, function: 'Nurse', until: null },
    { person: first, function: 'Teacher', until: '2999-01-01' },
  ])
  const { memberships } = await findPerson(administrator(), first)
  expect(memberships.find((one) => one.first)).toMatchObject({ function: 'Teacher' })
})
