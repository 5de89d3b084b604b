import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { noticesQuery } from './queries.ts'

/** Counts what is unread again after each thing done here: what somebody was asked for is read once they did it. */
export const useFreshNotices = (workspace: string, unread: number): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (unread === 0) return undefined
    return queries.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      void queries.invalidateQueries({ queryKey: workspaceQuery(workspace).queryKey })
      void queries.invalidateQueries({ queryKey: noticesQuery(workspace).queryKey })
    })
  }, [queries, workspace, unread])
}
