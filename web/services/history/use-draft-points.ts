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
  // By when it was found out: where asking for the list failed, the next look tries again.
  const behindSince = isNewer(newest, first) ? askedAt : 0
  const { refetch } = listed
  useEffect(() => {
    if (behindSince > 0) void refetch()
  }, [behindSince, refetch])
  return listed
}
