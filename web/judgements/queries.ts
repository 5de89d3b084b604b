import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { serviceQuery } from '#web/services/queries.ts'

/** Whether a service is worth it to those who hold its roles. */
export const judgementsQuery = (workspace: string, service: string) =>
  queryOptions({
    // Below the service: whatever changes who holds its roles changes these.
    queryKey: [...serviceQuery(workspace, service).queryKey, 'judgements'],
    queryFn: ({ signal }) => client.judgements({ params: { workspace, service }, signal }),
  })
