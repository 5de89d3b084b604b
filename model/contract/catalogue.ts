import { z } from 'zod'
import { ServiceState } from '../life-cycle/service.ts'
import { Language, Line, TermKey } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** Whether both sides agreed on what is shown. `alone`: described by the provider alone. */
export const Standing = z.enum(['agreed', 'not-co-created', 'alone'])
export type Standing = z.infer<typeof Standing>

export const CatalogueEntry = z.object({
  id: z.uuid(),
  name: z.string(),
  summary: z.string(),
  /** The language of the name: the one asked for where the service has it, else its source language. */
  language: Language,
  /** The language of the summary, likewise. */
  summaryLanguage: Language,
  state: ServiceState,
  standing: Standing,
  provider: z.object({ id: z.uuid(), name: z.string(), abbreviation: z.string() }),
  consumerGroups: z.array(z.string()),
  updatedAt: z.iso.datetime(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

const facet = z.array(z.object({ key: z.string(), name: z.string(), count: z.int() }))

export const CatalogueQuery = z.strictObject({
  text: Line.max(200).default(''),
  language: Language.default('en'),
  provider: z.uuid().optional(),
  group: TermKey.optional(),
  state: ServiceState.optional(),
  standing: Standing.optional(),
  sort: z.enum(['name', 'provider', 'newest', 'relevance']).default('name'),
  /** Where the last page ended: its `next`. */
  after: z.string().max(1000).optional(),
})
export type CatalogueQuery = z.infer<typeof CatalogueQuery>

export const CataloguePage = z.object({
  entries: z.array(CatalogueEntry),
  /** How many services match, over all pages. */
  total: z.int(),
  facets: z.object({ provider: facet, group: facet, state: facet, standing: facet }),
  next: z.string().nullable(),
})
export type CataloguePage = z.infer<typeof CataloguePage>

export const catalogueRoutes = {
  catalogue: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/catalogue',
    summary: 'Services that are listed, live or retired: search, facets, sorting; 50 a page.',
    access: 'member',
    params: inWorkspace,
    query: CatalogueQuery,
    reply: CataloguePage,
  }),
}
