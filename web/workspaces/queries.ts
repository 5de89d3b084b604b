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

/** Organisations whose name holds the text, page by page; those that have ended only where they are wanted. */
export const organisationsQuery = (
  workspace: string,
  text: string,
  language: Language,
  ended: 'with' | 'without' = 'without',
) =>
  infiniteQueryOptions({
    queryKey: ['organisations', workspace, text, language, ended],
    queryFn: ({ signal, pageParam: after }) =>
      client.organisations({ params: { workspace }, query: { text, language, ended, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** What an organisation is called, by its id. */
export const organisationQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['organisation', workspace, id],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      client.organisation({ params: { workspace, organisation: id }, query: {}, signal }),
  })
