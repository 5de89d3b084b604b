import type { DraftPoints } from '#model/contract/draft-points.ts'

/** Whether the newest point came after all that are listed. */
export const isNewer = (newest: DraftPoints | undefined, listed: DraftPoints | undefined): boolean => {
  const [point] = newest?.points ?? []
  if (!point || !listed) return false
  const [last] = listed.points
  return !last || Date.parse(point.at) > Date.parse(last.at)
}
