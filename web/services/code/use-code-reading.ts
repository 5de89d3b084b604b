import type { Diagnostic } from '@codemirror/lint'
import type { TFunction } from 'i18next'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inputOf } from '#model/checks/input-of.ts'
import type { Language } from '#model/text.ts'
import { useLanguage } from '#web/ui/language.ts'
import { type Checked, useChecked } from '../checks/checked.ts'
import { type DocumentView, useDocument } from '../document/document-view.ts'
import type { CodeHeader } from './code-document.ts'
import type { CodeText } from './code-text.ts'
import { type CodeReader, startCodeReader } from './code-reader.ts'
import { findingText, severityOf } from './finding-text.ts'
import type { CodeContext, CodeFinding, CodeReading } from './read-code.ts'
import { useLatest } from './use-latest.ts'

const severities = { fault: 'error', error: 'error', warning: 'warning', note: 'info' } as const

/** What code that is typed now is read against. */
const contextOf = (
  header: CodeHeader,
  { page, definition, records, mySide, myPersonId }: DocumentView,
  { surroundings, text, language }: Checked & { language: Language },
): CodeContext => {
  const now = new Date().toISOString()
  const shown = { ...text, definition, records }
  return {
    header,
    known: surroundings && inputOf({ page, surroundings, text: shown, today: now.slice(0, 10), language }),
    act: { personId: myPersonId, side: mySide, at: now },
  }
}

const asDiagnostic = (t: TFunction, finding: CodeFinding): Diagnostic => {
  const { found, fix } = findingText(t, finding)
  return {
    from: finding.at.from,
    to: finding.at.to,
    severity: severities[severityOf(finding)],
    message: fix === '' ? found : `${found}.\n${fix}`,
  }
}

/** Reads typed code beside the page: `look` for the editor's marks, `read` for saving, `reading` for the list below, `schema` for suggestions. */
export const useCodeReading = (header: CodeHeader, code: CodeText) => {
  const { t } = useTranslation()
  const checked = { ...useChecked(), language: useLanguage() }
  const latest = useLatest({ header, document: useDocument(), checked })
  const reader = useRef<CodeReader | null>(null)
  const [reading, setReading] = useState<CodeReading | null>(null)
  useEffect(() => {
    return () => {
      reader.current?.stop()
      reader.current = null
    }
  }, [])
  const started = useCallback((): CodeReader => (reader.current ??= startCodeReader()), [])
  const schema = useCallback(() => started().schema(), [started])
  const read = useCallback(
    (text: string): Promise<CodeReading> => {
      // Who types must not be told of a header that changed elsewhere since they began.
      const header = code.read()?.base.header ?? latest.current.header
      const context = contextOf(header, latest.current.document, latest.current.checked)
      return started()
        .read(text, context)
        .catch((failure: unknown) => {
          // A worker that failed may be gone for good: the next question starts another.
          reader.current?.stop()
          reader.current = null
          throw failure
        })
    },
    [latest, started, code],
  )
  const look = useCallback(
    async (text: string): Promise<Diagnostic[]> => {
      const found = await read(text)
      startTransition(() => setReading(found))
      return found.findings.map((finding) => asDiagnostic(t, finding))
    },
    [read, t],
  )
  return { reading, read, look, schema, surroundings: checked.surroundings }
}
