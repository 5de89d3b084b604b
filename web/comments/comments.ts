import { createContext, useContext } from 'react'
import type { Passage, Thread } from '#model/comments/thread.ts'
import type { Invited } from '#model/contract/comments.ts'
import type { Suggestion } from '#model/suggestions/suggestion.ts'

/** What somebody begins a thread on: a clause, or a passage of one of its texts. */
export type Target = { address: string; passage: Passage | null }

/** What somebody suggests to change: a clause or a new entry, and the suggestion that it answers. */
export type SuggestTarget = {
  path: string
  /** What a new entry says by its place on the page. */
  given?: Record<string, string>
  counters?: Suggestion
}

/** Which threads and suggestions are shown; `stood` are those of the revision shown, as they stood on it. */
export type Filter = 'open' | 'resolved' | 'mine' | 'stood'

/** What the panel shows: a comment or suggestion being written, all on one clause or list, or what was linked to. */
export type PanelState = {
  compose: Target | null
  suggest: SuggestTarget | null
  path: string | null
  thread: string | null
  suggestion: string | null
  /** Null until somebody chooses. */
  filter: Filter | null
}

/** The threads and suggestions on the text that is shown around here, and the panel in which they are read and written. */
export type Comments = {
  workspace: string
  service: string
  threads: readonly Thread[]
  suggestions: readonly Suggestion[]
  people: readonly Invited[]
  mayStart: boolean
  maySuggest: boolean
  /** Whether what is suggested is known by now. */
  knowsSuggestions: boolean
  failed: boolean
  /** The revision as of which threads are shown, where the text is not the one that people speak about now. */
  stoodOn: number | null
  /** The revision that is shown and spoken about at once: what stood on it can be read beside what is said now. */
  revision: number | null
  /** How many open threads hang on a clause. */
  openOn: (path: string) => number
  /** Null while the panel is closed. */
  panel: PanelState | null
  show: (what?: Partial<PanelState>) => void
  close: () => void
}

const CommentsContext = createContext<Comments | null>(null)
export const CommentsContextProvider = CommentsContext.Provider

/** The comments of the text around here; null for those who are not invited, and where none are shown. */
export const useCommentsHere = (): Comments | null => useContext(CommentsContext)

/** The comments of the text around here. */
export const useComments = (): Comments => {
  const comments = useCommentsHere()
  if (!comments) throw new Error('Comments are shown outside of a text with comments.')
  return comments
}

/** Whether a clause is the one at `path`, or an entry of the list there. */
export const isAt = (path: string, clause: string): boolean =>
  clause === path || clause.startsWith(`${path}/`)
