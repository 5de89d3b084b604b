import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NewItem } from '#model/relationships/relationship.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { endRelationshipsDue } from '#server/services/keep-terms.ts'
import { beginRelationship } from './begin-relationship.ts'
import { changeRelationship } from './change-relationship.ts'
import { buildOutsider, buildRelationship, give } from './factories.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { findRelationships } from './find-relationships.ts'
import { addListItems, changeListItem } from './keep-items.ts'
import { takeBackEnd } from './take-back-end.ts'

let database: TestDatabase
let stage: Stage
let relationship: string
let service: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  // What an earlier test left for a day to come would come here, too.
  await database.db.updateTable('relationship').set({ ends_on: null, end_set_by: null }).execute()
  stage = await buildStage(database.db)
  relationship = (await buildRelationship(stage)).id
  service = await buildDraftedService(database.db, stage)
})
afterAll(() => database.drop())

const pageFor = (player: Player = 'owner') => getRelationship(stage.as(player), { relationship })
const plan = async (player: Player, until: string, given: object = {}) => {
  const { version } = await pageFor()
  const body = { relationship, version, until, endRoles: true, reason: 'A new supplier', ...given }
  return endRelationship(stage.as(player), body)
}
const dayCame = (day: string) => {
  const { db, log, settings } = stage.as('owner')
  return endRelationshipsDue({ db, log, settings, clock: () => new Date(`${day}T00:30:00.000Z`) })
}
const setDay = (day: string) =>
  database.db.updateTable('relationship').set({ ends_on: day }).where('id', '=', relationship).execute()
const noticesOf = async (player: Player) => {
  const rows = await database.db
    .selectFrom('notice')
    .select(['kind', 'params'])
    .where('person_id', '=', stage.person[player])
    .orderBy('id')
    .execute()
  return rows.map(({ kind, params }) => `${kind} ${params['variant']}`)
}
const refused = (code: string, reason?: string) => ({ code, ...(reason && { details: { reason } }) })

describe('an end on a day to come', () => {
  test('is set by whoever may end it; until then all goes on, and the other side is told', async () => {
    await expect(plan('customer', '2999-07-01')).rejects.toMatchObject(refused('forbidden'))
    await expect(plan('owner', '2999-07-01', { endRoles: false })).rejects.toMatchObject(
      refused('conflict', 'relationship-has-roles'),
    )
    const page = await plan('owner', '2999-07-01')
    expect(page).toMatchObject({
      until: null,
      stage: null,
      endsOn: '2999-07-01',
      endSet: { by: { id: stage.person.owner }, reason: 'A new supplier' },
      can: ['change', 'list', 'end', 'take-back-end'],
    })
    expect((await pageFor('customer')).can).toEqual(['change', 'list'])
    expect((await findRelationships(stage.as('customer'), {})).relationships).toMatchObject([
      { id: relationship, endsOn: '2999-07-01' },
    ])
    expect((await getServicePage(stage.as('customer'), { service })).roles).toHaveLength(3)
    expect(await noticesOf('customer')).toContain('relationship end-planned')
    expect(await noticesOf('owner')).toEqual([])
    expect((await journalOf(database.db, relationship)).at(-1)).toMatchObject({
      fact: 'relationship.end-planned',
      before: { endsOn: null },
      after: { endsOn: '2999-07-01' },
      reason: 'A new supplier',
    })
  })

  test('is changed, also to today, and taken back by whoever set it', async () => {
    await plan('owner', '2999-07-01')
    expect(await plan('owner', '2999-08-01')).toMatchObject({ endsOn: '2999-08-01' })
    await expect(takeBackEnd(stage.as('customer'), { relationship })).rejects.toMatchObject(
      refused('forbidden'),
    )
    const outsider = await buildOutsider(stage)
    await expect(takeBackEnd(outsider, { relationship })).rejects.toMatchObject(refused('not_found'))
    const back = await takeBackEnd(stage.as('owner'), { relationship })
    expect(back).toMatchObject({ until: null, endsOn: null, endSet: null })
    expect(await noticesOf('customer')).toContain('relationship end-taken-back')
    await expect(takeBackEnd(stage.as('owner'), { relationship })).rejects.toMatchObject(
      refused('conflict', 'no-end-ahead'),
    )
    await plan('owner', '2999-07-01')
    expect(await plan('owner', '2026-05-01')).toMatchObject({
      until: '2026-05-01',
      endsOn: null,
      stage: 'ended',
    })
    const { happenings } = await findRelationshipHistory(stage.as('owner'), { relationship })
    expect(happenings.map(({ kind, day }) => [kind, day])).toEqual([
      ['ended', '2026-05-01'],
      ['endPlanned', '2999-07-01'],
      ['endTakenBack', null],
      ['endPlanned', '2999-08-01'],
      ['endPlanned', '2999-07-01'],
      ['begun', '2026-04-01'],
    ])
  })

  test('is taken back by whoever set it, though others have given roles meanwhile', async () => {
    await plan('owner', '2999-07-01')
    const administered = stage.as('administrator')
    await database.db
      .updateTable('service')
      .set({ owner_id: administered.actor.personId })
      .where('id', '=', service)
      .execute()
    expect((await pageFor()).can).toEqual(['change', 'list', 'take-back-end'])
    expect(await takeBackEnd(stage.as('owner'), { relationship })).toMatchObject({ endsOn: null })
  })

  test('does not come before the day on which it began, nor does that come after it', async () => {
    const { version } = await plan('owner', '2999-07-01')
    await expect(
      changeRelationship(stage.as('owner'), { relationship, version, since: '2999-07-02' }),
    ).rejects.toMatchObject({ code: 'invalid', details: { reason: 'day-after-end' } })
  })
})

describe('when the day has come', () => {
  test('roles are over at once, whether or not anybody has looked', async () => {
    await plan('owner', '2999-07-01')
    await setDay('2026-05-02')
    await expect(getServicePage(stage.as('customer'), { service })).rejects.toMatchObject(
      refused('not_found'),
    )
    const page = await pageFor()
    expect(page).toMatchObject({ until: '2026-05-02', endsOn: null, stage: 'ended' })
    expect(page.can).toEqual(['list', 'begin-again'])
    const found = async (query: object) =>
      (await findRelationships(stage.as('owner'), query)).relationships.map(({ id }) => id)
    expect(await found({})).toEqual([])
    expect(await found({ stage: 'unsaid' })).toEqual([])
    expect(await found({ stage: 'ended' })).toEqual([relationship])
    const change = { relationship, version: page.version, stage: 'offer' as const }
    await expect(changeRelationship(stage.as('owner'), change)).rejects.toMatchObject(
      refused('conflict', 'relationship-ended'),
    )
    const later: Stage = {
      ...stage,
      as: (player) => ({ ...stage.as(player), now: '2026-05-02T00:00:10.000Z' }),
    }
    await expect(give(later, { service, role: 'user', player: 'stranger' })).rejects.toMatchObject(
      refused('conflict', 'relationship-ends-now'),
    )
    expect(await dayCame('2026-05-02')).toBe(1)
    expect(await give(later, { service, role: 'user', player: 'stranger' })).toBeTruthy()
    expect(await pageFor()).toMatchObject({ until: null, endsOn: null, since: '2026-05-02' })
  })

  test('it ends as when somebody ends it: roles end, people are told, all is on record', async () => {
    await plan('owner', '2999-07-01')
    expect(await dayCame('2999-06-30')).toBe(0)
    expect(await dayCame('2999-07-01')).toBe(1)
    expect(await dayCame('2999-07-02')).toBe(0)
    expect(await pageFor()).toMatchObject({
      until: '2999-07-01',
      endsOn: null,
      stage: 'ended',
      stageSet: null,
      services: [{ id: service, until: '2999-07-01', roles: [] }],
    })
    expect(await noticesOf('customer')).toEqual([
      'relationship end-planned',
      'relationship ended-as-planned',
      'role-ended with-relationship',
    ])
    expect(await noticesOf('owner')).toEqual(['relationship ended-as-planned'])
    const facts = await journalOf(database.db, relationship)
    expect(facts.at(-1)).toMatchObject({
      fact: 'relationship.ended-as-planned',
      actor_id: null,
      after: { until: '2999-07-01' },
      reason: 'A new supplier',
    })
    const withdrawn = (await journalOf(database.db, service)).filter(({ fact }) => fact === 'role.withdrawn')
    expect(withdrawn).toHaveLength(3)
    const { happenings } = await findRelationshipHistory(stage.as('owner'), { relationship })
    expect(happenings[0]).toMatchObject({ kind: 'endedAsPlanned', by: '', day: '2999-07-01' })
  })
})

test('an end leaves it to people of both organisations, and to nobody who took part by a role alone', async () => {
  const outsider = await buildOutsider(stage)
  await database.db
    .updateTable('role_holder')
    .set({ person_id: outsider.actor.personId })
    .where('relationship_id', '=', relationship)
    .where('role', '=', 'sponsor')
    .execute()
  expect(await getRelationship(outsider, { relationship })).toMatchObject({ mySides: ['consumer'] })
  await plan('owner', '2026-05-01')
  await expect(getRelationship(outsider, { relationship })).rejects.toMatchObject(refused('not_found'))
  for (const player of ['owner', 'stranger'] as const)
    expect(await pageFor(player)).toMatchObject({ stage: 'ended' })
})

const buildToBegin = async () => {
  const { id } = await buildOrganisation(database.db, stage.as('owner').scope.workspaceId, {})
  const pair = { providerId: stage.provider, consumerId: id, stage: null }
  return { pair, page: await beginRelationship(stage.as('owner'), { ...pair, since: '2999-03-01' }) }
}
const endOn = ({ id, version }: { id: string; version: number }, until: string) =>
  endRelationship(stage.as('owner'), { relationship: id, version, until, endRoles: false, reason: '' })

describe('a relationship that is to begin', () => {
  test('is taken back with today or any day until then, and holds nobody up', async () => {
    for (const until of ['2026-05-01', '2999-03-01']) {
      const { pair, page } = await buildToBegin()
      expect(await endOn(page, until)).toMatchObject({ until: '2999-03-01', stage: 'ended' })
      const again = await beginRelationship(stage.as('owner'), { ...pair, since: '2026-05-01' })
      expect(again).toMatchObject({ id: page.id, until: null, since: '2026-05-01' })
    }
  })

  test('can be given the day of its end after its beginning', async () => {
    const { page } = await buildToBegin()
    expect(await endOn(page, '2999-04-01')).toMatchObject({ until: null, endsOn: '2999-04-01' })
  })
})

const again = (since: string) =>
  beginRelationship(stage.as('owner'), {
    providerId: stage.provider,
    consumerId: stage.consumer,
    since,
    stage: null,
  })

test('what has ended begins again on the day of its end at the earliest', async () => {
  await plan('owner', '2026-04-20')
  await expect(again('2026-04-19')).rejects.toMatchObject({
    code: 'invalid',
    details: { reason: 'day-before-last-end', params: { on: '2026-04-20' }, fields: [{ path: 'since' }] },
  })
  expect(await pageFor()).toMatchObject({ until: '2026-04-20' })
  expect(await again('2026-04-20')).toMatchObject({ since: '2026-04-20', until: null })
})

test('does not begin after the review that stands, unless that moves along', async () => {
  const { version } = await pageFor()
  const change = (given: object, from = version) =>
    changeRelationship(stage.as('owner'), { relationship, version: from, ...given })
  const reviewed = await change({ nextReviewOn: '2026-06-01' })
  await expect(change({ since: '2026-06-02' }, reviewed.version)).rejects.toMatchObject({
    code: 'invalid',
    details: { reason: 'day-after-review', params: { on: '2026-06-01' }, fields: [{ path: 'since' }] },
  })
  const both = { since: '2026-06-02', nextReviewOn: '2026-06-02' }
  expect(await change(both, reviewed.version)).toMatchObject({ since: '2026-06-02' })
})

const item = (dueOn: string) =>
  NewItem.parse({ list: 'onboarding', what: 'Hand over keys', side: 'both', dueOn })

test('neither a review nor a point of a list lies before the day on which it begins', async () => {
  const { version } = await pageFor()
  const early = { code: 'invalid', details: { reason: 'day-before-begin', params: { on: '2026-04-01' } } }
  const change = { relationship, version, nextReviewOn: '2026-03-31' }
  await expect(changeRelationship(stage.as('owner'), change)).rejects.toMatchObject(early)
  const add = (dueOn: string) =>
    addListItems(stage.as('owner'), { relationship, items: [item('2026-04-01'), item(dueOn)] })
  await expect(add('2026-03-31')).rejects.toMatchObject({
    ...early,
    details: { ...early.details, fields: [{ path: 'items.1.dueOn' }] },
  })
  const [first] = (await add('2026-04-01')).items
  const { list: _list, ...reworded } = item('2026-03-31')
  await expect(
    changeListItem(stage.as('owner'), {
      relationship,
      item: first!.id,
      version: first!.version,
      ...reworded,
    }),
  ).rejects.toMatchObject(early)
})
