import { queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** Who is signed in, and to which workspaces they belong. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => client.me({ signal }),
  staleTime: 60_000,
})

/** Whether this installation still waits for its administrator. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => client.setup({ signal }),
  staleTime: 0,
})

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => client.sessions({ signal }),
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => client.invitation({ params: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
