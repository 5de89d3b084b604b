import type { Draft } from '#model/contract/service-page.ts'
import { adopt, type DraftState, nextUnsaved } from './draft-state.ts'

/** Where what is typed outlives a reload until the server has it. */
export type Keep = { read: () => unknown; write: (state: DraftState | null) => void }

/** Keeps in the browser's storage for this tab; where storage is refused or full, nothing outlives the page. */
export const keepInTab = (key: string): Keep => ({
  read: () => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? 'null')
    } catch {
      return null
    }
  },
  write: (state) => {
    try {
      if (state === null) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, JSON.stringify({ ...state, failure: null }))
    } catch {
      // Full or forbidden: the guard against leaving the page still holds.
    }
  },
})

const isKept = (value: unknown): value is DraftState =>
  typeof value === 'object' &&
  value !== null &&
  'stored' in value &&
  'definition' in value &&
  'rough' in value

/** What was kept before a reload, put onto the draft as it is now; else the draft itself. */
export const readKept = (keep: Keep, fresh: DraftState, draft: Draft): DraftState => {
  const kept = keep.read()
  if (!isKept(kept)) return fresh
  // Versions begin anew with each draft: what was typed into an earlier one does not belong in this.
  const sameDraft = 'startedAt' in kept.stored && kept.stored.startedAt === draft.startedAt
  if (!sameDraft) return fresh
  const merged = adopt(kept, draft)
  // The last save may have reached the server although nobody was there any more to hear so.
  const status = nextUnsaved(merged) === undefined ? 'saved' : 'waiting'
  return { ...merged, status, failure: null }
}
