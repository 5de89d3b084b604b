import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { lastInvitationTo } from '#server/accounts/factories.ts'
import { findInvitation } from '#server/accounts/find-invitation.ts'
import type { AppError } from '#server/kernel/errors.ts'
import { buildGroup } from '#server/people-groups/factories.ts'
import { changeRole } from './change-role.ts'
import { buildDraftedService, buildStage, journalOf, propose, signAs, type Stage } from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { handOverRole } from './hand-over-role.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'
import { signRevision } from './sign-revision.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const page = (service: string, player: 'owner' | 'customer' | 'stranger' = 'owner') =>
  getServicePage(stage.as(player), { service })
const customerOf = async (service: string) =>
  (await page(service)).roles.find(({ role, deputyFor }) => role === 'customer' && deputyFor === null)!
const successor = {
  name: 'The stranger',
  email: 'stranger@example.org',
  message: '',
  language: 'en' as const,
}
const handOver = async (service: string, change: Partial<typeof successor> = {}) =>
  handOverRole(stage.as('owner'), {
    service,
    holder: (await customerOf(service)).id,
    ...successor,
    ...change,
  })
const toldOf = (event: string) =>
  database.db
    .selectFrom('notice')
    .select(['person_id', 'path', 'params'])
    .where('event', '=', event)
    .execute()

/** A signature of the customer's on a revision that is open, to be given later. */
const signing = async (service: string) => {
  const number = await propose(stage, service)
  const { hashes } = (await page(service)).open!
  return () =>
    signRevision(stage.as('customer'), {
      service,
      number,
      role: 'customer',
      organisationId: stage.consumer,
      parts: [{ part: 'value', hash: hashes.value }],
      language: 'en',
    })
}
const signOffs = async (service: string) => (await page(service)).open!.signOffs

describe('handing a role over', () => {
  test('ends one and begins the other in one act, with the mandate and on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const before = await customerOf(service)
    const mandate = { speaksFor: 'all depots', until: '2999-01-01' }
    await changeRole(stage.as('owner'), { service, holder: before.id, ...mandate })
    const { id, toSign } = await handOver(service)
    expect(toSign).toBeNull()
    expect(await customerOf(service)).toMatchObject({
      id,
      person: { id: stage.person.stranger },
      organisation: before.organisation,
      ...mandate,
    })
    expect((await page(service)).vacancies).toEqual([])
    await expect(page(service, 'customer')).rejects.toMatchObject({ code: 'not_found' })
    expect(await toldOf(id)).toEqual([
      { person_id: stage.person.customer, path: '/', params: { variant: 'handed-over' } },
    ])
    const facts = await journalOf(database.db, service)
    expect(facts.find(({ fact }) => fact === 'role.handed-over')).toMatchObject({
      before: { role: 'customer', personId: stage.person.customer },
      after: { personId: stage.person.stranger, consumerId: stage.consumer },
    })
  })

  test('invites somebody who is not here yet, and says what is still to sign', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const handed = await handOver(service, { name: 'Nora New', email: 'nora@example.org' })
    expect(handed.toSign).toBe(number)
    expect(await customerOf(service)).toMatchObject({ pending: true, person: { name: 'Nora New' } })
    const { token } = await lastInvitationTo(database.db, 'nora@example.org')
    expect(await findInvitation(stage.as('owner'), token)).toMatchObject({ role: 'customer' })
    expect(await toldOf(handed.id)).toMatchObject([
      { params: { variant: 'handed-over-open', number: String(number) } },
    ])
    // Handed over again, the first link opens nothing any more.
    await handOver(service, { name: 'Olga Other', email: 'olga@example.org' })
    await expect(findInvitation(stage.as('owner'), token)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('takes the group along that the role speaks for', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await customerOf(service)
    const groupId = await buildGroup(stage.as('administrator'), { people: [stage.person.user] })
    await changeRole(stage.as('owner'), { service, holder: id, groupId })
    await handOver(service)
    expect(await customerOf(service)).toMatchObject({
      person: { name: 'The stranger' },
      group: { id: groupId, people: 1 },
    })
  })

  test('leaves deputies in their place, and makes one of them the holder', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id: deputyFor } = await customerOf(service)
    const invite = (name: string, email: string) =>
      inviteRoleHolder(stage.as('owner'), {
        service,
        role: 'customer',
        organisationId: stage.consumer,
        name,
        email,
        speaksFor: '',
        interim: false,
        deputyFor,
        message: '',
        language: 'en',
      })
    await invite('The stranger', 'stranger@example.org')
    const stays = await invite('The user', 'user@example.org')
    const { id } = await handOver(service)
    const customers = (await page(service)).roles.filter(({ role }) => role === 'customer')
    expect(customers.map(({ person, deputyFor: held }) => [person.name, held?.id ?? null])).toEqual(
      expect.arrayContaining([
        ['The stranger', null],
        ['The user', id],
      ]),
    )
    expect(customers.map((one) => one.id).toSorted()).toEqual([id, stays.id].toSorted())
  })

  test('refuses whoever holds the role already, owns the service, or has left', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(handOver(service, { email: 'customer@example.org' })).rejects.toMatchObject({
      details: { reason: 'role-held' },
    })
    await expect(handOver(service, { email: 'owner@example.org' })).rejects.toMatchObject({
      details: { reason: 'both-sides' },
    })
    const stranger = database.db.updateTable('person').where('id', '=', stage.person.stranger)
    await stranger.set({ active: false }).execute()
    await expect(handOver(service)).rejects.toMatchObject({ details: { reason: 'person-inactive' } })
    await stranger.set({ active: true }).execute()
    expect((await customerOf(service)).person.id).toBe(stage.person.customer)
  })

  test('refuses an actor without the right, in this workspace and in another', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await customerOf(service)
    const act = { service, holder: id, ...successor }
    await expect(handOverRole(stage.as('customer'), act)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(handOverRole(stage.as('stranger'), act)).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = { ...stage.as('owner'), scope: (await buildStage(database.db)).as('owner').scope }
    await expect(handOverRole(elsewhere, act)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('handed over while its holder signs', () => {
  test('what was signed before stands, and is the former holder’s', async () => {
    const service = await buildDraftedService(database.db, stage)
    const sign = await signing(service)
    await sign()
    const { toSign } = await handOver(service)
    expect(toSign).toBeNull()
    expect(await signOffs(service)).toMatchObject([{ personId: stage.person.customer, part: 'value' }])
  })

  test('a signature that comes while it is handed over is refused, and nothing of it is kept', async () => {
    const service = await buildDraftedService(database.db, stage)
    const sign = await signing(service)
    const { workspaceId } = stage.as('owner').scope
    let signed: Promise<unknown> | undefined
    // The service is held, as the verb does, so the signature has read that the role is held, and waits with its write.
    await database.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('service')
        .set((now) => ({ changes: now('changes', '+', 1) }))
        .where('id', '=', service)
        .execute()
      signed = sign().catch((error: unknown) => error)
      await waitingForLock()
      await tx
        .updateTable('role_holder')
        .set({ withdrawn_at: '2026-05-01T10:00:00.000Z', ended: 'handed-over' })
        .where('workspace_id', '=', workspaceId)
        .where('service_id', '=', service)
        .where('role', '=', 'customer')
        .execute()
    })
    expect(await signed).toMatchObject({ code: 'forbidden', details: { reason: 'role-ended' } })
    expect(await signOffs(service)).toEqual([])
  })

  test('either the one or the other comes first, and nothing is half done', async () => {
    const outcomes: object[] = []
    for (let round = 0; round < 4; round += 1) {
      const service = await buildDraftedService(database.db, stage)
      const sign = await signing(service)
      const [signed, handed] = await Promise.allSettled(
        round % 2 === 0 ? [sign(), handOver(service)] : [handOver(service), sign()].toReversed(),
      )
      expect(handed).toMatchObject({ status: 'fulfilled' })
      expect((await customerOf(service)).person.id).toBe(stage.person.stranger)
      const kept = (await signOffs(service)).map(({ personId }) => personId)
      outcomes.push({ signed: signed?.status === 'fulfilled', kept, refusal: reasonOf(signed) })
    }
    const before = { signed: true, kept: [stage.person.customer], refusal: undefined }
    const after = { signed: false, kept: [], refusal: 'role-ended' }
    for (const outcome of outcomes) expect([before, after]).toContainEqual(outcome)
  })

  test('the successor signs what is still to sign', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    await handOver(service)
    expect((await page(service, 'stranger')).asked).toMatchObject([{ role: 'customer', parts: ['value'] }])
    const { hashes } = (await page(service)).open!
    await signRevision(stage.as('stranger'), {
      service,
      number,
      role: 'customer',
      organisationId: stage.consumer,
      parts: [{ part: 'value', hash: hashes.value }],
      language: 'en',
    })
    await signAs(stage, service, 'user')
    expect(await signOffs(service)).toHaveLength(2)
  })
})

/** Why it was refused; undefined where it was not. */
const reasonOf = (settled: PromiseSettledResult<unknown> | undefined): string | undefined =>
  settled?.status === 'rejected' ? (settled.reason as AppError).details.reason : undefined

/** Resolves once some statement of this database waits for a row that another transaction holds. */
const waitingForLock = async (): Promise<void> => {
  for (;;) {
    const { rows } = await database.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}
