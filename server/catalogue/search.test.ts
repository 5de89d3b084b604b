import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueQuery } from '#model/contract/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { addToCatalogue, ask, buildSource } from './factories.ts'
import { writeCatalogueEntries } from './index.ts'

let database: TestDatabase
let stage: Stage
let runningWater: string

const services = [
  {
    value: {
      name: 'Running water',
      description: 'Pipes for the universities of the north.',
      proposition: 'Nobody carries buckets.',
      consumerGroups: ['cities', 'schools'],
    },
    translations: { fr: { 'value.name': 'Eau courante', 'value.description': 'Des canalisations.' } },
    state: 'live' as const,
    standing: 'agreed' as const,
  },
  {
    language: 'fr' as const,
    value: {
      name: 'Épargne forêt',
      description: 'Les nationalités travaillaient ensemble à l’été 2024.',
      consumerGroups: ['cities'],
    },
    translations: { en: { 'value.name': 'Forest savings' } },
  },
  { value: { name: 'Water permits', description: 'Running costs are low.', consumerGroups: ['farms'] } },
  {
    value: { name: 'Ports', description: 'Ships & "boats" | ferries', consumerGroups: [] },
    state: 'live' as const,
    standing: 'not-co-created' as const,
  },
]

beforeAll(async () => {
  database = await createTestDatabase()
  stage = await buildStage(database.db)
  const providers = [stage.provider, stage.provider, stage.consumer, stage.consumer]
  const { workspaceId } = stage.as('stranger').scope
  const sources = services.map((one, index) => buildSource({ ...one, providerId: providers[index]! }))
  runningWater = sources[0]!.serviceId
  await addToCatalogue(database.db, workspaceId, sources)
  await database.db
    .insertInto('term')
    .values({
      workspace_id: workspaceId,
      kind: 'consumer-group',
      key: 'cities',
      names: JSON.stringify({ en: 'Cities', fr: 'Villes' }),
    })
    .execute()
})
afterAll(() => database.drop())

const page = (query: Partial<CatalogueQuery>) => ask(stage.as('stranger'), query)
const found = async (text: string, query: Partial<CatalogueQuery> = {}) =>
  (await page({ text, ...query })).entries.map(({ name }) => name)

describe('a search', () => {
  test.each([
    ['a word of the name', 'ports', ['Ports']],
    ['a word of the description', 'pipes', ['Running water']],
    ['a word of the proposition', 'buckets', ['Running water']],
    ['a beginning, while typing', 'univ', ['Running water']],
    ['an accent that was left out', 'foret epargne', ['Forest savings']],
    ['an accent that is too many', 'pörts', ['Ports']],
    ['capitals', 'PORTS', ['Ports']],
    ['another form of an English word', 'run', ['Running water', 'Water permits']],
    ['another form of an English word, by its stem', 'university', ['Running water']],
    ['another form of a French word, by its stem', 'travailler', ['Forest savings']],
    ['a French word, from English pages', 'canalisation', ['Running water']],
    ['a year', '2024', ['Forest savings']],
    ['common words', 'of the north', ['Running water']],
    ['several words, all of them', 'water running', ['Running water', 'Water permits']],
    ['several words, one of which is nowhere', 'water submarine', []],
  ])('finds %s', async (_, text, names) => {
    expect(await found(text)).toEqual(names)
  })

  test('finds the same from pages in either language', async () => {
    expect(await found('forest', { language: 'fr' })).toEqual(['Épargne forêt'])
    expect(await found('water', { language: 'fr' })).toEqual(['Eau courante', 'Water permits'])
  })

  test.each([
    ["ports & !water | ('boats') <-> :* \\", []],
    ['"boats" | ferries', ['Ports']],
    ["ports'; drop table service; --", []],
    ['%', ['Forest savings', 'Ports', 'Running water', 'Water permits']],
    ['🙂 …', ['Forest savings', 'Ports', 'Running water', 'Water permits']],
    ['\u{fdfa}'.repeat(200), []],
  ])('takes no harm from %s', async (text, names) => {
    expect(await found(text)).toEqual(names)
  })

  test('puts a match in the name before one in the text, where relevance is asked for', async () => {
    expect(await found('run', { sort: 'relevance' })).toEqual(['Running water', 'Water permits'])
    expect(await found('permits low', { sort: 'relevance' })).toEqual(['Water permits'])
    expect(await found('water', { sort: 'relevance' })).toEqual(['Running water', 'Water permits'])
  })
})

const pairs = (values: { name: string; count: number }[]) =>
  values.map(({ name, count }) => `${name} ${count}`).toSorted()
const counts = async (query: Partial<CatalogueQuery>) => {
  const { facets, total } = await page(query)
  return {
    total,
    provider: pairs(facets.provider),
    group: pairs(facets.group),
    state: pairs(facets.state),
    standing: pairs(facets.standing),
  }
}

describe('the facets', () => {
  const all = {
    total: 4,
    provider: ['Department of Tests 2', 'Provider of All 2'],
    group: ['Cities 2', 'farms 1', 'schools 1'],
    state: ['listed 2', 'live 2'],
    standing: ['agreed 1', 'alone 2', 'not-co-created 1'],
  }

  test('count everything where nothing narrows, in the reader’s words', async () => {
    expect(await counts({})).toEqual(all)
    expect((await counts({ language: 'fr' })).group).toEqual(['Villes 2', 'farms 1', 'schools 1'])
  })

  test('do not hide their other values once one is chosen', async () => {
    expect(await counts({ provider: stage.provider })).toEqual({
      total: 2,
      provider: all.provider,
      group: ['Cities 2', 'schools 1'],
      state: ['listed 1', 'live 1'],
      standing: ['agreed 1', 'alone 1'],
    })
    expect(await counts({ group: 'cities' })).toMatchObject({ total: 2, group: all.group })
  })

  test('narrow each other', async () => {
    expect(await counts({ provider: stage.provider, state: 'live' })).toEqual({
      total: 1,
      provider: ['Department of Tests 1', 'Provider of All 1'],
      group: ['Cities 1', 'schools 1'],
      state: ['listed 1', 'live 1'],
      standing: ['agreed 1'],
    })
    expect(await counts({ group: 'farms', standing: 'agreed' })).toMatchObject({ total: 0, provider: [] })
  })

  test('count what was found', async () => {
    expect(await counts({ text: 'water' })).toEqual({
      total: 2,
      provider: ['Department of Tests 1', 'Provider of All 1'],
      group: ['Cities 1', 'farms 1', 'schools 1'],
      state: ['listed 1', 'live 1'],
      standing: ['agreed 1', 'alone 1'],
    })
    expect(await counts({ text: 'water', state: 'live' })).toMatchObject({
      total: 1,
      state: ['listed 1', 'live 1'],
      standing: ['agreed 1'],
    })
  })

  test('that are kept aside stay those that counting would give, whatever is written', async () => {
    const { db } = database
    const { workspaceId } = stage.as('stranger').scope
    const again = buildSource({
      serviceId: runningWater,
      providerId: stage.consumer,
      state: 'retired',
      value: { consumerGroups: ['farms', 'farms', 'fishers'] },
    })
    await writeCatalogueEntries(db, { workspaceId }, [again])
    await writeCatalogueEntries(db, { workspaceId }, [again])
    expect(await counts({})).toEqual({
      total: 4,
      provider: ['Department of Tests 3', 'Provider of All 1'],
      group: ['Cities 1', 'farms 2', 'fishers 1'],
      state: ['listed 2', 'live 1', 'retired 1'],
      standing: ['alone 3', 'not-co-created 1'],
    })
  })
})
