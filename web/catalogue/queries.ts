import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CatalogueQuery } from '#model/contract/catalogue.ts'
import type { Language } from '#model/text.ts'
import { client } from '#web/client.ts'

/** What the address holds of a search: only what differs from the default. */
export type CatalogueSearch = {
  [Key in Exclude<keyof CatalogueQuery, 'language' | 'after'>]?: CatalogueQuery[Key] | undefined
}

/** By name, or by how well it matches once something is searched, unless an order was chosen. */
export const sortOf = ({ text, sort }: CatalogueSearch): CatalogueQuery['sort'] =>
  sort ?? (text ? 'relevance' : 'name')

/** Services that match, page by page, with the facets of all that match. */
export const catalogueQuery = (workspace: string, search: CatalogueSearch, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', workspace, search, language],
    queryFn: ({ signal, pageParam: after }) =>
      client.catalogue({
        params: { workspace },
        query: { ...search, sort: sortOf(search), language, after },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Services that are only drafted, by a piece of their name. */
export const draftsQuery = (workspace: string, text: string) =>
  queryOptions({
    queryKey: ['catalogue', workspace, 'drafts', text],
    queryFn: ({ signal }) => client.drafts({ params: { workspace }, query: { text }, signal }),
  })
