import { useCallback, useMemo, useState } from 'react'
import { type CopyOf, forgetCopies } from './kept-copies.ts'
import type { LineEnd } from './line-state.ts'
import type { UnsentText } from './unsent-text.ts'

/** How this page's part in a draft ended, and what of it did not reach the server. */
export type DraftEnding = {
  service: string
  reason: Extract<LineEnd, 'draft-ended' | 'not-allowed' | 'too-large' | 'malformed' | 'only-suggests'>
  unsent: UnsentText | null
  /** The copy to be forgotten once nobody needs it; null where it is gone already. */
  copy: CopyOf | null
}

/** The endings that are told on the page of a service, each until it is closed. */
export type EndedDraft = {
  endings: readonly DraftEnding[]
  note: (ending: DraftEnding) => void
  /** Closes a notice, and forgets what it offered. */
  forget: (ending: DraftEnding) => void
}

const isOver = ({ reason }: DraftEnding): boolean => reason === 'draft-ended' || reason === 'not-allowed'
const isOfSame = (one: DraftEnding, other: DraftEnding): boolean =>
  (one.reason === other.reason || (isOver(one) && isOver(other))) &&
  one.service === other.service &&
  one.copy?.startedAt === other.copy?.startedAt

/** What is offered stays until it is closed; a draft that ended is told once, by whichever way that was found out. */
const withEnding = (before: readonly DraftEnding[], next: DraftEnding): readonly DraftEnding[] => {
  const same = before.find((one) => isOfSame(one, next))
  if (!same) return [...before, next]
  if (same.unsent === null) return before.map((one) => (one === same ? next : one))
  return next.unsent === null || next.copy !== null ? before : [...before, next]
}

/** Keeps the endings of a service's drafts for as long as they are told. */
export const useEndedDraft = (service: string): EndedDraft => {
  const [noted, setNoted] = useState<readonly DraftEnding[]>([])
  const note = useCallback((ending: DraftEnding) => setNoted((before) => withEnding(before, ending)), [])
  const forget = useCallback((ending: DraftEnding) => {
    setNoted((before) => before.filter((one) => one !== ending))
    if (ending.copy) void forgetCopies(ending.copy)
  }, [])
  return useMemo(
    () => ({ endings: noted.filter((one) => one.service === service), note, forget }),
    [noted, service, note, forget],
  )
}
