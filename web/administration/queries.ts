import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CallOf } from '#model/contract/client.ts'
import { client } from '#web/client.ts'

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

/** The consumer groups of an organisation, and those that it has from what it is nested in. */
export const consumerGroupsQuery = (workspace: string, organisation: string | null) =>
  queryOptions({
    queryKey: ['consumer-groups', workspace, organisation],
    queryFn: ({ signal }) =>
      organisation === null
        ? Promise.resolve({ groups: [], inherited: [] })
        : client.consumerGroups({ params: { workspace, organisation }, signal }),
  })

/** People of whom name, address or organisation holds the text. */
export const peopleQuery = (workspace: string, text: string) =>
  infiniteQueryOptions({
    queryKey: ['people', workspace, text],
    queryFn: ({ signal, pageParam: after }) =>
      client.people({ params: { workspace }, query: { text, after }, signal }),
    ...paged,
  })

/** A person with where they belong and the roles that they hold. */
export const personQuery = (workspace: string, person: string) =>
  queryOptions({
    queryKey: ['person', workspace, person],
    queryFn: ({ signal }) => client.person({ params: { workspace, person }, signal }),
  })

export const invitationsQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['invitations', workspace],
    queryFn: ({ signal, pageParam: after }) =>
      client.invitations({ params: { workspace }, query: { after }, signal }),
    ...paged,
  })

export const outboxQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['outbox', workspace],
    queryFn: ({ signal, pageParam: after }) =>
      client.outbox({ params: { workspace }, query: { after }, signal }),
    ...paged,
  })

export const journalQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['journal', workspace],
    queryFn: ({ signal, pageParam: after }) =>
      client.journal({ params: { workspace }, query: { after }, signal }),
    ...paged,
  })

/** What the workspace decided about checks. */
export const checkSettingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['check-settings', workspace],
    queryFn: ({ signal }) => client.checkSettings({ params: { workspace }, signal }),
  })

/** Services or organisations by the names that documents refer to, found by a piece of either name. */
export const documentNamesQuery = (workspace: string, query: CallOf<'documentNames'>['query']) =>
  queryOptions({
    queryKey: ['document-names', workspace, query],
    queryFn: ({ signal }) => client.documentNames({ params: { workspace }, query, signal }),
  })
