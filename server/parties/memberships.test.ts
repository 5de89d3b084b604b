import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { buildStage, listNamed } from '#server/services/factories.ts'
import { getServicePage } from '#server/services/get-service-page.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import { buildMembership, buildOrganisation } from './factories.ts'
import { lineageOfPerson, settleMemberships } from './index.ts'

let tested: TestApp
let workspace: { id: string; slug: string }
let administrator: { token: string; personId: string }
let member: { token: string; personId: string }
let [ministry, agency] = ['', '']

beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())
beforeEach(async () => {
  const { db } = tested
  workspace = await buildWorkspace(db)
  ministry = (await buildOrganisation(db, workspace.id, { names: { en: 'Ministry' } })).id
  agency = (await buildOrganisation(db, workspace.id, { names: { en: 'Agency' } })).id
  administrator = await buildMember(db, workspace.id, { administrator: true })
  member = await buildMember(db, workspace.id, { name: 'Béla', organisationId: ministry })
})

const today = () => tested.now().toISOString().slice(0, 10)
const days = (count: number) =>
  new Date(tested.now().getTime() + count * 86_400_000).toISOString().slice(0, 10)
const person = () => ({ workspace: workspace.slug, person: member.personId })
const admin = () => tested.as(administrator.token)
type Body = Parameters<ReturnType<TestApp['as']>['addMembership']>[0]['body']
const add = (body: Body) => admin().addMembership({ params: person(), body })
type Change = Parameters<ReturnType<TestApp['as']>['changeMembership']>[0]['body']
const change = (membership: string, body: Change) =>
  admin().changeMembership({ params: { ...person(), membership }, body })
const end = (membership: string) => admin().endMembership({ params: { ...person(), membership } })
const page = () => admin().person({ params: person() })
const told = async () =>
  (await page()).memberships.map(
    ({ organisation, first, standing }) => `${organisation.names.en} ${standing}${first ? ' first' : ''}`,
  )
const membershipIn = async (organisation: string) =>
  (await page()).memberships.find((one) => one.organisation.id === organisation)?.id ?? ''
const firstOf = async () =>
  (
    await tested.db
      .selectFrom('person')
      .select('organisation_id')
      .where('id', '=', member.personId)
      .executeTakeFirstOrThrow()
  ).organisation_id
const lastFact = () =>
  tested.db
    .selectFrom('journal')
    .select(['fact', 'before', 'after', 'actor_id', 'subject_name'])
    .where('subject_id', '=', member.personId)
    .orderBy('id', 'desc')
    .executeTakeFirst()

describe('a membership', () => {
  test('is added beside others, on record, with what somebody does there', async () => {
    const added = await add({ organisationId: agency, function: 'Lends a hand', since: '2026-01-01' })
    expect(added.memberships.map(({ id: _id, ...one }) => one)).toEqual([
      expect.objectContaining({ first: true, since: null, until: null, standing: 'running' }),
      {
        organisation: { id: agency, names: { en: 'Agency' }, abbreviation: '' },
        function: 'Lends a hand',
        since: '2026-01-01',
        until: null,
        first: false,
        standing: 'running',
      },
    ])
    expect(await lastFact()).toMatchObject({
      fact: 'membership.added',
      actor_id: administrator.personId,
      subject_name: 'Béla',
      before: null,
      after: { organisation: 'Agency', function: 'Lends a hand', since: '2026-01-01', first: false },
    })
  })

  test('can be the first, and then the person says the same', async () => {
    await add({ organisationId: agency, first: true })
    expect(await firstOf()).toBe(agency)
    expect(await told()).toEqual(['Agency running first', 'Ministry running'])
    await change(await membershipIn(ministry), { first: true, function: 'Leads' })
    expect(await firstOf()).toBe(ministry)
    expect(await lastFact()).toMatchObject({
      fact: 'membership.changed',
      before: { first: false, function: '' },
      after: { first: true, function: 'Leads' },
    })
  })

  test('that ends makes room for the next, and the last one may end; both stay readable', async () => {
    await add({ organisationId: agency })
    await end(await membershipIn(ministry))
    expect(await firstOf()).toBe(agency)
    await end(await membershipIn(agency))
    expect(await firstOf()).toBeNull()
    expect((await told()).toSorted()).toEqual(['Agency past', 'Ministry past'])
    expect(await lastFact()).toMatchObject({ fact: 'membership.ended', after: { until: today() } })
    await expect(end(await membershipIn(agency))).rejects.toMatchObject({
      problem: { reason: 'membership-ended' },
    })
  })

  test('runs once at a time in one organisation, does not end before it begins, and is first only while it runs', async () => {
    const overlaps = { problem: { reason: 'membership-overlaps' } }
    await expect(add({ organisationId: ministry })).rejects.toMatchObject(overlaps)
    await change(await membershipIn(ministry), { until: days(9) })
    await add({ organisationId: ministry, since: days(9) })
    await expect(add({ organisationId: ministry, since: days(40) })).rejects.toMatchObject(overlaps)
    await expect(
      add({ organisationId: agency, since: '2026-02-02', until: '2026-02-01' }),
    ).rejects.toMatchObject({ problem: { fields: [{ path: 'until' }] } })
    await expect(add({ organisationId: agency, since: days(1), first: true })).rejects.toMatchObject({
      problem: { reason: 'membership-not-running' },
    })
  })

  test('ends no later than its organisation', async () => {
    await tested.db
      .updateTable('organisation')
      .set({ until: '2026-02-01' })
      .where('id', '=', agency)
      .execute()
    const ended = { problem: { code: 'conflict', reason: 'organisation-ended' } }
    await expect(add({ organisationId: agency })).rejects.toMatchObject(ended)
    await add({ organisationId: agency, since: '2026-01-01', until: '2026-02-01' })
    await expect(change(await membershipIn(agency), { until: null })).rejects.toMatchObject(ended)
  })

  test('follows whoever moves a person by another way, and keeps where they were', async () => {
    await admin().changePerson({ params: person(), body: { organisationId: agency } })
    expect(await told()).toEqual(['Agency running first', 'Ministry past'])
    await admin().changePerson({ params: person(), body: { organisationId: ministry } })
    await admin().changePerson({ params: person(), body: { organisationId: null } })
    expect((await told()).filter((one) => one.endsWith(' past'))).toHaveLength(3)
  })

  test('is for administrators, of this workspace, with organisations that are there', async () => {
    const forbidden = { problem: { code: 'forbidden' } }
    const asMember = tested.as(member.token)
    const membership = await membershipIn(ministry)
    const body = { organisationId: agency }
    await expect(asMember.addMembership({ params: person(), body })).rejects.toMatchObject(forbidden)
    await expect(asMember.person({ params: person() })).rejects.toMatchObject(forbidden)
    await expect(
      asMember.changeMembership({ params: { ...person(), membership }, body: {} }),
    ).rejects.toMatchObject(forbidden)
    await expect(asMember.endMembership({ params: { ...person(), membership } })).rejects.toMatchObject(
      forbidden,
    )
    const other = await buildWorkspace(tested.db)
    const stranger = tested.as((await buildMember(tested.db, other.id, { administrator: true })).token)
    const elsewhere = await buildOrganisation(tested.db, other.id)
    const missing = { problem: { code: 'not_found' } }
    const there = { ...person(), workspace: other.slug }
    await expect(stranger.person({ params: there })).rejects.toMatchObject(missing)
    await expect(stranger.endMembership({ params: { ...there, membership } })).rejects.toMatchObject(missing)
    await expect(add({ organisationId: elsewhere.id })).rejects.toMatchObject(missing)
    await expect(end(elsewhere.id)).rejects.toMatchObject(missing)
  })
})

describe('a term', () => {
  test('counts for rights with its day, and moves who belongs first once it has ended or begun', async () => {
    const scope = { workspaceId: workspace.id }
    const lineage = () => lineageOfPerson(tested.db, scope, member.personId)
    await buildMembership(tested.db, workspace.id, {
      personId: member.personId,
      organisationId: agency,
      since: '2020-01-01',
    })
    expect((await lineage()).toSorted()).toEqual([ministry, agency].toSorted())
    await tested.db
      .updateTable('membership')
      .set({ until: today() })
      .where('person_id', '=', member.personId)
      .where('first', '=', true)
      .execute()
    expect(await lineage()).toEqual([agency])
    const me = await tested.as(member.token).workspace({ params: { workspace: workspace.slug } })
    expect(me.me.organisationId).toBe(agency)
    expect(await firstOf()).toBe(ministry)
    await settleMemberships(tested.db, tested.now())
    expect(await firstOf()).toBe(agency)
    expect(await lastFact()).toMatchObject({
      fact: 'person.moved',
      actor_id: null,
      before: { organisationId: ministry },
      after: { organisationId: agency },
    })
    await settleMemberships(tested.db, tested.now())
    expect(await told()).toEqual(['Agency running first', 'Ministry past'])
  })

  test('that begins lets somebody belong who belonged nowhere', async () => {
    await admin().changePerson({ params: person(), body: { organisationId: null } })
    await add({ organisationId: agency, since: days(3) })
    expect(await firstOf()).toBeNull()
    await tested.db
      .updateTable('membership')
      .set({ since: today() })
      .where('organisation_id', '=', agency)
      .where('person_id', '=', member.personId)
      .execute()
    await settleMemberships(tested.db, tested.now())
    expect(await firstOf()).toBe(agency)
  })
})

describe('the side that somebody is on', () => {
  test('is that of any organisation that they belong to today', async () => {
    const stage = await buildStage(tested.db)
    const [service = ''] = await listNamed(tested.db, stage, [{ name: 'Boats' }])
    const { scope } = stage.as('stranger')
    const can = async () => (await getServicePage(stage.as('stranger'), { service })).can
    expect(await can()).not.toContain('draft')
    const id = await buildMembership(tested.db, scope.workspaceId, {
      personId: stage.person.stranger,
      organisationId: stage.provider,
      until: days(1),
    })
    expect(await can()).toContain('draft')
    await tested.db.updateTable('membership').set({ until: today() }).where('id', '=', id).execute()
    expect(await can()).not.toContain('draft')
  })
})
