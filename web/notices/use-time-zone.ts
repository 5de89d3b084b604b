import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import { client } from '#web/client.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'

/** Says once which time zone the browser is in, so that no mail comes at night; whoever chose another keeps it. */
export const useTimeZone = (workspace: WorkspaceView | undefined): void => {
  const queries = useQueryClient()
  const slug = workspace?.notices.timeZoneKnown === false ? workspace.slug : undefined
  useEffect(() => {
    if (slug === undefined) return
    queries.setQueryData(
      workspaceQuery(slug).queryKey,
      (known) => known && { ...known, notices: { ...known.notices, timeZoneKnown: true } },
    )
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    // A zone that the server does not know is told again on another visit, and harms nobody.
    void client.keepTimeZone({ body: { timeZone } }).catch(() => null)
  }, [slug, queries])
}
