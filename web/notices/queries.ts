import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** What I was told in this workspace, page by page. */
export const noticesQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['notices', workspace],
    queryFn: ({ signal, pageParam: after }) =>
      client.notices({ params: { workspace }, query: { after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** When I am mailed of what. */
export const noticeSettingsQuery = queryOptions({
  queryKey: ['me', 'notice-settings'],
  queryFn: ({ signal }) => client.noticeSettings({ signal }),
})

/** What the link in a mail can turn off. */
export const mailStopQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-stop', token],
    queryFn: ({ signal }) => client.mailStop({ params: { token }, signal }),
  })
