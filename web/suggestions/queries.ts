import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** The suggestions for a service's draft; with a revision those for the draft that it was proposed from. */
export const suggestionsQuery = (workspace: string, service: string, revision: number | null) =>
  queryOptions({
    queryKey: ['suggestions', workspace, service, revision],
    queryFn: ({ signal }) =>
      client.suggestions({
        params: { workspace, service },
        query: revision === null ? {} : { revision },
        signal,
      }),
    // What was suggested before a proposal stays; the rest is written and answered by others, too.
    ...(revision === null ? { refetchInterval: 4000 } : { staleTime: Number.POSITIVE_INFINITY }),
  })
