import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastInvitationTo } from '#server/accounts/factories.ts'
import { findInvitation } from '#server/accounts/find-invitation.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { changeRole } from './change-role.ts'
import {
  budget,
  buildDraftedService,
  buildStage,
  journalOf,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { giveProviderRole } from './give-provider-role.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'
import { endTermsOver } from './keep-terms.ts'
import { signRevision } from './sign-revision.ts'
import { withdrawRole } from './withdraw-role.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

type Reader = 'owner' | 'customer' | 'user' | 'sponsor' | 'stranger'
const page = (service: string, player: Reader = 'owner') => getServicePage(stage.as(player), { service })
const holderIn = async (service: string, role: string) =>
  (await page(service)).roles.find((held) => held.role === role)!
const invitation = (service: string, change: object = {}) => ({
  service,
  role: 'sponsor' as const,
  organisationId: stage.consumer,
  name: 'The stranger',
  email: 'stranger@example.org',
  speaksFor: '',
  interim: false,
  message: '',
  language: 'en' as const,
  ...change,
})
const endsOn = (id: string, until: string) =>
  database.db.updateTable('role_holder').set({ until }).where('id', '=', id).execute()
const factsOf = async (service: string) =>
  (await journalOf(database.db, service)).map(({ fact, before, after }) => ({ fact, before, after }))
const endTerms = (day: string) => {
  const { db, log, settings } = stage.as('owner')
  return endTermsOver({ db, log, settings, clock: () => new Date(`${day}T03:00:00.000Z`) })
}

const withDeputy = async (change: object = {}) => {
  const service = await buildDraftedService(database.db, stage)
  const sponsor = await holderIn(service, 'sponsor')
  const deputy = await inviteRoleHolder(
    stage.as('owner'),
    invitation(service, { deputyFor: sponsor.id, ...change }),
  )
  return { service, sponsor, deputy }
}

describe('a mandate', () => {
  test('is set and changed later by the owner and administrators, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await holderIn(service, 'user')
    const change = { service, holder: id, speaksFor: 'all clerks, elected 2026', until: '2999-01-01' }
    await changeRole(stage.as('owner'), change)
    expect(await holderIn(service, 'user')).toMatchObject({
      speaksFor: 'all clerks, elected 2026',
      until: '2999-01-01',
    })
    expect((await factsOf(service)).at(-1)).toMatchObject({
      fact: 'role.changed',
      before: { role: 'user', speaksFor: '', until: null },
      after: { speaksFor: 'all clerks, elected 2026', until: '2999-01-01' },
    })
    await changeRole(stage.as('administrator'), { service, holder: id, until: null })
    expect((await holderIn(service, 'user')).until).toBeNull()
    const before = (await factsOf(service)).length
    await changeRole(stage.as('owner'), { service, holder: id, until: null })
    expect(await factsOf(service)).toHaveLength(before)
  })

  test('refuses an actor without the right, their own holder included', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await holderIn(service, 'user')
    const change = { service, holder: id, speaksFor: 'everybody' }
    await expect(changeRole(stage.as('user'), change)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeRole(stage.as('stranger'), change)).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = { ...stage.as('owner'), scope: (await buildStage(database.db)).as('owner').scope }
    await expect(changeRole(elsewhere, change)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a term', () => {
  test('that would be over before it begins is refused', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await holderIn(service, 'user')
    const change = changeRole(stage.as('owner'), { service, holder: id, until: '2026-05-01' })
    await expect(change).rejects.toMatchObject({ code: 'invalid', details: { fields: [{ path: 'until' }] } })
    const given = inviteRoleHolder(stage.as('owner'), invitation(service, { until: '2026-04-30' }))
    await expect(given).rejects.toMatchObject({ code: 'invalid' })
  })

  test('that is over ends all rights at once, whatever is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const { hashes } = (await page(service)).open!
    await endsOn((await holderIn(service, 'sponsor')).id, '2026-05-02')
    await expect(page(service, 'sponsor')).rejects.toMatchObject({ code: 'not_found' })
    expect((await page(service)).roles.map(({ role }) => role)).toEqual(['customer', 'user'])
    const signed = signRevision(stage.as('sponsor'), {
      service,
      number,
      role: 'sponsor',
      organisationId: stage.consumer,
      parts: [{ part: 'cost', hash: hashes.cost }],
      language: 'en',
    })
    await expect(signed).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'role-ended' } })
  })

  test('that is over is written on record in the background, and the holder and the owner are told once', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await holderIn(service, 'user')
    await endsOn(id, '2026-05-02')
    expect(await endTerms('2026-05-01')).toBe(0)
    expect(await endTerms('2026-05-02')).toBe(2)
    expect(await endTerms('2026-05-02')).toBe(0)
    expect((await factsOf(service)).at(-1)).toMatchObject({
      fact: 'role.term-over',
      before: { role: 'user', personId: stage.person.user, until: '2026-05-02' },
    })
    const told = await database.db
      .selectFrom('notice')
      .select(['person_id', 'path', 'params'])
      .where('event', '=', id)
      .where('kind', '=', 'role-ended')
      .execute()
    expect(told).toHaveLength(2)
    expect(told).toContainEqual({ person_id: stage.person.user, path: '/', params: { variant: 'term' } })
    expect(told).toContainEqual({ person_id: stage.person.owner, path: `/services/${service}`, params: {} })
    expect((await page(service)).vacancies).toEqual([
      {
        role: 'user',
        organisation: { id: stage.consumer, names: { en: 'Department of Tests' } },
        since: '2026-05-02T00:00:00.000Z',
        reason: 'term',
        last: 'The user',
      },
    ])
  })
})

test('whoever has not arrived when their term is over does not arrive by its invitation', async () => {
  const service = await buildDraftedService(database.db, stage)
  const until = '2026-05-02'
  const [user, manager] = [`u-${service}@example.org`, `m-${service}@example.org`]
  await inviteRoleHolder(
    stage.as('owner'),
    invitation(service, { role: 'user', name: 'Nora New', email: user, until }),
  )
  await giveProviderRole(stage.as('owner'), {
    service,
    role: 'relationship-manager',
    organisationId: null,
    name: 'Olga Other',
    email: manager,
    until,
    message: '',
    language: 'en',
  })
  const tokens: string[] = []
  for (const email of [user, manager]) tokens.push((await lastInvitationTo(database.db, email)).token)
  const open = (token: string) => findInvitation(stage.as('owner'), token)
  for (const token of tokens) expect(await open(token)).toMatchObject({ service: { id: service } })
  await endTerms(until)
  for (const token of tokens) await expect(open(token)).rejects.toMatchObject({ code: 'not_found' })
})

describe('a deputy', () => {
  test('does what the holder does, and signs as deputy', async () => {
    const { service, sponsor, deputy } = await withDeputy()
    expect(deputy.deputyFor).toEqual({ id: sponsor.id, name: 'The sponsor' })
    expect((await page(service)).roles.find(({ id }) => id === deputy.id)).toEqual(deputy)
    const number = await propose(stage, service)
    const { open } = await page(service, 'stranger')
    await signRevision(stage.as('stranger'), {
      service,
      number,
      role: 'sponsor',
      organisationId: stage.consumer,
      parts: [{ part: 'cost', hash: open!.hashes.cost }],
      language: 'en',
      budget,
    })
    const signed = (await page(service)).open!.signOffs
    expect(signed).toMatchObject([{ personName: 'The stranger', deputyFor: 'The sponsor', role: 'sponsor' }])
    await signAs(stage, service, 'owner', ['use'])
    expect((await page(service)).open!.signOffs.map(({ deputyFor }) => deputyFor)).toContain('')
  })

  test('stands in for a holder of the same role and organisation, and not for another deputy', async () => {
    const { service, deputy } = await withDeputy()
    const customer = await holderIn(service, 'customer')
    const other = inviteRoleHolder(
      stage.as('owner'),
      invitation(service, { email: 'user@example.org', deputyFor: customer.id }),
    )
    await expect(other).rejects.toMatchObject({ code: 'invalid' })
    const ofDeputy = inviteRoleHolder(
      stage.as('owner'),
      invitation(service, { email: 'user@example.org', deputyFor: deputy.id }),
    )
    await expect(ofDeputy).rejects.toMatchObject({ code: 'invalid' })
  })

  test('stays no longer than the holder', async () => {
    const { service, sponsor, deputy } = await withDeputy({ until: '2999-06-01' })
    expect(deputy.until).toBe('2999-06-01')
    const untilOf = async () => (await page(service)).roles.find(({ id }) => id === deputy.id)?.until
    await changeRole(stage.as('owner'), { service, holder: sponsor.id, until: '2999-01-01' })
    expect(await untilOf()).toBe('2999-01-01')
    await changeRole(stage.as('owner'), { service, holder: deputy.id, until: null })
    expect(await untilOf()).toBe('2999-01-01')
    const longer = { code: 'invalid', details: { reason: 'day-too-far', params: { on: '2999-01-01' } } }
    await expect(
      changeRole(stage.as('owner'), { service, holder: deputy.id, until: '2999-01-02' }),
    ).rejects.toMatchObject(longer)
    const another = { email: 'another@example.org', role: 'sponsor' as const, deputyFor: sponsor.id }
    await expect(
      inviteRoleHolder(stage.as('owner'), invitation(service, { ...another, until: '2999-01-02' })),
    ).rejects.toMatchObject(longer)
    await withdrawRole(stage.as('owner'), { service, holder: sponsor.id })
    expect((await page(service)).roles.map(({ role }) => role)).toEqual(['customer', 'user'])
    const last = (await factsOf(service)).slice(-2)
    expect(last.map(({ fact }) => fact)).toEqual(['role.withdrawn', 'role.withdrawn'])
    expect(last[1]).toMatchObject({ before: { deputyFor: sponsor.id } })
  })

  test('alone fills no role', async () => {
    const { service, sponsor } = await withDeputy()
    await database.db
      .updateTable('person')
      .set({ active: false })
      .where('id', '=', sponsor.person.id)
      .execute()
    try {
      expect((await page(service)).vacancies).toMatchObject([
        { role: 'sponsor', reason: 'left', last: 'The sponsor' },
      ])
    } finally {
      await database.db
        .updateTable('person')
        .set({ active: true })
        .where('id', '=', sponsor.person.id)
        .execute()
    }
    expect((await page(service)).vacancies).toEqual([])
  })
})
