import { queryOptions } from '@tanstack/react-query'
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

/** Who contributed what to a service; asked anew each time it is opened. */
export const contributionsQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'contributions'],
    queryFn: ({ signal }) => client.contributions({ params: { workspace, service }, signal }),
    staleTime: 0,
  })
