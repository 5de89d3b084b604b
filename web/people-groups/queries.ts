import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

/** Groups of people whose name or purpose holds the text; those that have ended only where they are wanted. */
export const peopleGroupsQuery = (workspace: string, text: string, ended: 'with' | 'without' = 'without') =>
  infiniteQueryOptions({
    queryKey: ['people-groups', workspace, text, ended],
    queryFn: ({ signal, pageParam: after }) =>
      client.peopleGroups({ params: { workspace }, query: { text, ended, after }, signal }),
    ...paged,
  })

/** A group with who is in it today. */
export const peopleGroupQuery = (workspace: string, group: string, text: string) =>
  infiniteQueryOptions({
    queryKey: ['people-group', workspace, group, text],
    queryFn: ({ signal, pageParam: after }) =>
      client.peopleGroup({ params: { workspace, group }, query: { text, after }, signal }),
    ...paged,
  })
