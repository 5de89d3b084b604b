import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { serviceQuery } from '#web/services/queries.ts'

/** What a service rests on, as far as the reader may know. */
export const dependenciesQuery = (workspace: string, service: string) =>
  queryOptions({
    // Below the service: whatever changes it may have changed these.
    queryKey: [...serviceQuery(workspace, service).queryKey, 'dependencies'],
    queryFn: ({ signal }) => client.dependencies({ params: { workspace, service }, signal }),
    staleTime: 60_000,
  })

/** From the outcomes of a service down to the last supplier. */
export const chainQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: [...serviceQuery(workspace, service).queryKey, 'chain'],
    queryFn: ({ signal }) => client.serviceChain({ params: { workspace, service }, signal }),
  })

/** What might stop: a service or an organisation. */
export type ImpactSearch = { service?: string | undefined; organisation?: string | undefined }

/** Whose outcomes are at risk if something stops. */
export const impactQuery = (workspace: string, search: ImpactSearch) =>
  queryOptions({
    queryKey: ['impact', workspace, search],
    queryFn: ({ signal }) => client.impact({ params: { workspace }, query: search, signal }),
  })
