import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildNeed } from '#server/needs/factories.ts'
import { declineRevision } from './close-revision.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { giveProviderRole } from './give-provider-role.ts'
import { handOverRole } from './hand-over-role.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'
import { nameOwner } from './name-owner.ts'
import { publishRevision } from './publish-revision.ts'
import { signRevision } from './sign-revision.ts'
import { startDraft } from './start-draft.ts'
import { startService } from './start-service.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const page = (service: string, player: 'owner' | 'customer' | 'user' | 'sponsor' | 'stranger' = 'owner') =>
  getServicePage(stage.as(player), { service })
const roles = ['owner', 'customer', 'user', 'sponsor'] as const

const invitation = (service: string, change: object) => ({
  service,
  role: 'customer' as const,
  organisationId: stage.consumer,
  name: 'Somebody',
  email: 'somebody@example.org',
  speaksFor: '',
  interim: false,
  message: '',
  language: 'en' as const,
  ...change,
})

describe('nobody stands on both sides', () => {
  test('the owner is not invited to speak for the consumer', async () => {
    const service = await buildDraftedService(database.db, stage)
    const invited = inviteRoleHolder(stage.as('owner'), invitation(service, { email: 'owner@example.org' }))
    await expect(invited).rejects.toMatchObject({ details: { reason: 'both-sides' } })
  })

  test('the provider is not its own consumer', async () => {
    const service = await buildDraftedService(database.db, stage)
    const invited = inviteRoleHolder(
      stage.as('owner'),
      invitation(service, { organisationId: stage.provider }),
    )
    await expect(invited).rejects.toMatchObject({ details: { reason: 'both-sides' } })
  })

  test('whoever holds a role on the provider’s side is neither invited to speak for a consumer nor handed its role', async () => {
    const service = await buildDraftedService(database.db, stage)
    const email = 'stranger@example.org'
    await giveProviderRole(stage.as('owner'), {
      service,
      role: 'relationship-manager',
      organisationId: null,
      name: 'The stranger',
      email,
      until: null,
      message: '',
      language: 'en',
    })
    const bothSides = { code: 'conflict', details: { reason: 'both-sides' } }
    await expect(inviteRoleHolder(stage.as('owner'), invitation(service, { email }))).rejects.toMatchObject(
      bothSides,
    )
    const { id: holder } = (await page(service)).roles[0]!
    const given = { service, holder, name: 'The stranger', email, message: '', language: 'en' as const }
    await expect(handOverRole(stage.as('owner'), given)).rejects.toMatchObject(bothSides)
  })

  test('whoever speaks for the consumer is not named owner', async () => {
    const service = await buildDraftedService(database.db, stage)
    const named = nameOwner(stage.as('owner'), { service, personId: stage.person.customer })
    await expect(named).rejects.toMatchObject({ details: { reason: 'both-sides' } })
  })
})

describe('a signature', () => {
  test('confirms the clauses of its part, also in the draft that follows', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    for (const role of roles) await signAs(stage, service, role)
    await publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
    await startDraft(stage.as('owner'), { service })
    const { draft, describedByProviderAlone } = await page(service)
    expect(draft?.records['value.outcomes/reach']?.confirmed.map(({ side }) => side)).toContain('consumer')
    expect(describedByProviderAlone).toBe(false)
  })

  test('is taken back by declining: the same text must be signed anew', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    for (const role of roles) await signAs(stage, service, role)
    await declineRevision(stage.as('customer'), { service, number, reason: 'I take it back' })
    await startDraft(stage.as('owner'), { service })
    await propose(stage, service)
    const { open } = await page(service)
    expect(open?.state).toBe('proposed')
    expect(open?.missing.map(({ role }) => role)).toEqual(['customer'])
    expect(await signAs(stage, service, 'customer')).toMatchObject({ state: 'agreed' })
  })

  test('of a former owner does not count for the new one', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    for (const role of roles) await signAs(stage, service, role)
    await nameOwner(stage.as('owner'), { service, personId: stage.person.administrator })
    const { open } = await getServicePage(stage.as('administrator'), { service })
    expect(open).toMatchObject({ state: 'proposed' })
    expect(new Set(open?.missing.map(({ role }) => role))).toEqual(new Set(['owner']))
  })

  test('counts as agreed by what the workspace asks today', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    for (const role of roles) await signAs(stage, service, role)
    const stricter = await getServicePage(stage.as('owner', { consumerOrganisations: 2 }), { service })
    expect(stricter.open?.state).toBe('proposed')
    expect(stricter.revisions[0]?.state).toBe('proposed')
    expect(stricter.can).not.toContain('publish')
  })

  test('is asked of one person of an organisation, not of all who could give it', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'user', 'stranger')
    await propose(stage, service)
    await signAs(stage, service, 'user')
    expect((await page(service, 'stranger')).asked).toEqual([])
  })
})

describe('handing a service over', () => {
  test('works for one that is only a draft, and its former owner no longer sees it', async () => {
    const service = await buildDraftedService(database.db, stage)
    await nameOwner(stage.as('owner'), { service, personId: stage.person.administrator })
    await expect(page(service)).rejects.toMatchObject({ code: 'not_found' })
    const { owner } = await getServicePage(stage.as('administrator'), { service })
    expect(owner?.id).toBe(stage.person.administrator)
  })
})

describe('what outsiders do not learn', () => {
  test('budgets, and who is being asked', async () => {
    const service = await buildPublishedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'user', 'administrator')
    const seen = await page(service, 'stranger')
    expect(seen.published?.signOffs.map(({ budget }) => budget)).toEqual(
      Array.from({ length: 7 }, () => null),
    )
    expect(seen.roles.map(({ person }) => person.id)).not.toContain(stage.person.administrator)
    const known = await page(service, 'user')
    expect(known.published?.signOffs.some(({ budget }) => budget !== null)).toBe(true)
  })

  test('whether a hidden revision exists', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const hidden = await propose(stage, service)
    const asStranger = async (number: number) => {
      const parts = [{ part: 'use' as const, hash: 'f'.repeat(64) }]
      const signature = {
        service,
        number,
        role: 'user' as const,
        organisationId: stage.consumer,
        parts,
        language: 'en' as const,
      }
      const wishes = [
        publishRevision(stage.as('stranger'), { service, number, withoutAgreement: false }),
        signRevision(stage.as('stranger'), signature),
        declineRevision(stage.as('stranger'), { service, number, reason: 'No' }),
      ]
      const ends = await Promise.allSettled(wishes)
      return ends.map((end) =>
        end.status === 'rejected' ? `${end.reason.code} ${end.reason.message}` : 'done',
      )
    }
    expect(await asStranger(hidden)).toEqual(await asStranger(99))
  })

  test('what others need, by starting a service from it', async () => {
    const need = await buildNeed(stage.as('customer'), { providerId: stage.consumer })
    const wish = { providerId: stage.provider, name: 'Letters', language: 'en' as const }
    const started = startService(stage.as('owner'), { ...wish, needId: need.id })
    await expect(started).rejects.toMatchObject({ code: 'not_found', message: 'There is no such need.' })
    const unknown = startService(stage.as('owner'), { ...wish, needId: stage.provider })
    await expect(unknown).rejects.toMatchObject({ message: 'There is no such need.' })
  })
})
