import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ServiceJudgements } from '#model/contract/judgement-views.ts'
import { SaidJudgement } from '#model/judgements/judgement.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPerson } from '#server/parties/factories.ts'
import { mergePeople } from '#server/parties/merge-people.ts'
import { belongingTo, buildOutsider } from '#server/relationships/factories.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { retireService } from '#server/services/retire-service.ts'
import { withdrawRole } from '#server/services/withdraw-role.ts'
import { buildJudgement, holderOf, type JudgingRole } from './factories.ts'
import { findJudgements } from './find-judgements.ts'
import { giveJudgement } from './give-judgement.ts'
import { withdrawJudgement } from './withdraw-judgement.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const judge = (service: string, role: JudgingRole, given: Partial<SaidJudgement> = {}) =>
  buildJudgement(stage, { service, role, ...given })
const withdraw = async (service: string, role: JudgingRole) =>
  withdrawJudgement(stage.as(role), { service, holder: await holderOf(stage, service, role) })
const read = (player: Player, service: string) => findJudgements(stage.as(player), { service })
const said = async (player: Player, service: string) =>
  (await read(player, service)).roles.flatMap(({ role, judgements }) =>
    judgements.map(({ worth }) => `${role} ${worth}`),
  )

describe('judging', () => {
  test('says whether it is worth it in a role that one holds, on a draft, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { id } = await judge(service, 'user', {
      worth: 'not-worth',
      reason: 'Two more forms',
      evidence: 'https://example.org/diary',
    })
    const reply = await read('owner', service)
    expect(ServiceJudgements.parse(reply)).toEqual(reply)
    expect(reply.mine).toEqual([])
    expect(reply.roles).toMatchObject([
      { role: 'customer', silent: 1, judgements: [] },
      {
        role: 'user',
        organisation: { id: stage.consumer },
        silent: 0,
        judgements: [
          {
            id,
            worth: 'not-worth',
            reason: 'Two more forms',
            evidence: 'https://example.org/diary',
            revision: null,
            on: '2026-05-01',
            person: { name: 'The user' },
            holds: true,
            withdrawn: false,
            earlier: [],
          },
        ],
      },
      { role: 'sponsor', silent: 1, judgements: [] },
    ])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'judgement.given',
      after: { judgement: id, role: 'user', worth: 'not-worth', reason: 'Two more forms' },
    })
  })

  test('of a revision names it, where the service has it', async () => {
    const service = await buildPublishedService(database.db, stage)
    await judge(service, 'sponsor', { revision: 1 })
    expect((await read('sponsor', service)).roles.at(-1)?.judgements).toMatchObject([{ revision: 1 }])
    await expect(judge(service, 'sponsor', { revision: 2 })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('again supersedes what one said before, which is kept', async () => {
    const service = await buildDraftedService(database.db, stage)
    await judge(service, 'user', { worth: 'clearly-not', reason: 'Too slow' })
    await judge(service, 'user', { worth: 'even', reason: 'It got faster' })
    const [, user] = (await read('customer', service)).roles
    expect(user?.judgements).toMatchObject([
      { worth: 'even', earlier: [{ worth: 'clearly-not', reason: 'Too slow', withdrawn: false }] },
    ])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      before: { worth: 'clearly-not' },
      after: { worth: 'even' },
    })
  })

  test('refuses an actor without the right: it is for whoever holds the role, and for nobody in their place', async () => {
    const service = await buildPublishedService(database.db, stage)
    const holder = await holderOf(stage, service, 'user')
    const given = { service, holder, ...SaidJudgement.parse({ worth: 'worth', reason: 'Good' }) }
    for (const player of ['owner', 'customer', 'administrator'] as const)
      await expect(giveJudgement(stage.as(player), given)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(giveJudgement(stage.as('stranger'), given)).rejects.toMatchObject({ code: 'not_found' })
    await expect(withdrawJudgement(stage.as('owner'), given)).rejects.toMatchObject({ code: 'forbidden' })
    // A role that is not there is answered like that of somebody else.
    const unknown = { ...given, holder: crypto.randomUUID() }
    await expect(giveJudgement(stage.as('owner'), unknown)).rejects.toMatchObject({ code: 'forbidden' })
    await withdrawRole(stage.as('owner'), { service, holder })
    await expect(giveJudgement(stage.as('user'), given)).rejects.toMatchObject({ code: 'not_found' })
    await giveRoleTo(database.db, stage, service, 'customer', 'user')
    await expect(giveJudgement(stage.as('user'), given)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is over where the service is retired: what was said stays to be read', async () => {
    const service = await buildDraftedService(database.db, stage)
    await judge(service, 'user')
    expect((await read('user', service)).mine).toMatchObject([{ role: 'user' }])
    await retireService(stage.as('owner'), { service, reason: 'Over' })
    await expect(judge(service, 'user')).rejects.toMatchObject({ code: 'conflict' })
    expect(await said('user', service)).toEqual(['user worth'])
    expect((await read('user', service)).mine).toEqual([])
  })
})

describe('taking it back', () => {
  test('leaves nothing standing, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    await judge(service, 'user', { worth: 'even' })
    await judge(service, 'user', { worth: 'clearly-not' })
    await withdraw(service, 'user')
    const [, user] = (await read('owner', service)).roles
    expect(user).toMatchObject({ silent: 1, judgements: [{ worth: 'clearly-not', withdrawn: true }] })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'judgement.withdrawn',
      before: { worth: 'clearly-not', role: 'user' },
    })
    await expect(withdraw(service, 'user')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('who reads it', () => {
  test('is both sides and administrators, and nobody of another consumer', async () => {
    const service = await buildPublishedService(database.db, stage)
    await judge(service, 'user')
    for (const player of ['owner', 'customer', 'user', 'sponsor', 'stranger', 'administrator'] as const)
      expect(await said(player, service)).toEqual(['user worth'])
    const outsider = await buildOutsider(stage)
    expect(await findJudgements(outsider, { service })).toEqual({ roles: [], mine: [] })
    // Somebody of the provider reads it, too, and so does who holds a role beside the owner.
    expect(
      (await findJudgements(belongingTo(outsider, stage.provider, stage.person.owner), { service })).roles,
    ).toHaveLength(3)
    await database.db
      .insertInto('provider_role_holder')
      .values({
        workspace_id: outsider.scope.workspaceId,
        id: crypto.randomUUID(),
        service_id: service,
        role: 'relationship-manager',
        person_id: outsider.actor.personId,
        since: outsider.now,
      })
      .execute()
    expect((await findJudgements(outsider, { service })).roles).toHaveLength(3)
  })

  test('is nobody who does not see the service, and nobody of another workspace', async () => {
    const service = await buildDraftedService(database.db, stage)
    await judge(service, 'user')
    const missing = { code: 'not_found' }
    await expect(read('stranger', service)).rejects.toMatchObject(missing)
    const elsewhere = await buildStage(database.db)
    await expect(findJudgements(elsewhere.as('administrator'), { service })).rejects.toMatchObject(missing)
  })

  test('keeps what somebody said whose role has ended, without counting it', async () => {
    const service = await buildPublishedService(database.db, stage)
    await judge(service, 'user')
    await withdrawRole(stage.as('owner'), { service, holder: await holderOf(stage, service, 'user') })
    const user = (await read('owner', service)).roles.find(({ role }) => role === 'user')
    expect(user).toMatchObject({
      silent: 0,
      judgements: [{ holds: false, heldUntil: '2026-05-01', withdrawn: false }],
    })
  })

  test('finds it with whoever stays where two people turn out to be one', async () => {
    const { workspaceId } = stage.as('owner').scope
    const service = await buildDraftedService(database.db, stage)
    await judge(service, 'user')
    const into = await buildPerson(database.db, workspaceId, {
      name: 'The same',
      organisationId: stage.consumer,
    })
    const { relationship_id: relationship } = await database.db
      .selectFrom('role_holder')
      .select('relationship_id')
      .where('id', '=', await holderOf(stage, service, 'user'))
      .executeTakeFirstOrThrow()
    await database.db
      .insertInto('role_holder')
      .values({
        workspace_id: workspaceId,
        id: crypto.randomUUID(),
        relationship_id: relationship,
        service_id: service,
        role: 'user',
        person_id: into,
        since: '2026-05-01T10:00:00.000Z',
      })
      .execute()
    await mergePeople(stage.as('administrator'), { person: stage.person.user, into })
    const user = (await read('owner', service)).roles.find(({ role }) => role === 'user')
    expect(user?.judgements).toMatchObject([{ person: { id: into }, holds: true, worth: 'worth' }])
  })
})
