import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { NeedState } from '#model/need.ts'
import { client } from '#web/client.ts'

/** The needs that I stated and those I may answer, page by page. */
export const needsQuery = (workspace: string, state: NeedState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['needs', workspace, state ?? 'all'],
    queryFn: ({ signal, pageParam: after }) =>
      client.needs({ params: { workspace }, query: { state, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const needQuery = (workspace: string, need: string) =>
  queryOptions({
    queryKey: ['need', workspace, need],
    queryFn: ({ signal }) => client.need({ params: { workspace, need }, signal }),
  })
