import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { NeedsByRoleQuery } from '#model/contract/needs.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
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

/** What the people in one role need, by organisation, page by page. */
export const needsByRoleQuery = (
  workspace: string,
  role: ConsumerRole,
  wanted: Omit<NeedsByRoleQuery, 'after'>,
) =>
  infiniteQueryOptions({
    queryKey: ['needs', workspace, 'by-role', role, wanted],
    queryFn: ({ signal, pageParam: after }) =>
      client.needsByRole({ params: { workspace, role }, query: { ...wanted, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const needQuery = (workspace: string, need: string) =>
  queryOptions({
    queryKey: ['need', workspace, need],
    queryFn: ({ signal }) => client.need({ params: { workspace, need }, signal }),
  })
