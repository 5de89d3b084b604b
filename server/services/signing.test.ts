import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartName } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  budget,
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  journalOf,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getRevision, getServicePage } from './get-service-page.ts'
import { proposeRevision } from './propose-revision.ts'
import { publishRevision } from './publish-revision.ts'
import { signRevision } from './sign-revision.ts'
import { startDraft } from './start-draft.ts'
import { withdrawRole } from './withdraw-role.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const page = (service: string, player: 'owner' | 'customer' | 'user' | 'sponsor' | 'stranger' = 'owner') =>
  getServicePage(stage.as(player), { service })

const rewrite = async (service: string, part: PartName, change: object) => {
  const { draft } = await page(service)
  const content = { ...draft!.definition[part], ...change }
  await writePart(stage.as('owner'), {
    service,
    part,
    version: draft!.versions[part],
    content: content as never,
  })
}

describe('proposing', () => {
  test('freezes the draft under the next number, with its hashes on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { draft } = await page(service)
    const proposed = await proposeRevision(stage.as('owner'), {
      service,
      versions: draft!.versions,
      note: 'At last',
    })
    expect(proposed).toMatchObject({ draft: null, open: { number: 1, state: 'proposed', note: 'At last' } })
    expect(proposed.open?.definition).toEqual(buildDefinition())
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'revision.proposed',
      after: { number: 1, hashes: proposed.open?.hashes },
      reason: 'At last',
    })
    const mails = await database.db.selectFrom('mail').select(['recipient', 'body']).execute()
    expect(
      mails
        .filter(({ body }) => body.includes(service))
        .map(({ recipient }) => recipient)
        .toSorted(),
    ).toEqual(['customer@example.org', 'sponsor@example.org', 'user@example.org'])
  })

  test('is refused where somebody wrote since the owner looked', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { draft } = await page(service)
    await rewrite(service, 'use', { support: 'By telephone' })
    const proposal = proposeRevision(stage.as('owner'), { service, versions: draft!.versions, note: '' })
    await expect(proposal).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { fields: [{ path: 'versions.use' }] },
    })
  })

  test('is the owner’s alone, and needs a draft', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { draft } = await page(service)
    const proposal = { service, versions: draft!.versions, note: '' }
    await expect(proposeRevision(stage.as('customer'), proposal)).rejects.toMatchObject({ code: 'forbidden' })
    await proposeRevision(stage.as('owner'), proposal)
    await expect(proposeRevision(stage.as('owner'), proposal)).rejects.toMatchObject({
      details: { reason: 'no-draft' },
    })
  })

  test('waits until the open revision is decided', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const { draft } = await startDraft(stage.as('owner'), { service })
    const second = proposeRevision(stage.as('owner'), { service, versions: draft!.versions, note: '' })
    await expect(second).rejects.toMatchObject({ details: { reason: 'revision-open' } })
  })
})

describe('signing', () => {
  test('by all roles makes the revision agreed, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    for (const role of ['owner', 'customer', 'user'] as const) {
      expect(await signAs(stage, service, role)).toMatchObject({ state: 'proposed' })
    }
    const last = await signAs(stage, service, 'sponsor')
    expect(last).toMatchObject({ state: 'agreed', missing: [] })
    expect(last.signOffs.find(({ role }) => role === 'sponsor')).toMatchObject({
      budget: { ...budget, amount: '1000.00' },
    })
    expect((await page(service)).open).toMatchObject({ state: 'agreed' })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'revision.signed',
      after: { number: 1, state: 'agreed', signOffs: [{ role: 'sponsor', part: 'cost' }] },
    })
  })

  test('at the same moment counts for everybody', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'customer', 'stranger')
    await propose(stage, service)
    const { open } = await page(service)
    const asCustomer = (player: 'customer' | 'stranger') =>
      signRevision(stage.as(player), {
        service,
        number: 1,
        role: 'customer',
        organisationId: stage.consumer,
        parts: [{ part: 'value', hash: open!.hashes.value }],
        language: 'en',
      })
    await Promise.all([
      asCustomer('customer'),
      asCustomer('stranger'),
      signAs(stage, service, 'owner'),
      signAs(stage, service, 'user'),
      signAs(stage, service, 'sponsor'),
    ])
    const after = (await page(service)).open!
    expect(after.state).toBe('agreed')
    expect(after.signOffs).toHaveLength(8)
    const stored = await database.db
      .selectFrom('revision')
      .select('state')
      .where('service_id', '=', service)
      .executeTakeFirst()
    expect(stored?.state).toBe('agreed')
  })

  test('twice in one role is refused', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    await signAs(stage, service, 'user')
    await expect(signAs(stage, service, 'user')).rejects.toMatchObject({
      details: { reason: 'already-signed' },
    })
  })

  test('is refused where the role was withdrawn between opening and signing', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const { open, roles } = await page(service, 'customer')
    const { id } = roles.find(({ role }) => role === 'customer')!
    await withdrawRole(stage.as('owner'), { service, holder: id })
    const signature = signRevision(stage.as('customer'), {
      service,
      number: 1,
      role: 'customer',
      organisationId: stage.consumer,
      parts: [{ part: 'value', hash: open!.hashes.value }],
      language: 'en',
    })
    // The draft is not to be seen without the role; whoever held it is told why, and nothing else of it.
    await expect(signature).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'role-ended' } })
  })

  test.each([
    ['a part that the role does not sign', { role: 'user', parts: ['value'] }, { code: 'invalid' }],
    [
      'a role that the person does not hold',
      { role: 'sponsor', parts: ['cost'], budget },
      { code: 'forbidden' },
    ],
    ['a budget of a user', { role: 'user', parts: ['use'], budget }, { code: 'invalid' }],
    ['a part named twice', { role: 'user', parts: ['use', 'use'] }, { code: 'invalid' }],
    ['another text', { role: 'user', parts: ['use'], hash: 'f'.repeat(64) }, { code: 'precondition_failed' }],
    ['a revision that is not there', { role: 'user', parts: ['use'], number: 7 }, { code: 'not_found' }],
  ] as const)('refuses %s', async (_, wrong, problem) => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const { open } = await page(service)
    const { role, parts, hash, number, ...rest } = { hash: undefined, number: 1, ...wrong }
    const signature = signRevision(stage.as('user'), {
      service,
      number,
      role,
      organisationId: stage.consumer,
      parts: parts.map((part) => ({ part, hash: hash ?? open!.hashes[part] })),
      language: 'en',
      ...rest,
    })
    await expect(signature).rejects.toMatchObject(problem)
    expect((await page(service)).open!.signOffs).toEqual([])
  })

  test('asks a sponsor for a budget', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const { open } = await page(service)
    const signature = signRevision(stage.as('sponsor'), {
      service,
      number: 1,
      role: 'sponsor',
      organisationId: stage.consumer,
      parts: [{ part: 'cost', hash: open!.hashes.cost }],
      language: 'en',
    })
    await expect(signature).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'budget' }] },
    })
  })

  test('of a superseded revision is refused', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await rewrite(service, 'use', { support: 'By telephone' })
    const number = await propose(stage, service)
    await signAs(stage, service, 'owner', ['use'])
    await signAs(stage, service, 'user')
    await publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
    const first = await getRevision(stage.as('user'), { service, number: 1 })
    expect(first.state).toBe('superseded')
    const signature = signRevision(stage.as('user'), {
      service,
      number: 1,
      role: 'user',
      organisationId: stage.consumer,
      parts: [{ part: 'use', hash: first.hashes.use }],
      language: 'en',
    })
    await expect(signature).rejects.toMatchObject({ code: 'conflict' })
  })

  test('carries over to the parts that did not change', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await rewrite(service, 'use', { support: 'By telephone' })
    await propose(stage, service)
    const { open } = await page(service)
    expect(open!.missing.map(({ role, part }) => `${role} ${part}`)).toEqual(['owner use', 'user use'])
    expect((await page(service, 'customer')).asked).toEqual([])
    expect((await page(service, 'user')).asked).toMatchObject([{ role: 'user', parts: ['use'] }])
  })

  test('in several roles, each on its own, is one person’s right', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'user', 'customer')
    await propose(stage, service)
    const { asked } = await page(service, 'customer')
    expect(asked.map(({ role }) => role).toSorted()).toEqual(['customer', 'user'])
  })
})
