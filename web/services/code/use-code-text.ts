import { startTransition, useEffect, useMemo, useState } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import { type CodeText, createCodeText } from './code-text.ts'

/** The code of a draft as it is typed here, and whether some of it is not saved. */
export type CodeInHand = { code: CodeText; isUnsaved: boolean }

/** Holds what is typed as code for as long as the page of the service is open; guards against leaving it unsaved. */
export const useCodeText = ({ id, draft, can }: ServicePage): CodeInHand | null => {
  const startedAt = can.includes('edit') ? draft?.startedAt : undefined
  const code = useMemo(() => (startedAt ? createCodeText(id, startedAt) : null), [id, startedAt])
  const [isUnsaved, setUnsaved] = useState(code?.isUnsaved() ?? false)
  useEffect(() => {
    // The whole page hears of it: drawn in pieces, so that the first keystroke does not wait for it.
    const tell = () => startTransition(() => setUnsaved(code?.isUnsaved() ?? false))
    tell()
    return code?.subscribe(tell)
  }, [code])
  useEffect(() => {
    if (!isUnsaved) return
    const guard = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [isUnsaved])
  return useMemo(() => code && { code, isUnsaved }, [code, isUnsaved])
}
