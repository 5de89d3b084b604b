import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '#model/contract/service-page.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { sayDone, sayFailed } from '#web/ui/saved.tsx'
import { useParams } from '@tanstack/react-router'
import { anchorOf, useDocument } from '../document/document-view.ts'

type Seen = { path: string; hash: string }
type Place = { workspace: string; service: string }

/** What was clicked goes with the click: then the clause has the focus, not nothing. */
const keepFocus = (path: string): void => {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const clause = document.querySelector<HTMLElement>(`#${CSS.escape(anchorOf(path))}`)
    if (!clause) return
    clause.tabIndex = -1
    clause.focus({ preventScroll: true })
  })
}

/** Says something about whose words a clause is, as its text is shown; what went wrong is told in a corner. */
export const useAttributionAction = (path: string) => {
  const { t } = useTranslation()
  const { workspace = '' } = useParams({ strict: false })
  const { page, clauses, draft } = useDocument()
  const [busy, setBusy] = useState(false)
  const act = async (deed: (params: Place, seen: Seen) => Promise<Draft>, done: string): Promise<void> => {
    const clause = clauses.get(path)
    if (!clause || !draft) return
    setBusy(true)
    try {
      await draft.store.ask(() => deed({ workspace, service: page.id }, { path, hash: clause.hash }))
      sayDone(done)
    } catch (error) {
      sayFailed(problemText(t, error))
    } finally {
      setBusy(false)
      keepFocus(path)
    }
  }
  return { busy, act }
}
