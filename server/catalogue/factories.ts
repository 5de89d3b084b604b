import { CatalogueQuery } from '#model/contract/catalogue.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import type { CatalogueSource } from './entry-of.ts'
import { findCatalogue } from './find-catalogue.ts'
import { writeCatalogueEntries } from './write-entries.ts'

type Wished = Partial<Omit<CatalogueSource, 'value' | 'providerId'>> & {
  providerId: string
  value?: Partial<CatalogueSource['value']>
}

/** What the catalogue is told of a service; English and listed unless wished otherwise. */
export const buildSource = ({ value, ...wished }: Wished): CatalogueSource => ({
  serviceId: newId(),
  state: 'listed',
  standing: 'alone',
  providerNames: { en: 'Provider of All', fr: 'Fournisseur de tout' },
  language: 'en',
  translations: {},
  updatedAt: '2026-05-01T10:00:00.000Z',
  ...wished,
  value: { name: 'Letters', description: '', proposition: '', consumerGroups: [], outcomes: [], ...value },
})

/** Services with entries in the catalogue; one source gives one service. */
export const addToCatalogue = async (
  db: Db,
  workspaceId: string,
  sources: readonly CatalogueSource[],
): Promise<void> => {
  for (let start = 0; start < sources.length; start += 1000) {
    const rows = sources.slice(start, start + 1000).map(({ serviceId, state, language, providerId }) => ({
      workspace_id: workspaceId,
      id: serviceId,
      state,
      language,
      provider_id: providerId,
      owner_id: null,
      need_id: null,
      source: null,
      source_key: null,
      source_period: null,
      created_at: '2026-05-01T10:00:00.000Z',
      changed_at: '2026-05-01T10:00:00.000Z',
    }))
    await db.insertInto('service').values(rows).execute()
  }
  await writeCatalogueEntries(db, { workspaceId }, sources)
}

/** Asks as the interface does, with its defaults. */
export const ask = (ctx: MemberContext, query: Partial<CatalogueQuery> = {}) =>
  findCatalogue(ctx, CatalogueQuery.parse(query))

/** The names on every page, page by page; between two pages `meanwhile` may write. */
export const readPages = async (
  ctx: MemberContext,
  query: Partial<CatalogueQuery>,
  meanwhile: (page: number) => Promise<void> = async () => {},
): Promise<string[][]> => {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const { entries, next } = await ask(ctx, { ...query, ...(after === undefined ? {} : { after }) })
    pages.push(entries.map(({ name }) => name))
    after = next ?? undefined
    await meanwhile(pages.length)
  } while (after !== undefined)
  return pages
}
