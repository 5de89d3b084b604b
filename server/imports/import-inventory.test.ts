import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { changeOrganisation } from '#server/parties/change-organisation.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { exampleFiles, exampleMap } from './example-folder.ts'
import { buildFiles } from './factories.ts'
import { importInventory } from './import-inventory.ts'
import type { SentFile } from './unpack-file.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const run = async (files: SentFile[], allOrNothing = false) =>
  importInventory(stage.as('administrator'), { map: await exampleMap(), files, allOrNothing })

const services = () =>
  database.db
    .selectFrom('service')
    .selectAll()
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .orderBy('id')
    .execute()
const journal = () =>
  database.db
    .selectFrom('journal')
    .selectAll()
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .orderBy('id')
    .execute()
const only = async () => {
  const [service] = await services()
  return service!
}

describe('the example inventory', () => {
  test('is loaded whole, shown in the catalogue, and a second run changes nothing and says so', async () => {
    const first = await run(await exampleFiles())
    const untouched = { changed: 0, unchanged: 0, inConflict: 0, rejected: 0 }
    expect(first.kinds).toEqual({
      groups: { ...untouched, read: 26, made: 26 },
      organisations: { ...untouched, read: 333, made: 333 },
      services: { ...untouched, read: 1752, made: 1751 },
      standards: { ...untouched, read: 2343, made: 2343 },
      results: { ...untouched, read: 2343, made: 2343 },
      programmes: { ...untouched, read: 562, made: 562 },
    })
    expect(first).toMatchObject({
      written: true,
      conflicts: [],
      rejected: [],
      leftOut: [{ key: 'SRV02975' }, { code: 'folded', values: { count: '265', of: '597' } }],
    })
    const { workspaceId } = stage.as('owner').scope
    const { db } = database
    const counted = await db
      .selectFrom('catalogue_entry')
      .select(({ fn }) => [fn.countAll<number>().as('all'), fn.max('standing').as('standing')])
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    expect(counted).toMatchObject({ all: 1751, standing: 'alone' })
    const shared = await db
      .selectFrom('service_programme as one')
      .select(({ fn }) => fn.count<number>('one.service_id').distinct().as('services'))
      .where('one.workspace_id', '=', workspaceId)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('service_programme as other')
            .select('other.code')
            .whereRef('other.workspace_id', '=', 'one.workspace_id')
            .whereRef('other.code', '=', 'one.code')
            .whereRef('other.service_id', '<>', 'one.service_id'),
        ),
      )
      .executeTakeFirstOrThrow()
    expect(shared.services).toBe(1627)

    const before = await services()
    const second = await run(await exampleFiles())
    const same = { made: 0, changed: 0, inConflict: 0, rejected: 0 }
    expect(second.kinds).toEqual({
      groups: { ...same, read: 26, unchanged: 26 },
      organisations: { ...same, read: 333, unchanged: 333 },
      services: { ...same, read: 1752, unchanged: 1751 },
      standards: { ...same, read: 2343, unchanged: 2343 },
      results: { ...same, read: 2343, unchanged: 2343 },
      programmes: { ...same, read: 562, unchanged: 562 },
    })
    expect(await services()).toEqual(before)
    expect((await journal()).map(({ fact }) => fact)).toEqual(['import.run', 'import.run'])
  })
})

describe('an import', () => {
  test('makes listed services that nobody owns, and one journal entry with the counts', async () => {
    await run(await buildFiles())
    const { db } = database
    expect(await only()).toMatchObject({
      state: 'listed',
      owner_id: null,
      source: 'government-of-canada',
      source_key: '1',
      source_period: '2023-2024',
      listed: { value: { name: 'Letters', description: 'Carries letters.' }, cost: { charged: 'yes' } },
      listed_translations: {
        fr: { 'value.name': 'Lettres', 'value.levels/standard-10': 'Livré en deux jours' },
      },
      labels: { scope: ['EXTERN', 'INTERN'] },
    })
    const entries = await journal()
    expect(entries).toMatchObject([
      {
        fact: 'import.run',
        actor_id: stage.person.administrator,
        after: { period: '2023-2024', services: { made: 1 }, standards: { made: 1 } },
      },
    ])
    const terms = await db
      .selectFrom('term')
      .select('names')
      .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
      .where('kind', '=', 'consumer-group')
      .where('key', '=', 'PERSON')
      .execute()
    expect(terms).toEqual([{ names: { en: 'Persons', fr: 'Particuliers' } }])
  })

  test('rewrites a field that still says what was imported, and puts before and after on record', async () => {
    await run(await buildFiles())
    const report = await run(
      await buildFiles(
        [
          {
            service_description_en: 'Carries letters and parcels.',
            service_scope: 'EXTERN',
            program_id: 'AAA02',
          },
        ],
        [{ target: '0.97', target_met: 'N', service_standard_en: 'Delivered within one day' }],
      ),
    )
    expect(report.kinds.services).toMatchObject({ changed: 1, unchanged: 0, made: 0, inConflict: 0 })
    expect(report.kinds.standards).toMatchObject({ changed: 1, unchanged: 0 })
    expect(report.kinds.results).toMatchObject({ changed: 1, unchanged: 0 })
    expect(report.kinds.programmes).toMatchObject({ made: 1 })
    expect(await only()).toMatchObject({
      listed: {
        value: {
          name: 'Letters',
          description: 'Carries letters and parcels.',
          levels: [{ id: 'standard-10', target: '97', statement: 'Delivered within one day' }],
        },
      },
      labels: { scope: ['EXTERN'] },
    })
    const links = await database.db
      .selectFrom('service_programme')
      .select('code')
      .where('service_id', '=', (await only()).id)
      .execute()
    expect(links).toEqual([{ code: 'AAA02' }])
    const [, fact] = await journal()
    expect(fact).toMatchObject({
      fact: 'service.relisted',
      subject_name: 'Letters',
      before: { 'value.description': 'Carries letters.', 'labels.scope': ['EXTERN', 'INTERN'] },
      after: { 'value.description': 'Carries letters and parcels.', 'labels.scope': ['EXTERN'] },
    })
    expect(Object.keys(fact!.before!)).not.toContain('value.name')
  })

  test('takes away what the inventory says no more, and adds what is new', async () => {
    await run(await buildFiles([{}], [{}, { service_standard_id: '11' }]))
    const report = await run(
      await buildFiles([{ service_description_en: '' }], [{}, { service_standard_id: '12' }]),
    )
    expect(report.kinds.standards).toMatchObject({ read: 2, made: 1, changed: 1, unchanged: 0 })
    const { listed } = await only()
    expect(listed?.value.levels.map(({ id }) => id)).toEqual(['standard-10', 'standard-12'])
    expect(listed?.value.description).toBe('')
  })

  test('puts each service that is new on a later run on record', async () => {
    await run(await buildFiles())
    await run(await buildFiles([{}, { service_id: '2', owner_org: 'rail', owner_org_title: 'Rail | Rail' }]))
    expect((await journal()).map(({ fact }) => fact)).toEqual([
      'import.run',
      'organisation.added',
      'service.listed',
      'import.run',
    ])
  })

  test('keeps what it knows of a standard whose row is broken this time', async () => {
    await run(await buildFiles())
    const report = await run(await buildFiles([{ service_name_en: 'Mail' }], [{ target: 'soon' }]))
    expect(report.rejected).toMatchObject([{ column: 'target', code: 'not-a-number' }])
    expect((await only()).listed).toMatchObject({
      value: { name: 'Mail', levels: [{ id: 'standard-10', target: '95' }] },
    })
  })

  test('without a file of standards keeps all that it knows of standards', async () => {
    await run(await buildFiles())
    const [file] = await buildFiles([{ service_name_en: 'Mail' }])
    await run([file!])
    expect(await only()).toMatchObject({
      listed: { value: { name: 'Mail', levels: [{ id: 'standard-10' }] } },
      listed_translations: { fr: { 'value.levels/standard-10': 'Livré en deux jours' } },
    })
  })

  test('of one broken row among good ones takes the good ones, unless all or nothing is asked for', async () => {
    const files = await buildFiles([{}, { service_id: '2', service_fee: 'maybe' }])
    const refused = await run(files, true)
    expect(refused).toMatchObject({ written: false, kinds: { services: { read: 2, made: 0, rejected: 1 } } })
    expect(await services()).toEqual([])
    expect(await journal()).toEqual([])
    expect(await run(files)).toMatchObject({
      written: true,
      kinds: { services: { read: 2, made: 1, rejected: 1 } },
    })
  })

  test('takes the known duplicate for no broken row', async () => {
    const report = await run(await buildFiles([{ fiscal_yr: '2024-2025' }, {}]), true)
    expect(report).toMatchObject({
      written: true,
      kinds: { services: { made: 1, rejected: 0 } },
      leftOut: [{ row: 2 }],
    })
  })

  test('is refused to whoever is no administrator', async () => {
    const map = await exampleMap()
    const wish = { map, files: await buildFiles(), allOrNothing: false }
    await expect(importInventory(stage.as('owner'), wish)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await services()).toEqual([])
  })

  test('run twice at once makes everything once', async () => {
    const files = await buildFiles()
    const reports = await Promise.all([run(files), run(files)])
    expect(reports.map(({ kinds }) => kinds.services.made).sort()).toEqual([0, 1])
    expect(await services()).toHaveLength(1)
  })
})

describe('what a person changed', () => {
  test('stays, and is named as a conflict: the names of an organisation', async () => {
    await run(await buildFiles())
    const { provider_id: organisation } = await only()
    await changeOrganisation(stage.as('administrator'), { organisation, names: { en: 'The Post' } })
    const report = await run(await buildFiles())
    expect(report.kinds.organisations).toMatchObject({ unchanged: 1, changed: 0, inConflict: 1 })
    expect(report.conflicts).toMatchObject([
      { key: 'post-poste', column: 'organisation.names', code: 'changed-here' },
    ])
  })
})
