import { queryOptions } from '@tanstack/react-query'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'

/** What waits for me, the services I have a role in, and my needs. */
export const homeQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['home', workspace],
    queryFn: ({ signal }) => client.home({ params: { workspace }, signal }),
    refetchOnMount: 'always',
  })

/** Roles that nobody fills today, of the services that I see to. Under the key of home: what changes the one changes the other. */
export const rolesToFillQuery = (workspace: string, role: SignRole | undefined) =>
  queryOptions({
    queryKey: ['home', workspace, 'roles-to-fill', role ?? ''],
    queryFn: ({ signal }) =>
      client.rolesToFill({ params: { workspace }, query: role === undefined ? {} : { role }, signal }),
    refetchOnMount: 'always',
  })
