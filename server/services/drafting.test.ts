import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clausesOf } from '#model/definition/clauses.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { discardDraft } from './discard-draft.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  journalOf,
  propose,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { startDraft } from './start-draft.ts'
import { startService } from './start-service.ts'
import { writePart } from './write-part.ts'
import { writeTranslations } from './write-translations.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const draftOf = async (service: string) => (await getServicePage(stage.as('owner'), { service })).draft!

describe('starting a service', () => {
  test('makes a draft that its author owns, and puts it on record', async () => {
    const page = await startService(stage.as('owner'), {
      providerId: stage.provider,
      name: 'Letters',
      language: 'fr',
    })
    expect(page).toMatchObject({
      state: 'drafted',
      language: 'fr',
      owner: { id: stage.person.owner },
      mySide: 'provider',
    })
    expect(page.draft?.definition.value.name).toBe('Letters')
    expect(page.draft?.records['value.name']?.worded).toMatchObject({
      side: 'provider',
      personId: stage.person.owner,
    })
    const [entry] = await journalOf(database.db, page.id)
    expect(entry).toMatchObject({
      fact: 'service.started',
      actor_id: stage.person.owner,
      after: { language: 'fr' },
    })
  })

  test('refuses people of other organisations', async () => {
    const wish = { providerId: stage.provider, name: 'Letters', language: 'en' as const }
    await expect(startService(stage.as('customer'), wish)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('knows no provider that does not exist', async () => {
    const wish = { providerId: stage.person.owner, name: 'Letters', language: 'en' as const }
    await expect(startService(stage.as('administrator'), wish)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('writing a part', () => {
  test('words the changed clauses for the writer’s side and leaves the others as they were', async () => {
    const service = await buildDraftedService(database.db, stage)
    const before = await draftOf(service)
    const [outcome] = before.definition.value.outcomes
    const draft = await writePart(stage.as('customer'), {
      service,
      part: 'value',
      version: before.versions.value,
      content: {
        ...before.definition.value,
        outcomes: [{ ...outcome!, statement: 'Clerks reach everybody at once' }],
      },
    })
    expect(draft.versions).toMatchObject({ value: before.versions.value + 1, use: before.versions.use })
    expect(draft.records['value.outcomes/reach']?.worded).toMatchObject({
      side: 'consumer',
      personId: stage.person.customer,
    })
    expect(draft.records['value.name']).toEqual(before.records['value.name'])
    const entry = (await journalOf(database.db, service)).at(-1)
    expect(entry).toMatchObject({
      fact: 'draft.written',
      after: { part: 'value', clauses: ['value.outcomes/reach'], side: 'consumer' },
    })
  })

  test('gives the current text to whoever was slower, and writes nothing', async () => {
    const service = await buildDraftedService(database.db, stage)
    const before = await draftOf(service)
    const edit = { service, part: 'use' as const, version: before.versions.use }
    const content = { ...before.definition.use, support: 'By telephone' }
    await writePart(stage.as('user'), { ...edit, content })
    const late = writePart(stage.as('customer'), { ...edit, content: { ...content, support: 'By letter' } })
    await expect(late).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { reason: 'stale', current: { definition: { use: { support: 'By telephone' } } } },
    })
    expect((await draftOf(service)).definition.use.support).toBe('By telephone')
  })

  test('keeps what two people write into different parts at the same moment', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { definition, versions } = await draftOf(service)
    await Promise.all([
      writePart(stage.as('user'), {
        service,
        part: 'use',
        version: versions.use,
        content: { ...definition.use, support: 'At the desk' },
      }),
      writePart(stage.as('sponsor'), {
        service,
        part: 'cost',
        version: versions.cost,
        content: { ...definition.cost, price: 'Nothing' },
      }),
    ])
    const after = await draftOf(service)
    expect(after.definition).toMatchObject({ use: { support: 'At the desk' }, cost: { price: 'Nothing' } })
    expect(Object.keys(after.records)).toEqual(expect.arrayContaining(['use.support', 'cost.price']))
  })

  test('lets one of two people through who write the same part at the same moment', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { definition, versions } = await draftOf(service)
    const write = (player: 'user' | 'customer') =>
      writePart(stage.as(player), {
        service,
        part: 'use',
        version: versions.use,
        content: { ...definition.use, support: player },
      })
    const results = await Promise.allSettled([write('user'), write('customer')])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await draftOf(service)).versions.use).toBe(versions.use + 1)
  })

  test('hides the draft from whoever was not invited', async () => {
    const service = await buildDraftedService(database.db, stage)
    const edit = { service, part: 'use' as const, version: 1, content: buildDefinition().use }
    await expect(writePart(stage.as('stranger'), edit)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getServicePage(stage.as('stranger'), { service })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('is for nobody once the draft is proposed', async () => {
    const service = await buildDraftedService(database.db, stage)
    await propose(stage, service)
    const edit = { service, part: 'use' as const, version: 1, content: buildDefinition().use }
    await expect(writePart(stage.as('user'), edit)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'no-draft' },
    })
  })

  test('keeps markup, right-to-left text and emoji as they were typed', async () => {
    const service = await buildDraftedService(database.db, stage)
    const { definition, versions } = await draftOf(service)
    const support = '<script>alert(1)</script> مرحبا بالعالم 👩🏽‍🔧 é'
    await writePart(stage.as('user'), {
      service,
      part: 'use',
      version: versions.use,
      content: { ...definition.use, support },
    })
    expect((await draftOf(service)).definition.use.support).toBe(support)
  })
})

describe('translations', () => {
  test('go with the words that they translated, so that nobody reads as agreed what nobody wrote', async () => {
    const service = await buildDraftedService(database.db, stage)
    const texts = { 'value.name': 'Lettres', 'value.outcomes/reach': 'Les commis joignent tout le monde' }
    await writeTranslations(stage.as('user'), { service, version: 0, content: { fr: texts } })
    const { definition, versions } = await draftOf(service)
    const content = { ...definition.value, name: 'Parcels' }
    const after = await writePart(stage.as('owner'), {
      service,
      part: 'value',
      version: versions.value,
      content,
    })
    expect(after.translations.fr).toEqual({ 'value.outcomes/reach': texts['value.outcomes/reach'] })
    expect(after.versions.translations).toBe(2)
  })

  test('word no clause and have a version of their own', async () => {
    const service = await buildDraftedService(database.db, stage)
    const before = await draftOf(service)
    const content = { fr: { 'value.name': 'Lettres' } }
    const after = await writeTranslations(stage.as('user'), { service, version: 0, content })
    expect(after).toMatchObject({ translations: content, records: before.records })
    expect(after.versions).toEqual({ ...before.versions, translations: 1 })
    const late = writeTranslations(stage.as('owner'), { service, version: 0, content: {} })
    await expect(late).rejects.toMatchObject({ code: 'precondition_failed' })
  })

  test('are not written by whoever was not invited', async () => {
    const service = await buildDraftedService(database.db, stage)
    const edit = writeTranslations(stage.as('stranger'), { service, version: 0, content: {} })
    await expect(edit).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('confirming clauses', () => {
  test('ends “described by the provider alone”, and is on record', async () => {
    const service = await buildDraftedService(database.db, stage)
    const page = await getServicePage(stage.as('customer'), { service })
    expect(page.describedByProviderAlone).toBe(true)
    const outcome = clausesOf(page.draft!.definition).find(({ path }) => path === 'value.outcomes/reach')!
    await confirmClauses(stage.as('customer'), {
      service,
      clauses: [{ path: outcome.path, hash: outcome.hash }],
    })
    const after = await getServicePage(stage.as('customer'), { service })
    expect(after.describedByProviderAlone).toBe(false)
    expect(after.draft?.records['value.outcomes/reach']?.confirmed).toMatchObject([
      { side: 'consumer', personId: stage.person.customer },
    ])
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'clauses.confirmed' })
  })

  test('is refused as a whole where one text reads differently by now', async () => {
    const service = await buildDraftedService(database.db, stage)
    const clauses = [{ path: 'value.name', hash: 'f'.repeat(64) }]
    const confirmation = confirmClauses(stage.as('customer'), { service, clauses })
    await expect(confirmation).rejects.toMatchObject({
      code: 'precondition_failed',
      details: { fields: [{ path: 'value.name' }] },
    })
  })

  test('is not for strangers', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const clauses = [{ path: 'value.name', hash: 'f'.repeat(64) }]
    await expect(confirmClauses(stage.as('stranger'), { service, clauses })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a new draft', () => {
  test('starts from what is published, with what its signers confirmed', async () => {
    const service = await buildPublishedService(database.db, stage)
    const { draft } = await startDraft(stage.as('owner'), { service })
    expect(draft).toMatchObject({ startedFrom: 1, definition: buildDefinition() })
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({
      fact: 'draft.started',
      after: { startedFrom: 1 },
    })
  })

  test('is refused while there is one, and to the consumer’s side', async () => {
    const service = await buildPublishedService(database.db, stage)
    await expect(startDraft(stage.as('customer'), { service })).rejects.toMatchObject({ code: 'forbidden' })
    await startDraft(stage.as('owner'), { service })
    await expect(startDraft(stage.as('owner'), { service })).rejects.toMatchObject({
      details: { reason: 'draft-exists' },
    })
  })

  test('can be thrown away by the owner, not by a role holder', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    await expect(discardDraft(stage.as('customer'), { service })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await discardDraft(stage.as('owner'), { service })).draft).toBeNull()
    expect((await journalOf(database.db, service)).at(-1)).toMatchObject({ fact: 'draft.discarded' })
  })

  test('is not thrown away where the service is nothing else', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(discardDraft(stage.as('owner'), { service })).rejects.toMatchObject({
      details: { reason: 'only-a-draft' },
    })
  })

  test('is not shown to members who hold no role, though the published text is', async () => {
    const service = await buildPublishedService(database.db, stage)
    await startDraft(stage.as('owner'), { service })
    const page = await getServicePage(stage.as('stranger'), { service })
    expect(page).toMatchObject({ draft: null, open: null, people: [], can: [], published: { number: 1 } })
    await giveRoleTo(database.db, stage, service, 'user', 'stranger')
    expect((await getServicePage(stage.as('stranger'), { service })).draft).not.toBeNull()
  })
})
