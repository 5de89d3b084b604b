import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RelationshipsQuery } from '#model/contract/relationships.ts'
import { client } from '#web/client.ts'

/** What the address of the list holds: only what is chosen. */
export type RelationshipsSearch = { [Key in keyof RelationshipsQuery]?: RelationshipsQuery[Key] | undefined }

/** The relationships that I may see, page by page. */
export const relationshipsQuery = (workspace: string, search: RelationshipsSearch) =>
  infiniteQueryOptions({
    queryKey: ['relationships', workspace, search],
    queryFn: ({ signal, pageParam: after }) =>
      client.relationships({ params: { workspace }, query: { ...search, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** One relationship as my side sees it. */
export const relationshipQuery = (workspace: string, relationship: string) =>
  queryOptions({
    queryKey: ['relationship', workspace, relationship],
    queryFn: ({ signal }) => client.relationship({ params: { workspace, relationship }, signal }),
  })

/** What happened in a relationship, newest first. */
export const relationshipHistoryQuery = (workspace: string, relationship: string) =>
  infiniteQueryOptions({
    queryKey: ['relationship', workspace, relationship, 'history'],
    queryFn: ({ signal, pageParam: after }) =>
      client.relationshipHistory({ params: { workspace, relationship }, query: { after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** The relationships that cover a service, as far as I may see them. */
export const relationshipsOfServiceQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['service', workspace, service, 'relationships'],
    queryFn: ({ signal }) => client.relationshipsOfService({ params: { workspace, service }, signal }),
  })
