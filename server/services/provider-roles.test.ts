import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { lastInvitationTo } from '#server/accounts/factories.ts'
import { findInvitation } from '#server/accounts/find-invitation.ts'
import { buildThread } from '#server/comments/factories.ts'
import { nameProviderRole, removeProviderRole } from '#server/workspaces/name-provider-role.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { buildDraftedService, buildStage, journalOf, propose, type Stage } from './factories.ts'
import { findInvited } from './find-invited.ts'
import { getServicePage } from './get-service-page.ts'
import { changeProviderRole, endProviderRole, giveProviderRole } from './give-provider-role.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const page = (service: string, player: 'owner' | 'customer' | 'stranger' = 'owner') =>
  getServicePage(stage.as(player), { service })
const given = (service: string, change: object = {}) => ({
  service,
  role: 'relationship-manager',
  organisationId: null,
  name: 'The stranger',
  email: 'stranger@example.org',
  until: null,
  message: '',
  language: 'en' as const,
  ...change,
})
const give = (service: string, change: object = {}) =>
  giveProviderRole(stage.as('owner'), given(service, change))

const administrator = () => stage.as('administrator')

describe('a role of the provider’s side', () => {
  test('is given by the owner, shown to both sides, ended, and on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const holder = await give(service)
    expect(holder).toMatchObject({ role: 'relationship-manager', organisation: null, active: true })
    expect((await page(service)).providerRoles).toEqual([holder])
    expect((await page(service, 'customer')).providerRoles).toEqual([holder])
    await expect(give(service)).rejects.toMatchObject({ details: { reason: 'role-held' } })
    await endProviderRole(stage.as('owner'), { service, holder: holder.id })
    const again = endProviderRole(stage.as('owner'), { service, holder: holder.id })
    await expect(again).rejects.toMatchObject({ code: 'not_found' })
    expect((await page(service)).providerRoles).toEqual([])
    const facts = (await journalOf(database.db, service)).map(({ fact }) => fact)
    expect(facts).toEqual(expect.arrayContaining(['provider-role.given', 'provider-role.withdrawn']))
  })

  test('has its term changed by who gives it, on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await give(service, { until: '2999-01-01' })
    const change = { service, holder: id, until: '2999-06-01' }
    const tell = (player: 'owner' | 'customer' | 'stranger', until: string | null = change.until) =>
      changeProviderRole(stage.as(player), { ...change, until })
    for (const player of ['customer', 'stranger'] as const)
      await expect(tell(player)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(tell('owner', '2026-05-01')).rejects.toMatchObject({ code: 'invalid' })
    await tell('owner')
    await tell('owner')
    expect((await page(service)).providerRoles).toMatchObject([{ id, until: '2999-06-01' }])
    const changed = (await journalOf(database.db, service)).filter(({ fact }) => fact === 'role.changed')
    expect(changed).toMatchObject([{ before: { until: '2999-01-01' }, after: { until: '2999-06-01' } }])
    await tell('owner', null)
    expect((await page(service)).providerRoles).toMatchObject([{ id, until: null }])
    await endProviderRole(stage.as('owner'), { service, holder: id })
    await expect(tell('owner')).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = { ...stage.as('owner'), scope: (await buildStage(database.db)).as('owner').scope }
    await expect(changeProviderRole(elsewhere, change)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('takes its invitation along when it ends, unless they hold another one there', async () => {
    const service = await buildDraftedService(database.db, stage)
    const mistyped = { name: 'Nora New', email: `nora-${service}@example.org` }
    const manager = await give(service, mistyped)
    const { token } = await lastInvitationTo(database.db, mistyped.email)
    const delivery = await give(service, { ...mistyped, role: 'delivery-manager' })
    const open = () => findInvitation(stage.as('owner'), token)
    await endProviderRole(stage.as('owner'), { service, holder: manager.id })
    expect(await open()).toMatchObject({ role: 'colleague' })
    await endProviderRole(stage.as('owner'), { service, holder: delivery.id })
    await expect(open()).rejects.toMatchObject({ code: 'not_found' })
    const facts = await journalOf(database.db, manager.person.id)
    expect(facts.at(-1)).toMatchObject({ fact: 'invitation.withdrawn', before: { role: 'colleague' } })
  })

  test('lets a colleague read and comment, and neither write nor sign', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(page(service, 'stranger')).rejects.toMatchObject({ code: 'not_found' })
    await give(service)
    const number = await propose(stage, service)
    const seen = await page(service, 'stranger')
    expect(seen).toMatchObject({ mySide: 'provider', asked: [], can: [] })
    expect(seen.open?.number).toBe(number)
    const { scope, db } = stage.as('owner')
    expect(await findInvited(db, scope, service)).toContainEqual({
      id: stage.person.stranger,
      name: 'The stranger',
      roles: [],
      side: 'provider',
    })
    const drafted = await buildDraftedService(database.db, stage)
    await give(drafted)
    const { draft } = await page(drafted, 'stranger')
    const written = writePart(stage.as('stranger'), {
      service: drafted,
      part: 'value',
      version: draft!.versions.value,
      content: draft!.definition.value,
    })
    await expect(written).rejects.toMatchObject({ code: 'forbidden' })
    expect(await buildThread(stage.as('stranger'), drafted)).toMatchObject({
      comments: [{ side: 'provider', by: { id: stage.person.stranger } }],
    })
    const hash = draft!.records['value.outcomes/reach']!.hash
    const confirmed = confirmClauses(stage.as('stranger'), {
      service: drafted,
      clauses: [{ path: 'value.outcomes/reach', hash }],
    })
    await expect(confirmed).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('for one consumer is shown to that one alone', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { workspaceId } = stage.as('owner').scope
    const other = crypto.randomUUID()
    await database.db
      .insertInto('organisation')
      .values({
        workspace_id: workspaceId,
        id: other,
        names: JSON.stringify({ en: 'Another' }),
        parent_id: null,
        enterprise_id: other,
        source: null,
        source_key: null,
        sort_name: 'another',
        created_at: '2026-05-01T10:00:00.000Z',
      })
      .execute()
    const here = await give(service, { organisationId: stage.consumer })
    const there = await give(service, { organisationId: other, role: 'delivery-manager' })
    expect((await page(service)).providerRoles).toEqual([here, there])
    expect((await page(service, 'customer')).providerRoles).toEqual([here])
  })

  test('is not given to whoever speaks for a consumer, nor one that the workspace does not know', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(give(service, { email: 'customer@example.org' })).rejects.toMatchObject({
      details: { reason: 'both-sides' },
    })
    await expect(give(service, { role: 'duty-officer' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(give(service, { until: '2026-05-01' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(give(service, { organisationId: stage.provider })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('refuses an actor without the right', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await give(service)
    const asCustomer = giveProviderRole(stage.as('customer'), given(service, { role: 'delivery-manager' }))
    await expect(asCustomer).rejects.toMatchObject({ code: 'forbidden' })
    const ended = endProviderRole(stage.as('stranger'), { service, holder: id })
    await expect(ended).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = { ...stage.as('owner'), scope: (await buildStage(database.db)).as('owner').scope }
    await expect(endProviderRole(elsewhere, { service, holder: id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the roles that a workspace gives', () => {
  const names = { en: 'Duty officer', fr: 'Personne de garde' }

  test('are added, named anew, given, and taken back once nobody holds them', async () => {
    const service = await buildDraftedService(database.db, stage)
    await nameProviderRole(administrator(), { role: 'duty-officer', names: { en: 'Duty', fr: 'Garde' } })
    await nameProviderRole(administrator(), { role: 'duty-officer', names })
    const holder = await give(service, { role: 'duty-officer' })
    const removing = () => removeProviderRole(administrator(), { role: 'duty-officer' })
    await expect(removing()).rejects.toMatchObject({ details: { reason: 'role-in-use' } })
    await endProviderRole(stage.as('owner'), { service, holder: holder.id })
    await removing()
    await expect(removing()).rejects.toMatchObject({ code: 'not_found' })
    const facts = await journalOf(database.db, stage.as('owner').scope.workspaceId)
    expect(facts.map(({ fact, before, after }) => ({ fact, before, after }))).toMatchObject([
      { fact: 'workspace.provider-role-named', before: null },
      { fact: 'workspace.provider-role-named', before: { names: { en: 'Duty' } }, after: { names } },
      { fact: 'workspace.provider-role-removed', before: { names } },
    ])
  })

  test('leave the usual ones as they are', async () => {
    const usual = { role: 'relationship-manager', names }
    await expect(nameProviderRole(administrator(), usual)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeProviderRole(administrator(), usual)).rejects.toMatchObject({ code: 'invalid' })
  })
})
