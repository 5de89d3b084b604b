import { type RefObject, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useDocument } from '../document/document-view.ts'
import type { LiveText } from '../draft/live-text.ts'
import type { Address } from '../draft/typed-text.ts'
import type { DraftInHand } from '../draft/use-draft.ts'
import { carried } from './carried.ts'

export type TextField = HTMLInputElement | HTMLTextAreaElement

type Selected = { start: string; end: string; direction: TextField['selectionDirection'] }

const nothing = () => () => undefined

/** Whether somebody is in a field that shows this text already. */
const standsIn = (field: TextField | null, shown: string): field is TextField =>
  field !== null && field === document.activeElement && field.value === shown

/** The selection of a field in which others type as well: it stays on its letters, whatever comes before them. */
const useSelection = (
  { text, field }: { text: LiveText | null; field: RefObject<TextField | null> },
  { shown, isComposing }: { shown: string; isComposing: boolean },
) => {
  const selected = useRef<Selected | null>(null)
  const note = (): Selected | null => {
    const element = field.current
    if (!text || element?.selectionStart == null || element.selectionEnd == null) return null
    const now = text.read()
    const markOf = (index: number): string => text.mark(carried(index, element.value, now))
    selected.current = {
      start: markOf(element.selectionStart),
      end: markOf(element.selectionEnd),
      direction: element.selectionDirection,
    }
    return selected.current
  }
  useLayoutEffect(() => {
    const element = field.current
    if (!text || !selected.current || isComposing || !standsIn(element, shown)) return
    const [start, end] = [text.placeOf(selected.current.start), text.placeOf(selected.current.end)]
    if (start === null || end === null) return
    if (element.selectionStart !== start || element.selectionEnd !== end) {
      element.setSelectionRange(start, end, selected.current.direction ?? 'none')
    }
  }, [text, field, shown, isComposing])
  return note
}

/** Says to the others where in a field this person is. */
const tellWhere = (draft: DraftInHand | null, address: Address, selected: Selected | null): void => {
  const isBackward = selected?.direction === 'backward'
  draft?.people.goTo({
    address,
    anchor: (isBackward ? selected?.end : selected?.start) ?? null,
    head: (isBackward ? selected?.start : selected?.end) ?? null,
  })
}

type LiveField = {
  address: Address
  /** Takes the text instead of the draft: for an entry that comes to be with its first letter. */
  onText?: (text: string) => void
}

/** A field of the draft in which several people may type: what it shows, and what it does with keys and the selection. */
export const useLiveField = ({ address, onText }: LiveField) => {
  const { draft, open } = useDocument()
  const store = draft?.store
  const text = useMemo(() => (store?.isText(address) ? store.text(address) : null), [store, address])
  const field = useRef<TextField | null>(null)
  // While letters are being composed, nothing may change under them.
  const [composed, setComposed] = useState<string | null>(null)
  const live = useSyncExternalStore((text ?? store)?.subscribe ?? nothing, () =>
    text ? text.read() : (store?.chosen(address) ?? ''),
  )
  const shown = composed ?? live
  const standing = useRef(shown)
  useLayoutEffect(() => {
    standing.current = shown
  }, [shown])
  const noteSelection = useSelection({ text, field }, { shown, isComposing: composed !== null })
  const tell = () => tellWhere(draft, address, noteSelection())

  const type = (value: string) => {
    if (onText) onText(value)
    else if (text) text.type({ base: standing.current, mine: value })
    else store?.choose(address, value)
    standing.current = value
    if (composed !== null) setComposed(value)
    if (document.activeElement === field.current) tell()
  }
  const typing = {
    onCompositionStart: () => setComposed(standing.current),
    onCompositionEnd: () => {
      noteSelection()
      setComposed(null)
    },
    onSelect: tell,
    onFocus: () => {
      store?.beginStep()
      tell()
    },
    onBlur: () => {
      draft?.people.goTo(open === null ? null : { address: open, anchor: null, head: null })
      draft?.follow()
    },
    // Where undoing is a matter of the draft, not of the field.
    'data-live-field': '',
  }
  const problem = onText ? undefined : store?.problemAt(address)
  return { field, text, value: shown, type, typing, problem }
}
