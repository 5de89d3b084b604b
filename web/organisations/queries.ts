import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Language } from '#model/text.ts'
import { client } from '#web/client.ts'

/** An organisation's page, with what it is called in lists in one language. */
export const organisationPageQuery = (workspace: string, organisation: string, language: Language) =>
  queryOptions({
    // Below what the organisation is called: a change of it is a change of its page.
    queryKey: ['organisation', workspace, organisation, 'page', language],
    queryFn: ({ signal }) =>
      client.organisation({ params: { workspace, organisation }, query: { language }, signal }),
  })

export type Level = { within: string | null; on: string | null; language: Language }

/** One level of the tree of organisations, as it is or as it was on a day. */
export const treeQuery = (workspace: string, { within, on, language }: Level) =>
  infiniteQueryOptions({
    queryKey: ['organisations', workspace, 'tree', within, on, language],
    queryFn: ({ signal, pageParam: after }) =>
      client.organisationTree({
        params: { workspace },
        query: { language, after, ...(within !== null && { within }), ...(on !== null && { on }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
