import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import {
  buildDraftedService,
  buildStage,
  giveRoleTo,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { endProviderRole, giveProviderRole } from '#server/services/give-provider-role.ts'
import { inviteRoleHolder } from '#server/services/invite-role-holder.ts'
import { withdrawRole } from '#server/services/withdraw-role.ts'
import { changeRelationship } from './change-relationship.ts'
import { uncoverService } from './cover-service.ts'
import { findRelationships } from './find-relationships.ts'
import { getRelationship } from './find-relationship-page.ts'
import { addDuty, changeDuty } from './keep-duties.ts'
import { addListItems } from './keep-items.ts'
import { tellOfDays } from './tell-of-days.ts'

let database: TestDatabase
let stage: Stage
let service: string
let relationship: string
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
  service = await buildDraftedService(database.db, stage)
  relationship = (await findRelationships(stage.as('owner'), {})).relationships[0]!.id
})

/** What people of the stage are told, the newest last, but for what comes of the draft. */
const told = async () => {
  const rows = await database.db
    .selectFrom('notice')
    .select(['person_id', 'params', 'path', 'kind'])
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('kind', 'in', ['relationship', 'role-ended'])
    .orderBy('id')
    .execute()
  const nameOf = (id: string) => Object.entries(stage.person).find(([, one]) => one === id)?.[0] ?? 'another'
  return rows.map(({ person_id, params }) => `${nameOf(person_id)} ${params['variant']}`).toSorted()
}
const version = async () => (await getRelationship(stage.as('owner'), { relationship })).version
const move = async (player: Player, change: { stage?: 'agree' | 'realise'; nextReviewOn?: string }) =>
  changeRelationship(stage.as(player), { relationship, version: await version(), ...change })
const days = (day: string) =>
  tellOfDays({
    db: database.db,
    settings: stage.as('owner').settings,
    clock: () => new Date(`${day}T03:00:00.000Z`),
  })

describe('what one side does', () => {
  test('with the stage is told to those who speak for the other', async () => {
    await move('owner', { stage: 'agree' })
    expect(await told()).toEqual(['customer stage', 'sponsor stage', 'user stage'])
    await move('customer', { stage: 'realise' })
    expect((await told()).filter((one) => one.startsWith('owner'))).toEqual(['owner stage'])
    expect(await told()).toHaveLength(4)
  })

  test('without moving it is told to nobody', async () => {
    await move('owner', { nextReviewOn: '2026-09-01' })
    expect(await told()).toEqual([])
  })

  test('is told to relationship managers who are of the provider, and to no others', async () => {
    const { workspaceId } = stage.as('owner').scope
    const within = await buildPerson(database.db, workspaceId, { organisationId: stage.provider })
    for (const person of [within, stage.person.stranger])
      await database.db
        .insertInto('provider_role_holder')
        .values({
          workspace_id: workspaceId,
          id: crypto.randomUUID(),
          service_id: service,
          role: 'relationship-manager',
          person_id: person,
          since: '2026-05-01T10:00:00.000Z',
        })
        .execute()
    await move('customer', { stage: 'agree' })
    expect(await told()).toEqual(['another stage', 'owner stage'])
  })

  test('for the list of the other is told there, once for all that was added', async () => {
    const item = { list: 'onboarding' as const, dueOn: null }
    const items = [
      { ...item, what: 'Make accounts', side: 'provider' as const },
      { ...item, what: 'Name who is to be trained', side: 'consumer' as const },
      { ...item, what: 'Meet', side: 'both' as const },
    ]
    await addListItems(stage.as('owner'), { relationship, items })
    expect(await told()).toEqual(['customer items', 'sponsor items', 'user items'])
    const [row] = await database.db
      .selectFrom('notice')
      .select('params')
      .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
      .where('kind', '=', 'relationship')
      .execute()
    expect(row?.params).toMatchObject({ number: '2' })
  })

  test('by ending it is told to the other side', async () => {
    const ended = { relationship, until: '2026-05-01', endRoles: true, reason: 'Over' }
    await endRelationship(stage.as('owner'), { ...ended, version: await version() })
    expect(await told()).toEqual(expect.arrayContaining(['customer ended', 'sponsor ended', 'user ended']))
  })
})

const pathsOf = async (player: Player) =>
  (
    await database.db
      .selectFrom('notice')
      .select('path')
      .where('kind', '=', 'role-ended')
      .where('person_id', '=', stage.person[player])
      .execute()
  ).map(({ path }) => path)
const holderOf = async (role: string) =>
  (await getServicePage(stage.as('owner'), { service })).roles.find((one) => one.role === role)!
const provides = (player: Player, of: string | null) => ({
  service,
  role: 'delivery-manager' as const,
  organisationId: of,
  name: `The ${player}`,
  email: `${player}@example.org`,
  until: null,
  message: '',
  language: 'en' as const,
})

describe('a role that ends', () => {
  test('is told to its holder and the deputy, who are led only to what they may still read', async () => {
    const { id } = await holderOf('sponsor')
    await inviteRoleHolder(stage.as('owner'), {
      service,
      role: 'sponsor',
      organisationId: stage.consumer,
      deputyFor: id,
      name: 'The stranger',
      email: 'stranger@example.org',
      speaksFor: '',
      interim: false,
      message: '',
      language: 'en',
    })
    await giveRoleTo(database.db, stage, service, 'user', 'sponsor')
    await withdrawRole(stage.as('owner'), { service, holder: id })
    expect(await told()).toEqual(['sponsor ended', 'stranger ended'])
    expect(await pathsOf('sponsor')).toEqual([`/services/${service}`])
    expect(await pathsOf('stranger')).toEqual(['/'])
    // What is vacant then was held by the holder, whose deputy only stood in.
    const { vacancies } = await getServicePage(stage.as('owner'), { service })
    expect(vacancies).toMatchObject([{ role: 'sponsor', last: 'The sponsor' }])
  })

  test('is told to the owner where its holder gives it up', async () => {
    await withdrawRole(stage.as('user'), { service, holder: (await holderOf('user')).id })
    expect(await told()).toEqual(['owner given-up'])
  })

  test('is told to its holder on the side of the provider', async () => {
    const { id } = await giveProviderRole(stage.as('owner'), provides('administrator', null))
    await endProviderRole(stage.as('owner'), { service, holder: id })
    expect(await told()).toEqual(['administrator ended'])
    expect(await pathsOf('administrator')).toEqual([`/services/${service}`])
  })

  test('with its relationship is told to everybody who held one, and takes with it those given for it', async () => {
    const { id } = await giveProviderRole(stage.as('owner'), provides('stranger', stage.consumer))
    const ending = { relationship, until: '2026-05-01', endRoles: true, reason: 'Over' }
    await endRelationship(stage.as('owner'), { ...ending, version: await version() })
    const kinds = await database.db
      .selectFrom('notice')
      .select('person_id')
      .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
      .where('kind', '=', 'role-ended')
      .execute()
    expect(new Set(kinds.map(({ person_id }) => person_id))).toEqual(
      new Set(['customer', 'user', 'sponsor', 'stranger'].map((player) => stage.person[player as Player])),
    )
    await expect(getServicePage(stage.as('stranger'), { service })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'provider-role.withdrawn',
      before: { role: 'delivery-manager', personId: stage.person.stranger, relationshipId: relationship },
    })
    await expect(endProviderRole(stage.as('owner'), { service, holder: id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('ends with what the relationship covers, if it was given for that', async () => {
    await database.db.deleteFrom('role_holder').where('service_id', '=', service).execute()
    await giveProviderRole(stage.as('owner'), provides('stranger', stage.consumer))
    await giveProviderRole(stage.as('owner'), provides('administrator', null))
    await uncoverService(stage.as('owner'), { relationship, service })
    const { providerRoles } = await getServicePage(stage.as('owner'), { service })
    expect(providerRoles.map(({ person }) => person.id)).toEqual([stage.person.administrator])
    expect(await told()).toEqual(['stranger ended'])
  })
})

test('whoever is given something to see to is told, unless they take it themselves', async () => {
  const duty = {
    area: 'management' as const,
    activity: 'Look at results',
    side: 'both' as const,
    personId: stage.person.customer,
    who: '',
    rhythm: null,
  }
  const owner = stage.as('owner')
  const { duties } = await addDuty(owner, { relationship, ...duty })
  expect(await told()).toEqual(['customer duty'])
  const [{ id, version: read } = { id: '', version: 0 }] = duties
  const changed = { relationship, duty: id, version: read, ...duty }
  await changeDuty(owner, { ...changed, activity: 'Look at figures' })
  expect(await told()).toEqual(['customer duty'])
  await changeDuty(owner, { ...changed, version: read + 1, personId: stage.person.user })
  await changeDuty(owner, { ...changed, version: read + 2, personId: stage.person.owner })
  expect(await told()).toEqual(['customer duty', 'user duty'])
})

/** Has somebody hold a role from one day until another. */
const term = (role: 'user' | 'sponsor', until: string, since: string) =>
  database.db
    .updateTable('role_holder')
    .set({ until, since })
    .where('service_id', '=', service)
    .where('role', '=', role)
    .execute()

describe('days that come', () => {
  test('are told to both sides where a review is due, once for each day that was set', async () => {
    await move('owner', { nextReviewOn: '2026-09-01' })
    await days('2026-08-31')
    expect(await told()).toEqual([])
    await days('2026-09-01')
    const all = ['customer review', 'owner review', 'sponsor review', 'user review']
    expect(await told()).toEqual(all)
    await days('2026-09-02')
    expect(await told()).toEqual(all)
    await move('customer', { nextReviewOn: '2026-10-01' })
    await days('2026-10-03')
    expect(await told()).toHaveLength(8)
  })

  test('are told to whoever holds a role, two weeks before its term is over', async () => {
    await term('user', '2099-03-15', '2026-05-01T10:00:00Z')
    await term('sponsor', '2099-03-15', '2099-03-05T10:00:00Z')
    await days('2099-02-28')
    expect(await told()).toEqual([])
    await days('2099-03-01')
    await days('2099-03-02')
    // Who was given a role for less than that knows.
    expect(await told()).toEqual(['user soon'])
    await term('user', '2099-06-15', '2026-05-01T10:00:00Z')
    await days('2099-06-10')
    expect(await told()).toEqual(['user soon', 'user soon'])
  })
})
