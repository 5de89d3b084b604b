import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { draftPointsQuery, newestPointQuery } from '../queries.ts'
import { isNewer } from './newer-points.ts'

/** The points of the draft, page by page; while somebody looks at them, new ones come. */
export const useDraftPoints = (workspace: string, service: string) => {
  const listed = useInfiniteQuery(draftPointsQuery(workspace, service))
  const [first] = listed.data?.pages ?? []
  const { data: newest, dataUpdatedAt: askedAt } = useQuery({
    ...newestPointQuery(workspace, service),
    enabled: first !== undefined,
    // What the list says is new enough to begin with.
    ...(first ? { initialData: first, initialDataUpdatedAt: listed.dataUpdatedAt } : {}),
  })
  const isBehind = isNewer(newest, first)
  const { refetch } = listed
  // Also where asking failed the last time.
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, askedAt, refetch])
  return listed
}
