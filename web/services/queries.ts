import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** One service page as the reader may see it: the whole screen is this one request. */
export const serviceQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service],
    queryFn: ({ signal }) => client.service({ params: { workspace, service }, signal }),
  })

/** What checks must know of a service beside its page. */
export const surroundingsQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'surroundings'],
    queryFn: ({ signal }) => client.surroundings({ params: { workspace, service }, signal }),
    staleTime: 60_000,
  })

/** One frozen revision; it never changes but for its sign-offs. */
export const revisionQuery = (workspace: string, service: string, number: number) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'revision', number],
    queryFn: ({ signal }) => client.revision({ params: { workspace, service, number }, signal }),
    staleTime: 60_000,
  })

/** The service as a document: its names, people and source; the parts come from the text that is shown. */
export const serviceCodeQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'code'],
    queryFn: ({ signal }) => client.serviceCode({ params: { workspace, service }, query: {}, signal }),
    staleTime: 60_000,
  })

/** The points of the draft, the newest first. Not under the service's key: few actions on a service make a point. */
export const draftPointsQuery = (workspace: string, service: string) =>
  infiniteQueryOptions({
    queryKey: ['draft-points', workspace, service],
    queryFn: ({ pageParam, signal }) =>
      client.draftPoints({
        params: { workspace, service },
        query: pageParam === null ? {} : { before: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })

/** The newest point alone: what is asked again and again while somebody looks at the list, however long that is. */
export const newestPointQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['newest-draft-point', workspace, service],
    queryFn: ({ signal }) =>
      client.draftPoints({ params: { workspace, service }, query: { limit: 1 }, signal }),
    staleTime: 30_000,
    refetchInterval: 30_000,
  })

/** What the draft said at one point; it never changes. */
export const draftPointQuery = (workspace: string, service: string, point: string) =>
  queryOptions({
    queryKey: ['draft-point', workspace, service, point],
    queryFn: ({ signal }) => client.draftPoint({ params: { workspace, service, point }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Who contributed what to a service; asked anew each time it is opened. */
export const contributionsQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'contributions'],
    queryFn: ({ signal }) => client.contributions({ params: { workspace, service }, signal }),
    staleTime: 0,
  })
