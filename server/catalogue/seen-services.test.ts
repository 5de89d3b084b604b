import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildMember } from '#server/accounts/factories.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'

let tested: TestApp
let slug: string
let params: { workspace: string }
let people: Record<'administrator' | 'provider' | 'citizen' | 'unit' | 'other', string>
let organisations: { citizens: string; unit: string; other: string }
let service: string
let holder: { token: string; personId: string; organisationId: string }
beforeAll(async () => {
  tested = await createTestApp()
})
afterAll(() => tested.close())

const as = (who: keyof typeof people) => tested.as(people[who])

const publishFor = async (consumerGroups: string[]): Promise<string> => {
  const owner = as('provider')
  const { organisationId } = (await owner.workspace({ params })).me
  const body = { providerId: organisationId ?? '', name: 'Parking permits', language: 'en' } as const
  const { id, draft } = await owner.startService({ params, body })
  const one = { ...params, service: id }
  const content = { ...draft!.definition.value, consumerGroups }
  const { versions } = await owner.writeValue({ params: one, body: { version: 0, content } })
  await owner.propose({ params: one, body: { versions } })
  await owner.publish({ params: { ...one, number: 1 }, body: { withoutAgreement: true } })
  return id
}

beforeEach(async () => {
  const { db } = tested
  const workspace = await buildWorkspace(db)
  slug = workspace.slug
  params = { workspace: slug }
  const provider = await buildOrganisation(db, workspace.id, { names: { en: 'Town hall' } })
  const citizens = await buildOrganisation(db, workspace.id, { names: { en: 'Tenants' } })
  const unit = await buildOrganisation(db, workspace.id, {
    names: { en: 'Tenants, north' },
    parent: citizens,
  })
  const other = await buildOrganisation(db, workspace.id, { names: { en: 'A factory' } })
  organisations = { citizens: citizens.id, unit: unit.id, other: other.id }
  const member = async (organisationId: string) =>
    (await buildMember(db, workspace.id, { organisationId })).token
  people = {
    administrator: (await buildMember(db, workspace.id, { administrator: true })).token,
    provider: await member(provider.id),
    citizen: await member(citizens.id),
    unit: await member(unit.id),
    other: await member(other.id),
  }
  holder = {
    ...(await buildMember(db, workspace.id, { organisationId: other.id })),
    organisationId: other.id,
  }
  const body = { publishedSeenBy: 'target-groups', publishWithoutAgreement: true } as const
  await as('administrator').changeSettings({ params, body })
  await as('administrator').setConsumerGroups({
    params: { ...params, organisation: organisations.citizens },
    body: { groups: ['residents'] },
  })
  service = await publishFor(['residents'])
})

const reads = async (who: keyof typeof people): Promise<boolean> =>
  as(who)
    .service({ params: { ...params, service } })
    .then(() => true)
    .catch(() => false)

const counted = async (who: keyof typeof people, text = '') => {
  const { entries, total, facets } = await as(who).catalogue({ params, query: { text } })
  return { entries: entries.length, total, states: facets.state.length, groups: facets.group.length }
}

const none = { entries: 0, total: 0, states: 0, groups: 0 }
const one = { entries: 1, total: 1, states: 1, groups: 1 }

describe('a service that is published for consumer groups', () => {
  test('is read, listed and found by people of these, of their units, of the provider and by administrators', async () => {
    for (const who of ['citizen', 'unit', 'provider', 'administrator'] as const) {
      expect([who, await reads(who)]).toEqual([who, true])
      expect([who, await counted(who), await counted(who, 'parking')]).toEqual([who, one, one])
    }
  })

  test('is there for nobody else: no page, no list, no count, no search', async () => {
    expect(await reads('other')).toBe(false)
    expect([await counted('other'), await counted('other', 'parking')]).toEqual([none, none])
  })

  test('is there for whoever is invited to it', async () => {
    const { token, personId, organisationId } = holder
    const { db } = tested
    const row = await db.selectFrom('service').selectAll().where('id', '=', service).executeTakeFirstOrThrow()
    const relationship = { workspace_id: row.workspace_id, id: randomUUIDv7(), created_at: row.created_at }
    await db
      .insertInto('relationship')
      .values({ ...relationship, provider_id: row.provider_id, consumer_id: organisationId })
      .execute()
    await db
      .insertInto('role_holder')
      .values({
        workspace_id: row.workspace_id,
        id: randomUUIDv7(),
        relationship_id: relationship.id,
        service_id: service,
        role: 'user',
        person_id: personId,
        since: row.created_at,
      })
      .execute()
    people.other = token
    expect(await reads('other')).toBe(true)
    expect(await counted('other')).toEqual(one)
  })

  test('is named by no check of somebody else, and stands in no count of theirs', async () => {
    const definition = { value: { name: 'Parking permits' } }
    const ask = async (who: keyof typeof people) =>
      JSON.stringify(await as(who).checkDefinition({ params, body: { definition, language: 'en' } }))
    expect(await ask('citizen')).toContain(service)
    expect(await ask('other')).not.toContain(service)
    expect((await as('citizen').portfolio({ params, query: {} })).services.all).toBe(1)
    expect((await as('other').portfolio({ params, query: {} })).services.all).toBe(0)
  })

  test('is named to nobody else by what hangs on it: relationships, stakeholders, suppliers, its organisation', async () => {
    const { organisationId: providerId } = (await as('provider').workspace({ params })).me
    const between = { providerId: providerId ?? '', consumerId: organisations.other, since: '2026-01-01' }
    const { id: relationship } = await as('provider').beginRelationship({
      params,
      body: { ...between, stage: null },
    })
    const covered = { params: { ...params, relationship, service }, body: { since: '2026-01-01' } }
    await as('provider').coverService(covered)
    const on = { kind: 'supplier', organisationId: organisations.other, supplies: 'Paint' } as const
    const dependency = { on, necessity: 'needed', purpose: 'Lines', since: '2026-01-01' } as const
    await as('provider').recordDependency({ params: { ...params, service }, body: dependency })
    const regulator = { kind: 'regulator', name: 'The road board', services: [service] }
    await as('provider').addStakeholder({ params, body: regulator })
    // What theirs rests on was recorded by somebody who sees both.
    const theirs = await as('other').startService({
      params,
      body: { providerId: organisations.other, name: 'Paint', language: 'en' },
    })
    const ofTheirs = { params: { ...params, service: theirs.id } }
    const onService = { ...dependency, on: { kind: 'service', serviceId: service } } as const
    await as('administrator').recordDependency({ ...ofTheirs, body: onService })
    const told = async (who: keyof typeof people) =>
      JSON.stringify([
        await as(who).dependencies(ofTheirs),
        await as(who).serviceChain(ofTheirs),
        await as(who).surroundings(ofTheirs),
        await as(who).relationship({ params: { ...params, relationship } }),
        await as(who).relationshipHistory({ params: { ...params, relationship }, query: {} }),
        await as(who).stakeholders({ params, query: {} }),
        await as(who).impact({ params, query: { organisation: organisations.other } }),
        await as(who).organisation({ params: { ...params, organisation: providerId ?? '' }, query: {} }),
      ])
    for (const text of [service, 'Parking permits', 'The road board']) {
      expect(await told('administrator')).toContain(text)
      expect(await told('other')).not.toContain(text)
    }
    const hidden = { problem: { code: 'not_found' } }
    const one = { params: { ...params, service } }
    await expect(as('other').relationshipsOfService(one)).rejects.toMatchObject(hidden)
    await expect(as('other').serviceStakeholders(one)).rejects.toMatchObject(hidden)
    await expect(as('other').coverService(covered)).rejects.toMatchObject(hidden)
  })

  test('answers a need without a name for somebody who may not read it', async () => {
    const content = { what: 'A place for the van', hinders: '', worth: '', onBehalfOf: '', evidence: '' }
    const need = await as('other').stateNeed({ params, body: content })
    const body = { kind: 'service', serviceId: service } as const
    await as('provider').answerNeed({ params: { ...params, need: need.id }, body })
    const read = await as('other').need({ params: { ...params, need: need.id } })
    expect(read.answer).toMatchObject({ kind: 'service', service: null })
  })

  test('is for all once it names no group, or the workspace shows everything', async () => {
    service = await publishFor([])
    expect(await reads('other')).toBe(true)
    service = await publishFor(['residents'])
    expect(await reads('other')).toBe(false)
    await as('administrator').changeSettings({ params, body: { publishedSeenBy: 'everybody' } })
    expect(await reads('other')).toBe(true)
  })
})

const groupsOf = (organisation: string) =>
  as('administrator').consumerGroups({ params: { ...params, organisation } })

describe('the consumer groups of an organisation', () => {
  test('are its own and those of what it is nested in, and setting them is on record', async () => {
    expect(await groupsOf(organisations.unit)).toEqual({ groups: [], inherited: ['residents'] })
    const place = { ...params, organisation: organisations.unit }
    const set = { params: place, body: { groups: ['tenants', 'b', 'tenants'] } }
    expect(await as('administrator').setConsumerGroups(set)).toEqual({
      groups: ['b', 'tenants'],
      inherited: ['residents'],
    })
    const { entries } = await as('administrator').journal({ params, query: {} })
    expect(entries[0]).toMatchObject({
      fact: 'organisation.consumer-groups-set',
      subject: { kind: 'organisation', id: organisations.unit },
    })
  })

  test('are set by administrators, of organisations that there are', async () => {
    const set = { params: { ...params, organisation: organisations.unit }, body: { groups: [] } }
    await expect(as('provider').setConsumerGroups(set)).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    })
    const nowhere = { ...set, params: { ...params, organisation: randomUUIDv7() } }
    await expect(as('administrator').setConsumerGroups(nowhere)).rejects.toMatchObject({
      problem: { code: 'not_found' },
    })
    await expect(groupsOf(randomUUIDv7())).rejects.toMatchObject({ problem: { code: 'not_found' } })
  })
})
