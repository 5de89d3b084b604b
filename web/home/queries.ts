import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** What waits for me, the services I have a role in, and my needs. */
export const homeQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['home', workspace],
    queryFn: ({ signal }) => client.home({ params: { workspace }, signal }),
    refetchOnMount: 'always',
  })
