import { useEffect } from 'react'
import type { DraftEnding } from './ended-draft.ts'
import { type CopyOf, findEnded, forgetCopies } from './kept-copies.ts'

type Kept = Omit<CopyOf, 'startedAt' | 'personId'> & {
  personId: string | undefined
  /** When the draft that goes on was started, if one does. */
  live: string | undefined
  note: (ending: DraftEnding) => void
}

/** Looks for copies of drafts that have ended: what they hold that was never sent is offered, all others are forgotten. */
export const useKeptUnsent = ({ workspace, service, personId, live, note }: Kept): void =>
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
