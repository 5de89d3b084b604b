import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** All threads of a service; with a revision those that stand on it, as they stood. */
export const threadsQuery = (workspace: string, service: string, revision: number | null) =>
  queryOptions({
    queryKey: ['threads', workspace, service, revision],
    queryFn: ({ signal }) =>
      client.threads({
        params: { workspace, service },
        query: revision === null ? {} : { revision },
        signal,
      }),
    // What stood on a revision stays; the rest is written by others, too.
    ...(revision === null ? { refetchInterval: 20_000 } : { staleTime: Number.POSITIVE_INFINITY }),
  })
