import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import type { DraftEnding } from './ended-draft.ts'
import { type CopyOf, findEnded, forgetCopies } from './kept-copies.ts'

type Kept = { workspace: string; page: ServicePage; note: (ending: DraftEnding) => void }

/** Looks for copies of drafts that have ended: what they hold that was never sent is offered, all others are forgotten. */
export const useKeptUnsent = ({ workspace, page, note }: Kept): void => {
  const { data: around } = useQuery(workspaceQuery(workspace))
  const personId = around?.me.id
  const service = page.id
  const live = page.draft?.startedAt
  useEffect(() => {
    if (personId === undefined) return
    let isGone = false
    const look = async (): Promise<void> => {
      for (const startedAt of await findEnded({ workspace, service, personId }, live)) {
        const copy: CopyOf = { workspace, service, startedAt, personId }
        const { readKeptUnsent } = await import('./kept-unsent.ts')
        const unsent = await readKeptUnsent(copy)
        if (isGone) return
        if (unsent === null) await forgetCopies(copy)
        else note({ service, reason: 'draft-ended', unsent, copy })
      }
    }
    void look()
    return () => {
      isGone = true
    }
  }, [workspace, service, personId, live, note])
}
