import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { serviceQuery } from '#web/services/queries.ts'

/** Who else has a stake in a service. */
export const serviceStakeholdersQuery = (workspace: string, service: string) =>
  queryOptions({
    // Below the service: whatever changes it may have changed these.
    queryKey: [...serviceQuery(workspace, service).queryKey, 'stakeholders'],
    queryFn: ({ signal }) => client.serviceStakeholders({ params: { workspace, service }, signal }),
  })

/** Who else has a stake, as far as the reader may know, page by page. */
export const stakeholdersQuery = (workspace: string, text: string) =>
  infiniteQueryOptions({
    queryKey: ['stakeholders', workspace, text],
    queryFn: ({ signal, pageParam: after }) =>
      client.stakeholders({ params: { workspace }, query: { text, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
