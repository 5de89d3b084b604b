import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { serviceQuery } from '#web/services/queries.ts'

/** All conflicts between roles of a service; with a revision those that stand on it, as they stood. */
export const conflictsQuery = (workspace: string, service: string, revision: number | null) =>
  queryOptions({
    // Below the service: whatever changes it may have changed these.
    queryKey: [...serviceQuery(workspace, service).queryKey, 'conflicts', revision],
    queryFn: ({ signal }) =>
      client.conflicts({
        params: { workspace, service },
        query: revision === null ? {} : { revision },
        signal,
      }),
    // What stood on a revision stays; the rest is written by others, too.
    ...(revision === null ? { refetchInterval: 30_000 } : { staleTime: Number.POSITIVE_INFINITY }),
  })
