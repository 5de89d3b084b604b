import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { NetworkQuery } from '#model/contract/network.ts'
import type { Language } from '#model/text.ts'
import { client } from '#web/client.ts'

const { open, text, vacant, relation, state, stage, mismatch, enterprise, size } = NetworkQuery.shape

/** What the address of the map holds: only what differs from the default. */
export const MapSearch = z.object({
  open: open.catch(undefined),
  text: text.unwrap().optional().catch(undefined),
  vacant: vacant.catch(undefined),
  relation: relation.catch(undefined),
  state: state.catch(undefined),
  stage: stage.catch(undefined),
  mismatch: mismatch.catch(undefined),
  enterprise: enterprise.catch(undefined),
  derived: z.literal('hide').optional().catch(undefined),
  size: size.unwrap().optional().catch(undefined),
  view: z.enum(['map', 'list']).optional().catch(undefined),
})
export type MapSearch = z.infer<typeof MapSearch>

/** What is asked of the server; how it is shown is not. */
const asked = ({ view: _view, ...search }: MapSearch, language: Language) => ({ ...search, language })

/** Organisations and what flows between them. */
export const networkQuery = (workspace: string, search: MapSearch, language: Language) =>
  queryOptions({
    queryKey: ['network', workspace, asked(search, language)],
    queryFn: ({ signal }) =>
      client.network({ params: { workspace }, query: asked(search, language), signal }),
  })

/** The relationships and services behind an edge. */
export const networkEdgeQuery = (
  workspace: string,
  search: MapSearch,
  { language, ...ends }: { language: Language; from: string; to: string },
) =>
  queryOptions({
    queryKey: ['network', workspace, asked(search, language), ends.from, ends.to],
    queryFn: ({ signal }) =>
      client.networkEdge({ params: { workspace }, query: { ...asked(search, language), ...ends }, signal }),
  })
