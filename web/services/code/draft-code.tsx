import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftInHand } from '../draft/use-draft.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { CodeBar } from './code-bar.tsx'
import type { CodeContent, CodeHeader } from './code-document.ts'
import { CodeEditor } from './code-editor.tsx'
import { goToPlace, haveLookedAtAgain } from './editor.ts'
import { FindingList } from './finding-list.tsx'
import { suggestionsFor } from './suggestions.ts'
import type { CodeInHand } from './use-code-text.ts'
import { useCodeReading } from './use-code-reading.ts'
import { useCodeSaving } from './use-code-saving.ts'
import { useLatest } from './use-latest.ts'

type DraftCodeProps = {
  draft: DraftInHand
  inHand: CodeInHand
  header: CodeHeader
  /** The draft as it is now, and as code. */
  saved: { text: string; content: CodeContent }
  view: RefObject<EditorView | null>
  attach: (view: EditorView | null) => void
  keys: string
}

/** The code of a draft, to be written: suggestions and checks as one types, saved when one says so. */
export const DraftCode = ({ draft, inHand, header, saved, view, attach, keys }: DraftCodeProps) => {
  const { t } = useTranslation()
  const { code, isUnsaved } = inHand
  const [discarding, setDiscarding] = useState(false)
  const { reading, read, look, schema, surroundings } = useCodeReading(header, code)
  const goTo = (from: number) => view.current && goToPlace(view.current, from)
  const saving = useCodeSaving({ draft, code, read, goTo })
  // The editor lives longer than a rendering: it asks for what holds when it asks.
  const latest = useLatest({ header, saved, saving, look })
  const editing = useMemo(
    () => ({
      typed: (text: string) => {
        latest.current.saving.forget()
        if (text === latest.current.saved.text) code.clear()
        else code.type(text, { ...latest.current.saved.content, header: latest.current.header })
      },
      save: () => void latest.current.saving.save(),
      suggest: suggestionsFor(t, schema),
      look: (text: string) => latest.current.look(text),
    }),
    [t, code, latest, schema],
  )
  useEffect(() => {
    if (surroundings && view.current) haveLookedAtAgain(view.current)
  }, [view, surroundings])
  const text = code.read()?.text ?? saved.text
  return (
    <>
      <CodeEditor text={text} describedBy={keys} editing={editing} attach={attach} />
      {reading && <FindingList findings={reading.findings} goTo={goTo} />}
      {isUnsaved && (
        <CodeBar saving={saving} save={() => void saving.save()} discard={() => setDiscarding(true)} />
      )}
      {discarding && (
        <ConfirmDialog
          title={t('codeView.discardTitle')}
          text={t('codeView.discardText')}
          confirm={t('codeView.discard')}
          tone="danger"
          busy={false}
          onConfirm={() => {
            setDiscarding(false)
            saving.forget()
            code.clear()
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </>
  )
}
