import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDefinition } from '#model/definition/definition.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { buildStage, journalOf, propose, type Stage } from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { type Listed, type ListedService, listServices } from './list-services.ts'
import { retireService } from './retire-service.ts'
import { startDraft } from './start-draft.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

/** A service as an importer tells of it, named and described as given. */
const buildListed = (value: Partial<ListedService['definition']['value']> = {}): ListedService => {
  const definition = emptyDefinition()
  return {
    key: 'letters',
    providerId: stage.provider,
    period: '2023-2024',
    definition: {
      ...definition,
      value: { ...definition.value, name: 'Letters', description: 'Carries.', ...value },
    },
    translations: { fr: { 'value.name': 'Lettres' } },
    labels: { scope: ['EXTERN'] },
    programmes: [],
    link: {},
  }
}

const list = (...services: ListedService[]): Promise<Listed> => {
  const ctx = stage.as('administrator')
  const providers = new Map([[stage.provider, { en: 'Provider of All' }]])
  return inTransaction(ctx, (tx) =>
    listServices(tx, ctx, { source: 'test', language: 'en', providers, services }),
  )
}
const idOf = ({ ids }: Listed): string => ids.get('letters')!
const pageOf = (service: string) => getServicePage(stage.as('owner'), { service })

describe('a listed service', () => {
  test('is read by all and described by the provider alone', async () => {
    const page = await getServicePage(stage.as('stranger'), { service: idOf(await list(buildListed())) })
    expect(page).toMatchObject({
      state: 'listed',
      owner: null,
      describedByProviderAlone: true,
      listed: { definition: { value: { name: 'Letters' } } },
      source: { importer: 'test', key: 'letters', period: '2023-2024' },
    })
  })

  test('gives its words to neither side when a draft starts from it', async () => {
    const service = idOf(await list(buildListed()))
    const { draft } = await startDraft(stage.as('owner'), { service })
    expect(draft?.records['value.name']?.worded).toMatchObject({ personId: null, side: 'neither' })
  })

  test('listed again as it was is unchanged, and nothing goes on record', async () => {
    const service = idOf(await list(buildListed()))
    expect(await list(buildListed())).toMatchObject({
      made: [],
      changed: [],
      unchanged: ['letters'],
      conflicts: [],
    })
    expect(await journalOf(database.db, service)).toEqual([])
  })
})

describe('a service that people drafted', () => {
  test('keeps their draft; what it says otherwise is a conflict, and the listed text follows the importer', async () => {
    const service = idOf(await list(buildListed()))
    const owner = stage.as('owner')
    const { draft } = await startDraft(owner, { service })
    const value = { ...draft!.definition.value, name: 'Letters for all' }
    await writePart(owner, { service, part: 'value', version: 0, content: value })
    expect(await list(buildListed())).toMatchObject({
      changed: [],
      // The French name went with the name that it translated, so it differs from the importer's, too.
      conflicts: [
        { key: 'letters', path: 'value.name' },
        { key: 'letters', path: 'translations.fr:value.name' },
      ],
    })
    const again = await list(buildListed({ description: 'Carries letters.' }))
    expect(again.conflicts.map(({ path }) => path).sort()).toEqual([
      'translations.fr:value.name',
      'value.description',
      'value.name',
    ])
    const page = await pageOf(service)
    expect(page.listed?.definition.value.description).toBe('Carries letters.')
    expect(page.draft?.definition.value).toMatchObject({ name: 'Letters for all', description: 'Carries.' })
  })

  test('is not disturbed by what they added', async () => {
    const service = idOf(await list(buildListed()))
    const owner = stage.as('owner')
    const { draft } = await startDraft(owner, { service })
    const value = { ...draft!.definition.value, forWhom: 'Everybody with a letter box' }
    await writePart(owner, { service, part: 'value', version: 0, content: value })
    expect((await list(buildListed())).conflicts).toEqual([])
  })
})

const providerOf = async (service: string): Promise<string | null> => {
  const one = database.db.selectFrom('service').select('provider_id').where('id', '=', service)
  return (await one.executeTakeFirstOrThrow()).provider_id
}
const moved = (): ListedService => ({ ...buildListed(), providerId: stage.consumer })

describe('another provider', () => {
  test('takes over a service that is listed only', async () => {
    const service = idOf(await list(buildListed()))
    expect(await list(moved())).toMatchObject({ changed: ['letters'], conflicts: [] })
    expect(await providerOf(service)).toBe(stage.consumer)
  })

  test('is a conflict where people drafted the service, on every run', async () => {
    const service = idOf(await list(buildListed()))
    await startDraft(stage.as('owner'), { service })
    const conflicts = [{ key: 'letters', path: 'provider' }]
    expect(await list(moved())).toMatchObject({ changed: [], conflicts })
    expect(await list(moved())).toMatchObject({ changed: [], conflicts })
    expect(await providerOf(service)).toBe(stage.provider)
  })

  test('is a conflict where the service has a revision, even without a draft', async () => {
    const service = idOf(await list(buildListed()))
    await startDraft(stage.as('owner'), { service })
    await propose(stage, service)
    await database.db.deleteFrom('draft').where('service_id', '=', service).execute()
    expect(await list(moved())).toMatchObject({
      changed: [],
      conflicts: [{ key: 'letters', path: 'provider' }],
    })
    expect(await providerOf(service)).toBe(stage.provider)
  })
})

test('a listed text that was changed here by other ways than importing stays as it is', async () => {
  const service = idOf(await list(buildListed()))
  const { listed } = await database.db
    .selectFrom('service')
    .select('listed')
    .where('id', '=', service)
    .executeTakeFirstOrThrow()
  const changed = { ...listed!, value: { ...listed!.value, description: 'Ours' } }
  await database.db
    .updateTable('service')
    .set({ listed: JSON.stringify(changed) })
    .where('id', '=', service)
    .execute()
  const report = await list(buildListed({ name: 'Mail', description: 'Theirs' }))
  expect(report).toMatchObject({
    changed: ['letters'],
    conflicts: [{ key: 'letters', path: 'value.description' }],
  })
  expect((await pageOf(service)).listed?.definition.value).toMatchObject({
    name: 'Mail',
    description: 'Ours',
  })
})

test('a retired service stays as it was', async () => {
  const service = idOf(await list(buildListed()))
  await retireService(stage.as('administrator'), { service, reason: 'Nobody writes' })
  expect(await list(buildListed({ name: 'Mail' }))).toMatchObject({ changed: [], unchanged: ['letters'] })
  expect((await pageOf(service)).listed?.definition.value.name).toBe('Letters')
})
