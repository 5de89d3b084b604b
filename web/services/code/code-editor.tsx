import type { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createEditor, type Editing, showText } from './editor.ts'
import { editorPhrases } from './editor-phrases.ts'
import classes from './code.module.css'

type CodeEditorProps = {
  /** What is shown; changing it replaces what differs. */
  text: string
  /** The id of the sentences that say which keys do what. */
  describedBy: string
  /** Null for code that is only read. It must stay the same for the life of the editor. */
  editing: Editing | null
  /** Is given the editor, for whoever has to lead to a place in it; null when it goes. It must stay the same. */
  attach: (view: EditorView | null) => void
}

/** Code with line numbers, colours, folding and search, and with suggestions and marks where it can be edited. */
export const CodeEditor = ({ text, describedBy, editing, attach }: CodeEditorProps) => {
  const { t } = useTranslation()
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const first = useRef(text)
  useEffect(() => {
    if (!parent.current) return
    const made = createEditor({
      parent: parent.current,
      text: first.current,
      attributes: { 'aria-label': t('codeView.label'), 'aria-describedby': describedBy },
      phrases: editorPhrases(t),
      editing,
    })
    view.current = made
    attach(made)
    return () => {
      first.current = made.state.doc.toString()
      made.destroy()
      view.current = null
      attach(null)
    }
  }, [t, describedBy, editing, attach])
  useEffect(() => {
    if (view.current) showText(view.current, text)
  }, [text])
  return <div className={classes.editor} ref={parent} />
}
