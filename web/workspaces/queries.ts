import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Language } from '#model/text.ts'
import { client } from '#web/client.ts'

/** The workspace, who I am in it, and its vocabulary: what every screen of it needs. */
export const workspaceQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace],
    queryFn: ({ signal }) => client.workspace({ params: { workspace }, signal }),
    staleTime: 60_000,
  })

/** Organisations whose name holds the text, page by page. */
export const organisationsQuery = (workspace: string, text: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['organisations', workspace, text, language],
    queryFn: ({ signal, pageParam: after }) =>
      client.organisations({ params: { workspace }, query: { text, language, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
