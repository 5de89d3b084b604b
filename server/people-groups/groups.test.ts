import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PeopleGroupFields } from '#model/contract/people-groups.ts'
import { mostAddresses } from '#model/people-groups/people-group.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { mergeOrganisation } from '#server/organisations/merge-organisation.ts'
import { buildMembership, buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { endMembership } from '#server/parties/change-membership.ts'
import { changePerson } from '#server/parties/change-person.ts'
import { mergePeople } from '#server/parties/merge-people.ts'
import { buildStage, journalOf, type Player, type Stage } from '#server/services/factories.ts'
import { addGroup } from './add-group.ts'
import { changeGroup } from './change-group.ts'
import { changeMembers } from './change-members.ts'
import { endGroup } from './end-group.ts'
import { buildGroup } from './factories.ts'
import { findGroup } from './find-group.ts'
import { findGroups } from './find-groups.ts'
import { resumeGroup } from './resume-group.ts'

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

const admin = () => stage.as('administrator')
const page = (group: string, text = '', after?: string) => findGroup(admin(), { group, text, after })
const namesIn = async (group: string) => (await page(group)).people.map(({ name }) => name)
const list = (player: Player = 'administrator', text = '', ended: 'with' | 'without' = 'without') =>
  findGroups(stage.as(player), { text, ended })
const facts = async (group: string) =>
  (await journalOf(database.db, group)).map(({ fact, before, after }) => ({ fact, before, after }))
const blank: PeopleGroupFields = { name: 'Clerks', purpose: '', organisationId: null, staffOf: [] }
const change = (group: string, given: Partial<PeopleGroupFields> & { version?: number }) =>
  changeGroup(admin(), { group, version: 0, ...blank, ...given })
const members = (group: string, given: { add?: string[]; addresses?: string; remove?: string[] }) =>
  changeMembers(admin(), { group, add: [], addresses: '', remove: [], ...given })

describe('a group', () => {
  test('is made with a name, a purpose and whose it is, on record', async () => {
    const id = await buildGroup(admin(), {
      name: 'Clerks at the counter',
      purpose: 'Who hand out letters',
      organisationId: stage.consumer,
      staffOf: [stage.consumer],
      people: [stage.person.owner],
    })
    const { group } = await page(id)
    expect(group).toMatchObject({
      name: 'Clerks at the counter',
      purpose: 'Who hand out letters',
      organisation: { id: stage.consumer },
      people: 5,
      endedAt: null,
      staffOf: [{ organisation: { id: stage.consumer }, withUnits: true, people: 4 }],
      can: ['change', 'end'],
    })
    expect((await facts(id)).slice(0, 2)).toMatchObject([
      {
        fact: 'people-group.added',
        after: { name: 'Clerks at the counter', organisationId: stage.consumer },
      },
      { fact: 'people-group.members-changed', after: { added: [stage.person.owner], removed: [] } },
    ])
  })

  test('is changed by whoever read it last, and named once', async () => {
    const id = await buildGroup(admin(), { name: 'Clerks', staffOf: [stage.consumer] })
    await buildGroup(admin(), { name: 'Skippers' })
    await change(id, { purpose: 'To ask them', staffOf: [] })
    expect((await page(id)).group).toMatchObject({ purpose: 'To ask them', people: 0, version: 1 })
    expect((await facts(id)).at(-1)).toMatchObject({
      fact: 'people-group.changed',
      before: { purpose: '', staffOf: [{ organisationId: stage.consumer, withUnits: true }] },
      after: { purpose: 'To ask them', staffOf: [] },
    })
    await expect(change(id, { name: 'Others' })).rejects.toMatchObject({ code: 'precondition_failed' })
    await expect(change(id, { name: 'SKÌPPERS', version: 1 })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'name' }] },
    })
    await expect(buildGroup(admin(), { name: 'skippers' })).rejects.toMatchObject({ code: 'invalid' })
    const before = (await facts(id)).length
    await change(id, { purpose: 'To ask them', version: 1 })
    expect(await facts(id)).toHaveLength(before)
  })

  test('names organisations that are there and have not ended', async () => {
    for (const organisationId of [randomUUIDv7(), (await buildStage(database.db)).consumer])
      await expect(addGroup(admin(), { ...blank, organisationId })).rejects.toMatchObject({
        code: 'not_found',
      })
    const office = await buildOrganisation(database.db, workspaceId)
    const id = await buildGroup(admin(), { staffOf: [office.id] })
    await database.db
      .updateTable('organisation')
      .set({ until: '2026-04-01' })
      .where('id', '=', office.id)
      .execute()
    await expect(addGroup(admin(), { ...blank, organisationId: office.id })).rejects.toMatchObject({
      details: { reason: 'organisation-ended' },
    })
    // What it named before may have ended meanwhile.
    await change(id, { purpose: 'Still', staffOf: [{ organisationId: office.id, withUnits: true }] })
  })

  test('ends once, stays readable, and makes room for another of its name', async () => {
    const id = await buildGroup(admin(), { name: 'Clerks', people: [stage.person.user] })
    await endGroup(admin(), { group: id })
    expect((await page(id)).group).toMatchObject({ endedAt: admin().now, people: 1, can: ['resume'] })
    expect((await facts(id)).at(-1)?.fact).toBe('people-group.ended')
    for (const act of [
      () => endGroup(admin(), { group: id }),
      () => change(id, {}),
      () => members(id, { remove: [stage.person.user] }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'conflict' })
    expect((await list()).groups).toEqual([])
    expect((await list('administrator', '', 'with')).groups).toMatchObject([{ id }])
    await buildGroup(admin(), { name: 'Clerks' })
  })

  test('goes on where its end is taken back, unless another is called the same by then', async () => {
    const id = await buildGroup(admin(), { name: 'Clerks', people: [stage.person.user] })
    await expect(resumeGroup(admin(), { group: id })).rejects.toMatchObject({
      details: { reason: 'group-not-ended' },
    })
    await endGroup(admin(), { group: id })
    await resumeGroup(admin(), { group: id })
    expect((await page(id)).group).toMatchObject({ endedAt: null, people: 1, can: ['change', 'end'] })
    expect((await facts(id)).at(-1)?.fact).toBe('people-group.resumed')
    expect((await list()).groups).toMatchObject([{ id }])
    await endGroup(admin(), { group: id })
    await buildGroup(admin(), { name: 'Clerks' })
    await expect(resumeGroup(admin(), { group: id })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'group-name-in-use' },
    })
  })

  test('refuses an actor without the right, and is not there for another workspace', async () => {
    const group = await buildGroup(admin())
    const player = stage.as('owner')
    for (const act of [
      () => addGroup(player, blank),
      () => changeGroup(player, { group, version: 0, ...blank }),
      () => changeMembers(player, { group, add: [], addresses: '', remove: [] }),
      () => endGroup(player, { group }),
      () => resumeGroup(player, { group }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = (await buildStage(database.db)).as('administrator')
    for (const act of [
      () => findGroup(elsewhere, { group, text: '' }),
      () => changeGroup(elsewhere, { group, version: 0, ...blank }),
      () => changeMembers(elsewhere, { group, add: [], addresses: '', remove: [] }),
      () => endGroup(elsewhere, { group }),
      () => resumeGroup(elsewhere, { group }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
    expect((await findGroups(elsewhere, { text: '', ended: 'with' })).groups).toEqual([])
  })
})

describe('who is in a group', () => {
  test('is found anew: who joins, leaves or is no longer active counts at once', async () => {
    const group = await buildGroup(admin(), { staffOf: [stage.consumer], people: [stage.person.owner] })
    const staff = ['The customer', 'The owner', 'The sponsor', 'The stranger', 'The user']
    expect(await namesIn(group)).toEqual(staff)
    await buildMembership(database.db, workspaceId, {
      personId: stage.person.administrator,
      organisationId: stage.consumer,
    })
    expect(await namesIn(group)).toContain('The administrator')
    const membership = await database.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', stage.person.user)
      .executeTakeFirstOrThrow()
    await endMembership(admin(), { person: stage.person.user, membership: membership.id })
    await changePerson(admin(), { person: stage.person.owner, active: false })
    expect(await namesIn(group)).toEqual(['The administrator', 'The customer', 'The sponsor', 'The stranger'])
    await changePerson(admin(), { person: stage.person.owner, active: true })
    expect(await namesIn(group)).toContain('The owner')
  })

  test('takes the units of an organisation along where that is said, however deep', async () => {
    const ministry = await buildOrganisation(database.db, workspaceId)
    const office = await buildOrganisation(database.db, workspaceId, { parent: ministry })
    const desk = await buildOrganisation(database.db, workspaceId, { parent: office })
    await buildPerson(database.db, workspaceId, { name: 'At the desk', organisationId: desk.id })
    await buildPerson(database.db, workspaceId, { name: 'At the top', organisationId: ministry.id })
    const whole = await buildGroup(admin(), { name: 'Whole', staffOf: [ministry.id] })
    const alone = await buildGroup(admin(), { name: 'Alone', staffOf: [ministry.id], withUnits: false })
    expect(await namesIn(whole)).toEqual(['At the desk', 'At the top'])
    expect(await namesIn(alone)).toEqual(['At the top'])
  })

  test('by name: added by id or by pasted addresses, told which are unknown, and taken out again', async () => {
    const group = await buildGroup(admin())
    const changed = await members(group, {
      add: [stage.person.owner],
      addresses: 'The User <user@example.org>; OWNER@example.org\nnobody@example.org, wrong@',
    })
    expect(changed).toEqual({ added: 2, removed: 0, unknown: ['nobody@example.org', 'wrong@'] })
    expect((await page(group)).people).toMatchObject([
      { name: 'The owner', byName: true },
      { name: 'The user', byName: true },
    ])
    expect(await members(group, { add: [stage.person.owner], remove: [stage.person.user] })).toEqual({
      added: 0,
      removed: 1,
      unknown: [],
    })
    expect((await facts(group)).at(-1)?.after).toEqual({ added: [], removed: [stage.person.user] })
    await expect(members(group, { add: [randomUUIDv7()] })).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'add' }] },
    })
    const many = Array.from({ length: mostAddresses + 1 }, (_, at) => `a${at}@example.org`).join(' ')
    await expect(members(group, { addresses: many })).rejects.toMatchObject({
      details: { fields: [{ path: 'addresses' }] },
    })
  })

  test('is told page by page, by a few letters, and only to administrators', async () => {
    for (let at = 10; at < 62; at += 1)
      await buildPerson(database.db, workspaceId, { name: `Clerk ${at}`, organisationId: stage.provider })
    const group = await buildGroup(admin(), { staffOf: [stage.provider] })
    const first = await page(group)
    expect([first.people.length, first.group.people]).toEqual([50, 53])
    const rest = await page(group, '', first.next ?? '')
    expect(rest.people.map(({ name }) => name)).toEqual(['Clerk 60', 'Clerk 61', 'The owner'])
    expect(rest.next).toBeNull()
    expect((await page(group, 'clerk 33')).people).toMatchObject([{ name: 'Clerk 33', byName: false }])
  })
})

describe('the list', () => {
  test('tells everybody of a workspace what groups there are, and nobody who is in them', async () => {
    await buildGroup(admin(), { name: 'Zebra', purpose: 'Ferry crossings', people: [stage.person.user] })
    await buildGroup(admin(), { name: 'Ábel' })
    const { groups, can } = await list('stranger')
    expect(groups.map(({ name, people }) => [name, people])).toEqual([
      ['Ábel', 0],
      ['Zebra', 1],
    ])
    expect(can).toEqual([])
    expect(JSON.stringify(groups)).not.toContain('The user')
    expect((await list('stranger', 'FERRY')).groups.map(({ name }) => name)).toEqual(['Zebra'])
    expect((await list('stranger', '%')).groups).toEqual([])
    expect((await list()).can).toEqual(['add'])
  })

  test('goes on where a page ended', async () => {
    for (let at = 100; at < 152; at += 1) await buildGroup(admin(), { name: `Group ${at}` })
    const first = await list()
    const rest = await findGroups(admin(), { text: '', ended: 'without', after: first.next ?? '' })
    expect([first.groups.length, rest.groups.map(({ name }) => name)]).toEqual([
      50,
      ['Group 150', 'Group 151'],
    ])
    await expect(findGroups(admin(), { text: '', ended: 'without', after: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

test('people who are merged are in a group once; organisations that are merged take their staff along', async () => {
  const twin = await buildPerson(database.db, workspaceId, { name: 'Twin' })
  const group = await buildGroup(admin(), { people: [stage.person.user, twin] })
  await mergePeople(admin(), { person: twin, into: stage.person.user })
  expect(await namesIn(group)).toEqual(['The user'])
  const from = await buildOrganisation(database.db, workspaceId, { names: { en: 'From' } })
  const into = await buildOrganisation(database.db, workspaceId, { names: { en: 'Into' } })
  await buildPerson(database.db, workspaceId, { name: 'Moves', organisationId: from.id })
  const staff = await buildGroup(admin(), { name: 'Staff', organisationId: from.id, staffOf: [from.id] })
  await mergeOrganisation(admin(), { organisation: from.id, intoId: into.id, on: '2026-04-01' })
  expect((await page(staff)).group).toMatchObject({
    organisation: { id: into.id },
    staffOf: [{ organisation: { id: into.id } }],
  })
  expect(await namesIn(staff)).toEqual(['Moves'])
})
