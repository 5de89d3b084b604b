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

const mostPages = 20

/** One organisation by its id; null where it is not among the first thousand. */
export const organisationQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['organisation', workspace, id],
    staleTime: 60_000,
    // The contract finds organisations by their letters only, so this reads on until the id comes by.
    queryFn: async ({ signal }) => {
      let after: string | undefined
      for (let page = 0; page < mostPages; page += 1) {
        const { organisations, next } = await client.organisations({
          params: { workspace },
          query: { after },
          signal,
        })
        const found = organisations.find((one) => one.id === id)
        if (found || next === null) return found ?? null
        after = next
      }
      return null
    },
  })
