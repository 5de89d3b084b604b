import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CataloguePage, type CatalogueQuery } from '#model/contract/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { entryOf } from './entry-of.ts'
import { addToCatalogue, ask, buildSource, readPages } from './factories.ts'
import { retireCatalogueEntry, writeCatalogueEntries } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

type Wished = Omit<Parameters<typeof buildSource>[0], 'providerId'> & { providerId?: string }
const scope = () => stage.as('stranger').scope
const add = async (...wished: Wished[]) => {
  const sources = wished.map((one) => buildSource({ providerId: stage.provider, ...one }))
  await addToCatalogue(database.db, scope().workspaceId, sources)
  return sources
}
const named = (name: string, more: Wished = {}): Wished => ({ ...more, value: { name, ...more.value } })
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => named(`Service ${String(index).padStart(3, '0')}`))
const page = (query: Partial<CatalogueQuery> = {}) => ask(stage.as('stranger'), query)
const names = async (query: Partial<CatalogueQuery> = {}) =>
  (await page(query)).entries.map(({ name }) => name)

describe('the catalogue', () => {
  test('of an empty workspace is empty', async () => {
    const facets = { provider: [], group: [], state: [], standing: [] }
    expect(await page()).toEqual({ entries: [], total: 0, facets, next: null })
  })

  test('shows entries in the reader’s language, with the provider’s name as it is now', async () => {
    await add(named('Letters', { translations: { fr: { 'value.name': 'Lettres' } } }))
    await database.db
      .updateTable('organisation')
      .set({ names: JSON.stringify({ en: 'The Post', fr: 'La Poste' }), abbreviation: 'TP' })
      .where('id', '=', stage.provider)
      .execute()
    const french = await page({ language: 'fr' })
    expect(CataloguePage.parse(french)).toEqual(french)
    expect(french.entries[0]).toMatchObject({
      name: 'Lettres',
      language: 'fr',
      provider: { id: stage.provider, name: 'La Poste', abbreviation: 'TP' },
      updatedAt: '2026-05-01T10:00:00.000Z',
    })
    expect((await page()).entries[0]).toMatchObject({ name: 'Letters', provider: { name: 'The Post' } })
  })

  test('shows nothing of another workspace', async () => {
    await add(named('Letters'))
    stage = await buildStage(database.db)
    expect(await page()).toMatchObject({ total: 0, entries: [] })
    expect(await page({ text: 'letters' })).toMatchObject({ total: 0, entries: [] })
  })

  test('follows what is written: again, and retired', async () => {
    const [letters] = await add(named('Letters'))
    await writeCatalogueEntries(database.db, scope(), [
      { ...letters!, state: 'live', standing: 'agreed', value: { ...letters!.value, name: 'Parcels' } },
    ])
    const live = await page({ text: 'parcels' })
    expect(live.entries).toMatchObject([{ name: 'Parcels', state: 'live', standing: 'agreed' }])
    expect(await names({ text: 'letters' })).toEqual([])
    await retireCatalogueEntry(database.db, scope(), {
      serviceId: letters!.serviceId,
      updatedAt: '2026-06-01T10:00:00.000Z',
    })
    const retired = await page()
    expect(retired).toMatchObject({ total: 1, entries: [{ state: 'retired' }] })
    expect(retired.facets.state).toEqual([{ key: 'retired', name: 'retired', count: 1 }])
  })

  test('takes HTML, right-to-left text and emoji as the text that they are', async () => {
    const odd = ['<script>alert(1)</script>', 'مرحبا بالعالم', 'Post 🙂 👩‍👩‍👧', '"quoted" \\ % _']
    await add(...odd.map((name) => named(name)))
    expect((await names()).toSorted()).toEqual(odd.toSorted())
    expect(await names({ text: 'مرحبا' })).toEqual(['مرحبا بالعالم'])
    expect(await names({ text: '👩‍👩‍👧 post' })).toEqual(['Post 🙂 👩‍👩‍👧'])
  })
})

describe('pages', () => {
  test('are of 50 and hold every entry once, in each order and language', async () => {
    await add(...numbered(120))
    for (const sort of ['name', 'provider', 'newest', 'relevance'] as const) {
      for (const query of [{ sort }, { sort, language: 'fr' as const }, { sort, text: 'service' }]) {
        const pages = await readPages(stage.as('stranger'), query)
        expect(pages.map(({ length }) => length)).toEqual([50, 50, 20])
        expect(new Set(pages.flat()).size).toBe(120)
      }
    }
  })

  test('neither skip nor repeat an entry while others are added', async () => {
    const before = numbered(120)
    await add(...before)
    const pages = await readPages(stage.as('stranger'), {}, async (read) => {
      await add(named(`Service 000 added ${read}`), named(`Service 119 added ${read}`))
    })
    const read = pages.flat()
    expect(new Set(read).size).toBe(read.length)
    expect(before.every((one) => read.includes(one.value!.name!))).toBe(true)
  })

  test('hold every entry once where all names are the same', async () => {
    const same = await add(...Array.from({ length: 120 }, () => named('Letters')))
    const ids: string[] = []
    let after: string | null = null
    do {
      const { entries, next } = await page(after === null ? {} : { after })
      ids.push(...entries.map(({ id }) => id))
      after = next
    } while (after !== null)
    expect(ids).toEqual(same.map(({ serviceId }) => serviceId).toSorted())
  })

  test('come in the order asked for', async () => {
    await add(
      named('éclair', { providerNames: { en: 'B' }, updatedAt: '2026-05-03T00:00:00.000Z' }),
      named('Zebra', { providerNames: { en: 'a' }, updatedAt: '2026-05-01T00:00:00.000Z' }),
      named('Apple', { providerNames: { en: 'B' }, updatedAt: '2026-05-02T00:00:00.000Z' }),
    )
    expect(await names()).toEqual(['Apple', 'éclair', 'Zebra'])
    expect(await names({ sort: 'provider' })).toEqual(['Zebra', 'Apple', 'éclair'])
    expect(await names({ sort: 'newest' })).toEqual(['éclair', 'Apple', 'Zebra'])
  })

  test('follow a provider that is renamed, however its name is written', async () => {
    const rename = (id: string, names: object) =>
      database.db
        .updateTable('organisation')
        .set({ names: JSON.stringify(names) })
        .where('id', '=', id)
        .execute()
    await add(
      named('First', { providerNames: { en: 'A' } }),
      named('Second', { providerNames: { en: 'B' }, providerId: stage.consumer }),
    )
    expect(await names({ sort: 'provider' })).toEqual(['First', 'Second'])
    const odd = { en: '  Œuvres ÉTÉ — Ångström ﬁn ', fr: 'Ça  va' }
    await rename(stage.provider, odd)
    const [renamed, other] = [odd, { en: 'b' }].map((providerNames) =>
      entryOf(buildSource({ providerId: stage.provider, providerNames }), ''),
    )
    const kept = await database.db
      .selectFrom('catalogue_entry')
      .select(['provider_sort_en', 'provider_sort_fr'])
      .where('provider_id', 'in', [stage.provider, stage.consumer])
      .orderBy('sort_name_en')
      .execute()
    const sortKeys = [renamed, other].map((entry) => ({
      provider_sort_en: entry!.provider_sort_en,
      provider_sort_fr: entry!.provider_sort_fr,
    }))
    expect(kept).toEqual(sortKeys)
    expect(await names({ sort: 'provider' })).toEqual(['Second', 'First'])
  })

  test('begin only where one ended: anything else is invalid', async () => {
    await add(...numbered(60))
    const next = (await page()).next!
    const garbage = ['', 'x', 'W10', Buffer.from('["name"]').toString('base64url')]
    const crafted = [
      ['name', 'a', 'no-id'],
      ['name', 'a\u0000', randomUUIDv7()],
      ['newest', '0000-01-01T00:00:00.000Z', randomUUIDv7()],
      ['newest', '2026-99-01T00:00:00.000Z', randomUUIDv7()],
      ['relevance', 'NaN', 'a', randomUUIDv7()],
      ['provider', 'a', 'b', "'; drop table service"],
    ].map((place) => Buffer.from(JSON.stringify(place)).toString('base64url'))
    for (const after of [...garbage, ...crafted]) {
      for (const sort of ['name', 'provider', 'newest', 'relevance'] as const) {
        await expect(page({ after, sort, text: 'service' })).rejects.toMatchObject({ code: 'invalid' })
      }
    }
    await expect(page({ after: next, sort: 'newest' })).rejects.toMatchObject({ code: 'invalid' })
    expect((await page({ after: next })).entries).toHaveLength(10)
  })
})
