import { autocompletion, type CompletionSource, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { codeFolding, foldGutter, foldKeymap, indentUnit } from '@codemirror/language'
import { type Diagnostic, linter } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState, type Extension, StateEffect, Transaction } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { houseLook } from './editor-look.ts'

/** What makes an editor one that can be typed in. */
export type Editing = {
  /** Told of every change that somebody made here. */
  typed: (text: string) => void
  save: () => void
  suggest: CompletionSource
  /** What is to be marked in a text; asked after a pause in the typing. */
  look: (text: string) => Promise<Diagnostic[]>
}

export type EditorOptions = {
  parent: HTMLElement
  text: string
  /** Attributes of the element that has the focus: its name and what describes it. */
  attributes: Record<string, string>
  phrases: Record<string, string>
  editing: Editing | null
}

const fromOutside = Annotation.define<true>()
const lookAgain = StateEffect.define<null>()
const pauseInTyping = 350

const forReading: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  // Without it only what can be typed in would take the focus, and the keyboard could neither scroll nor search.
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
]

const forEditing = ({ typed, save, suggest, look }: Editing): Extension => [
  history(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  autocompletion({ override: [suggest], icons: false }),
  linter((view) => look(view.state.doc.toString()), {
    delay: pauseInTyping,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(lookAgain))),
  }),
  keymap.of([
    {
      key: 'Mod-s',
      preventDefault: true,
      run: () => {
        save()
        return true
      },
    },
    ...completionKeymap,
    ...historyKeymap,
  ]),
  EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (docChanged && !transactions.some((one) => one.annotation(fromOutside))) typed(state.doc.toString())
  }),
]

/** The head of the page and the bar that saves lie over what scrolls: the cursor stays between them, in pixels. */
const kept = EditorView.scrollMargins.of(() => ({ top: 80, bottom: 120 }))

/** An editor of YAML; Tab is not among its keys, so that it leads on as everywhere. */
export const createEditor = ({ parent, text, attributes, phrases, editing }: EditorOptions): EditorView =>
  new EditorView({
    parent,
    doc: text,
    extensions: [
      editing ? forEditing(editing) : forReading,
      lineNumbers(),
      foldGutter(),
      codeFolding(),
      search({ top: true }),
      highlightSelectionMatches(),
      drawSelection(),
      EditorView.lineWrapping,
      kept,
      indentUnit.of('  '),
      yaml(),
      houseLook,
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of(attributes),
      keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
    ],
  })

const sharedStart = (one: string, other: string): number => {
  const longest = Math.min(one.length, other.length)
  let length = 0
  while (length < longest && one[length] === other[length]) length += 1
  return length
}

/** Shows another text; only what differs is replaced, so that the cursor stays where it is. */
export const showText = (view: EditorView, text: string): void => {
  const before = view.state.doc.toString()
  if (before === text) return
  const from = sharedStart(before, text)
  const most = Math.min(before.length, text.length) - from
  let end = 0
  while (end < most && before.at(-1 - end) === text.at(-1 - end)) end += 1
  view.dispatch({
    changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) },
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
  })
}

/** Has the text looked at again, since what it is looked at against has changed. */
export const haveLookedAtAgain = (view: EditorView): void => view.dispatch({ effects: lookAgain.of(null) })

/** Takes the cursor and the focus to a place of the text. */
export const goToPlace = (view: EditorView, from: number): void => {
  const anchor = Math.min(from, view.state.doc.length)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
}
