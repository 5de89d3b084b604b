import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastInvitationTo } from '#server/accounts/factories.ts'
import { findInvitation } from '#server/accounts/find-invitation.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { beginRelationship } from '#server/relationships/begin-relationship.ts'
import { coverService } from '#server/relationships/cover-service.ts'
import { buildDraftedService, buildStage, giveRoleTo, journalOf, type Stage } from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { giveProviderRole } from './give-provider-role.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'
import { retireService } from './retire-service.ts'
import { withdrawRole } from './withdraw-role.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const invitation = (service: string, change: object = {}) => ({
  service,
  role: 'sponsor' as const,
  organisationId: stage.consumer,
  name: 'Sol Sponsor',
  email: 'sol@example.org',
  speaksFor: '',
  interim: false,
  message: 'We need your word on the budget.',
  language: 'en' as const,
  ...change,
})

const mailsTo = (email: string) =>
  database.db.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', email).execute()

test('an invited person holds the role, waits to arrive, and gets one mail with one link', async () => {
  const service = await buildDraftedService(database.db, stage)
  const holder = await inviteRoleHolder(stage.as('owner'), invitation(service))
  expect(holder).toMatchObject({ role: 'sponsor', pending: true, organisation: { id: stage.consumer } })
  const { roles } = await getServicePage(stage.as('owner'), { service })
  expect(roles.find(({ id }) => id === holder.id)).toEqual(holder)
  const mails = await mailsTo('sol@example.org')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.body.match(/https?:\/\/\S+/g)).toHaveLength(1)
  expect(mails[0]?.body).toContain('We need your word on the budget.')
  const facts = (await journalOf(database.db, service)).map(({ fact }) => fact)
  expect(facts).toContain('role.given')
})

test('the same person, role and organisation twice is a conflict, another role is not', async () => {
  const service = await buildDraftedService(database.db, stage)
  await inviteRoleHolder(stage.as('owner'), invitation(service, { email: 'twice@example.org' }))
  const again = inviteRoleHolder(stage.as('owner'), invitation(service, { email: 'twice@example.org' }))
  await expect(again).rejects.toMatchObject({ code: 'conflict', details: { reason: 'role-held' } })
  const other = await inviteRoleHolder(
    stage.as('owner'),
    invitation(service, { email: 'twice@example.org', role: 'user' }),
  )
  expect(other.person.id).toBeDefined()
})

test('invitations are the owner’s and administrators’ to give', async () => {
  const service = await buildDraftedService(database.db, stage)
  await expect(inviteRoleHolder(stage.as('customer'), invitation(service))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(inviteRoleHolder(stage.as('stranger'), invitation(service))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('nobody is invited for an organisation that is not there, or to a service that is retired', async () => {
  const service = await buildDraftedService(database.db, stage)
  const nowhere = inviteRoleHolder(
    stage.as('owner'),
    invitation(service, { organisationId: stage.person.owner }),
  )
  await expect(nowhere).rejects.toMatchObject({ code: 'not_found' })
  await retireService(stage.as('owner'), { service, reason: 'Over' })
  const late = inviteRoleHolder(stage.as('owner'), invitation(service))
  await expect(late).rejects.toMatchObject({ details: { reason: 'already-retired' } })
})

test('a role is ended by the owner or whoever holds it, once, and is on record', async () => {
  const service = await buildDraftedService(database.db, stage)
  const { roles } = await getServicePage(stage.as('owner'), { service })
  const holderOf = (role: string): string => roles.find((held) => held.role === role)!.id
  const asUser = (role: string) => withdrawRole(stage.as('user'), { service, holder: holderOf(role) })
  await expect(asUser('sponsor')).rejects.toMatchObject({ code: 'forbidden' })
  await asUser('user')
  await withdrawRole(stage.as('owner'), { service, holder: holderOf('sponsor') })
  const twice = withdrawRole(stage.as('owner'), { service, holder: holderOf('sponsor') })
  await expect(twice).rejects.toMatchObject({ code: 'not_found' })
  const after = await getServicePage(stage.as('owner'), { service })
  expect(after.roles.map(({ role }) => role)).toEqual(['customer'])
  expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
    fact: 'role.withdrawn',
    before: { role: 'sponsor' },
  })
})

/** What the link of the last mail to this address opens. */
const openInvitation = async (email: string) => {
  const { token } = await lastInvitationTo(database.db, email)
  return findInvitation(stage.as('owner'), token)
}

test('an invitation says whose deputy they are to be, which role of the provider they get, and until when', async () => {
  const service = await buildDraftedService(database.db, stage)
  const { roles } = await getServicePage(stage.as('owner'), { service })
  const sponsor = roles.find(({ role }) => role === 'sponsor')!
  const [deputy, manager] = [`deputy-${service}@example.org`, `manager-${service}@example.org`]
  const until = '2999-01-31'
  await inviteRoleHolder(
    stage.as('owner'),
    invitation(service, { email: deputy, role: 'sponsor', deputyFor: sponsor.id, until }),
  )
  await giveProviderRole(stage.as('owner'), {
    service,
    role: 'relationship-manager',
    organisationId: stage.consumer,
    name: 'Olga Other',
    email: manager,
    until,
    message: '',
    language: 'fr',
  })
  const said = { until, role: null, roleName: '', consumer: '' }
  expect((await openInvitation(deputy)).part).toEqual({ ...said, deputyFor: 'The sponsor' })
  expect((await openInvitation(manager)).part).toEqual({
    ...said,
    deputyFor: null,
    role: 'relationship-manager',
    consumer: 'Department of Tests',
  })
  const bodyTo = async (email: string) => (await lastInvitationTo(database.db, email)).mail.body
  expect(await bodyTo(deputy)).toContain(
    'You stand in as deputy for The sponsor, and sign as such.\nYou hold the role until January 31, 2999.',
  )
  expect(await bodyTo(manager)).toContain('Gestionnaire de la relation')
  expect(await bodyTo(manager)).toContain(
    'Vous tenez le rôle pour Department of Tests.\nVous tenez le rôle jusqu’au 31 janvier 2999.',
  )
})

test('a role that is withdrawn takes its link with it, and leaves those of other roles', async () => {
  const service = await buildDraftedService(database.db, stage)
  const email = 'early@example.org'
  await inviteRoleHolder(stage.as('owner'), invitation(service, { email, role: 'user' }))
  const { token: other } = await lastInvitationTo(database.db, email)
  const holder = await inviteRoleHolder(stage.as('owner'), invitation(service, { email }))
  expect(await openInvitation(email)).toMatchObject({ role: 'sponsor', service: { id: service } })
  await withdrawRole(stage.as('owner'), { service, holder: holder.id })
  await expect(openInvitation(email)).rejects.toMatchObject({
    code: 'not_found',
    details: { reason: 'invitation-gone' },
  })
  expect((await journalOf(database.db, holder.person.id)).at(-1)).toMatchObject({
    fact: 'invitation.withdrawn',
    before: { role: 'sponsor' },
  })
  expect(await findInvitation(stage.as('owner'), other)).toMatchObject({ role: 'user' })
})

test('vacant roles are those of consumers that take part, for those who are invited', async () => {
  const service = await buildDraftedService(database.db, stage)
  const page = () => getServicePage(stage.as('owner'), { service })
  const end = async (role: string) => {
    const { id = '' } = (await page()).roles.find((held) => held.role === role) ?? {}
    await withdrawRole(stage.as('owner'), { service, holder: id })
  }
  await end('user')
  expect((await page()).vacancies).toMatchObject([{ role: 'user', reason: 'ended' }])
  for (const role of ['customer', 'sponsor']) await end(role)
  // The relationship goes on and covers the service, so the consumer takes part still.
  expect((await page()).vacancies).toHaveLength(3)
  await giveRoleTo(database.db, stage, service, 'customer')
  const { vacancies } = await page()
  expect(vacancies.map(({ role, reason }) => [role, reason])).toEqual([
    ['sponsor', 'ended'],
    ['user', 'ended'],
  ])
})

test('a consumer in whose name nobody takes part is not told to those who speak for another', async () => {
  const service = await buildDraftedService(database.db, stage)
  const { workspaceId } = stage.as('owner').scope
  const other = await buildOrganisation(database.db, workspaceId, { names: { en: 'Another Department' } })
  const { id: relationship } = await beginRelationship(stage.as('administrator'), {
    providerId: stage.provider,
    consumerId: other.id,
    since: '2026-03-01',
    stage: null,
  })
  await coverService(stage.as('owner'), { relationship, service, since: '2026-03-01' })
  const told = async (name: 'owner' | 'customer') =>
    (await getServicePage(stage.as(name), { service })).vacancies.map(({ organisation }) => organisation?.id)
  expect(await told('owner')).toContain(other.id)
  expect(await told('customer')).not.toContain(other.id)
})
