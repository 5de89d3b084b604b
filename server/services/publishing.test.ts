import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { declineRevision, withdrawRevision } from './close-revision.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  journalOf,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getRevision, getServicePage } from './get-service-page.ts'
import { nameOwner } from './name-owner.ts'
import { publishRevision } from './publish-revision.ts'
import { retireService } from './retire-service.ts'
import { startDraft } from './start-draft.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const page = (service: string, player: 'owner' | 'customer' | 'user' | 'sponsor' | 'stranger' = 'owner') =>
  getServicePage(stage.as(player), { service })

describe('publishing', () => {
  test('shows what was agreed to everybody, and in the catalogue', async () => {
    const service = await buildPublishedService(database.db, stage)
    expect(await page(service, 'stranger')).toMatchObject({
      state: 'live',
      published: { number: 1, missing: [], openErrors: [] },
    })
    const entry = await database.db
      .selectFrom('catalogue_entry')
      .select(['state', 'standing'])
      .where('service_id', '=', service)
      .executeTakeFirst()
    expect(entry).toEqual({ state: 'live', standing: 'agreed' })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'revision.published',
      after: { number: 1 },
    })
  })

  test('is refused while sign-offs are missing, and to all but the owner', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const wish = { service, number, withoutAgreement: false }
    await expect(publishRevision(stage.as('customer'), wish)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(publishRevision(stage.as('owner'), wish)).rejects.toMatchObject({
      details: { reason: 'not-agreed' },
    })
    const anyhow = publishRevision(stage.as('owner'), { ...wish, withoutAgreement: true })
    await expect(anyhow).rejects.toMatchObject({ details: { reason: 'not-allowed' } })
  })

  test('without agreement, where the workspace allows it, says what was missing', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const ctx = stage.as('owner', { publishWithoutAgreement: true })
    const live = await publishRevision(ctx, { service, number, withoutAgreement: true })
    expect(live.published!.missing.map(({ role }) => role)).toEqual([
      'owner',
      'owner',
      'owner',
      'owner',
      'customer',
      'user',
      'sponsor',
    ])
    expect(live.published!.openErrors).toContain('SD040')
  })

  test('is refused while a check at severity error stands open', async () => {
    const definition = buildDefinition()
    const service = await buildDraftedService(database.db, stage, {
      ...definition,
      value: { ...definition.value, outcomes: [] },
    })
    const number = await propose(stage, service)
    for (const role of ['owner', 'customer', 'user', 'sponsor'] as const) await signAs(stage, service, role)
    const publication = publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
    await expect(publication).rejects.toMatchObject({
      details: { reason: 'errors-open' },
      message: expect.stringContaining('SD001'),
    })
  })

  test('of the next revision supersedes the one before', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const number = await propose(stage, service)
    // Nothing changed, so every sign-off carried over.
    expect((await page(service)).open).toMatchObject({ state: 'agreed' })
    const after = await publishRevision(stage.as('owner'), { service, number, withoutAgreement: false })
    expect(after.revisions.map(({ number: at, state }) => `${at} ${state}`)).toEqual([
      '2 published',
      '1 superseded',
    ])
  })
})

describe('ending a revision', () => {
  test.each([
    ['declined', declineRevision, 'customer'],
    ['withdrawn', withdrawRevision, 'owner'],
  ] as const)('%s keeps its text and its reason', async (state, close, player) => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const after = await close(stage.as(player), { service, number, reason: 'Not like this' })
    expect(after).toMatchObject({ open: null, revisions: [{ number, state, closedReason: 'Not like this' }] })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: `revision.${state}`,
      reason: 'Not like this',
    })
    const again = close(stage.as(player), { service, number, reason: 'Again' })
    await expect(again).rejects.toMatchObject({ details: { reason: 'no-open-revision' } })
    expect((await startDraft(stage.as('owner'), { service })).draft).toMatchObject({
      startedFrom: number,
      definition: buildDefinition(),
    })
  })

  test('is not for strangers, nor withdrawing for the consumer’s side', async () => {
    const service = await buildDraftedService(database.db, stage)
    const number = await propose(stage, service)
    const wish = { service, number, reason: 'No' }
    await expect(declineRevision(stage.as('stranger'), wish)).rejects.toMatchObject({ code: 'not_found' })
    await expect(withdrawRevision(stage.as('customer'), wish)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('retiring', () => {
  test('is final, withdraws what was open, and is on record', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const number = await propose(stage, service)
    await expect(retireService(stage.as('customer'), { service, reason: 'No' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const after = await retireService(stage.as('owner'), { service, reason: 'Replaced' })
    expect(after).toMatchObject({
      state: 'retired',
      open: null,
      published: { number: 1 },
      retired: { reason: 'Replaced' },
      can: [],
    })
    expect(after.revisions.find((revision) => revision.number === number)).toMatchObject({
      state: 'withdrawn',
    })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'service.retired',
      reason: 'Replaced',
    })
    await expect(startDraft(stage.as('owner'), { service })).rejects.toMatchObject({
      details: { reason: 'already-retired' },
    })
  })
})

describe('the owner', () => {
  test('is named by the owner or an administrator, from the people of the workspace', async () => {
    const service = await buildPublishedService(database.db, stage)
    const wish = { service, personId: stage.person.administrator }
    await expect(nameOwner(stage.as('customer'), wish)).rejects.toMatchObject({ code: 'forbidden' })
    const unknown = nameOwner(stage.as('owner'), { service, personId: stage.provider })
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
    await nameOwner(stage.as('owner'), wish)
    expect((await page(service)).owner).toMatchObject({ id: stage.person.administrator })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'service.owner-named' })
  })
})

describe('what is hidden', () => {
  test('is answered like what does not exist', async () => {
    const service = await buildDraftedService(database.db, stage)
    const unknown = '01900000-0000-7000-8000-000000000000'
    const problems = await Promise.all(
      [service, unknown].map((id) =>
        getServicePage(stage.as('stranger'), { service: id }).catch((error: Error) => error.message),
      ),
    )
    expect(problems[0]).toBe(problems[1])
  })

  test('stays hidden in the revisions of a published service', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const number = await propose(stage, service)
    expect((await page(service, 'stranger')).revisions.map((one) => one.number)).toEqual([1])
    await expect(getRevision(stage.as('stranger'), { service, number })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
