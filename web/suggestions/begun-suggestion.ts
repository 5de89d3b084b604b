import { useEffect, useState } from 'react'
import { readAt } from '#model/definition/clause-at.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import type { SuggestTarget } from '#web/comments/comments.ts'
import type { DocumentView } from '#web/services/document/document-view.ts'
import { openCopy, type OwnCopy } from './open-copy.ts'

/** Why, and whether the entry is to be taken out. */
type Beside = { why: string; takesOut: boolean }

/** A suggestion that is being written: the copy that it is typed into, and what the clause said when it was begun. */
export type Begun = OwnCopy & {
  before: ClauseContent | null
  /** What is said beside the copy. */
  beside: () => Beside
  remember: (beside: Beside) => void
  /** What the copy says of the clause; undefined where it says nothing yet. */
  content: () => ClauseContent | undefined
  /** Whether anything would be lost. */
  isTouched: () => boolean
}

// A panel that is closed loses nothing: who opens it again goes on where they were.
const kept = new Map<string, Begun>()

const keyOf = ({ id, draft }: DocumentView['page'], { path, counters }: SuggestTarget): string =>
  [id, draft?.startedAt, path, counters?.id].join(' ')

const begin = (view: DocumentView, { path, counters }: SuggestTarget): Begun | null => {
  const { draft } = view.page
  if (!draft) return null
  const copy = openCopy({ ...draft, definition: view.definition })
  const read = () => readAt(copy.store.read().definition, path) as ClauseContent | undefined
  const before = read() ?? null
  // Whoever answers a suggestion begins with what it says.
  if (counters?.content != null) copy.store.write(path, counters.content)
  const first = read()
  let said: Beside = { why: '', takesOut: false }
  return {
    ...copy,
    before,
    beside: () => said,
    remember: (beside) => {
      said = beside
    },
    content: read,
    isTouched: () => said.why !== '' || said.takesOut || !saysTheSame(read(), first),
  }
}

/** The suggestion that is being written on a clause, kept until it is sent or dropped. */
export const useBegun = (view: DocumentView, target: SuggestTarget) => {
  const key = keyOf(view.page, target)
  const [begun] = useState(() => {
    const one = kept.get(key) ?? begin(view, target)
    if (one) kept.set(key, one)
    return one
  })
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (kept.get(key)?.isTouched()) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [key])
  const drop = () => {
    kept.delete(key)
    begun?.stop()
  }
  return { begun, drop }
}
