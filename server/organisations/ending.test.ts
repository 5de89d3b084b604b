import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NewDependency } from '#model/network/dependency.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { recordDependency } from '#server/dependencies/record-dependency.ts'
import { buildMembership, buildOrganisation, buildPerson } from '#server/parties/factories.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { endRelationship } from '#server/services/end-relationship.ts'
import { buildPublishedService, buildStage, type Stage } from '#server/services/factories.ts'
import { giveProviderRole } from '#server/services/give-provider-role.ts'
import { endOrganisation } from './end-organisation.ts'

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
const build = (en = 'Desk') => buildOrganisation(database.db, workspaceId, { names: { en } })
const end = (organisation: string) => endOrganisation(administrator(), { organisation, on: '2026-04-01' })
const pairWith = (consumerId: string) => ({
  providerId: stage.provider,
  consumerId,
  since: '2026-03-01',
  stage: null,
})
const ended = { code: 'conflict', details: { reason: 'organisation-ended' } }

test('an organisation does not end while a relationship of it runs, with or without roles', async () => {
  const desk = await build()
  const { id: relationship, version } = await beginRelationship(stage.as('owner'), pairWith(desk.id))
  await expect(end(desk.id)).rejects.toMatchObject({
    details: {
      reason: 'organisation-tied',
      current: { consumers: { count: 0 }, providers: { count: 1, first: [{ en: 'Provider of All' }] } },
    },
  })
  await endRelationship(administrator(), {
    relationship,
    version,
    until: '2026-04-01',
    endRoles: false,
    reason: '',
  })
  await end(desk.id)
})

test('nor before a relationship of it did; one that was taken back before it began holds nothing up', async () => {
  const [desk, other] = [await build(), await build('Other')]
  const endOn = async (pair: ReturnType<typeof pairWith>, until: string) => {
    const { id: relationship, version } = await beginRelationship(stage.as('owner'), pair)
    await endRelationship(administrator(), { relationship, version, until, endRoles: false, reason: '' })
  }
  await endOn(pairWith(desk.id), '2026-04-02')
  await expect(end(desk.id)).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'organisation-had-relationship', params: { on: '2026-04-02' } },
  })
  await endOrganisation(administrator(), { organisation: desk.id, on: '2026-04-02' })
  await endOn({ ...pairWith(other.id), since: '2999-01-01' }, '2026-04-01')
  await end(other.id)
})

test('nor while somebody is to come to it', async () => {
  const desk = await build()
  const personId = await buildPerson(database.db, workspaceId)
  const membership = { personId, organisationId: desk.id, since: '2999-01-01' }
  await buildMembership(database.db, workspaceId, membership)
  await expect(end(desk.id)).rejects.toMatchObject({ details: { current: { members: { count: 1 } } } })
})

test('no relationship begins with one that has ended, in whatever way', async () => {
  const desk = await build()
  await end(desk.id)
  await expect(beginRelationship(administrator(), pairWith(desk.id))).rejects.toMatchObject(ended)
  const service = await buildPublishedService(database.db, stage)
  const given = giveProviderRole(stage.as('owner'), {
    service,
    role: 'relationship-manager',
    organisationId: desk.id,
    name: 'Nora New',
    email: 'nora@example.org',
    until: null,
    message: '',
    language: 'en',
  })
  await expect(given).rejects.toMatchObject(ended)
  const supplied = recordDependency(administrator(), {
    service,
    ...NewDependency.parse({
      on: { kind: 'supplier', organisationId: desk.id, supplies: 'Vans' },
      necessity: 'needed',
      purpose: 'They carry the letters',
      since: '2026-05-01',
    }),
  })
  await expect(supplied).rejects.toMatchObject(ended)
})

test('of an end and a relationship that begins at the same moment, only one comes about', async () => {
  for (let round = 0; round < 5; round += 1) {
    const desk = await build(`Desk ${round}`)
    const both = await Promise.allSettled([
      end(desk.id),
      beginRelationship(administrator(), pairWith(desk.id)),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})
