import * as Y from 'yjs'
import { mergeTexts, retype } from '#model/live/merge-texts.ts'

/** A text that several people type at once, as a field needs it. */
export type LiveText = {
  read: () => string
  /** Told whenever it reads differently. */
  subscribe: (listener: () => void) => () => void
  /** Puts in what was typed into a field that read `base` until then; what others typed meanwhile stays. */
  type: (typed: { base: string; mine: string }) => void
  /** A place between two letters that moves along with them. */
  mark: (index: number) => string
  /** Where a marked place is by now; null where it lies in another text or says nothing. */
  placeOf: (mark: string) => number | null
}

const positionIn = (mark: string): Y.RelativePosition | null => {
  try {
    return Y.createRelativePositionFromJSON(JSON.parse(mark))
  } catch {
    return null
  }
}

/** The live text in a document; what is typed here carries `origin`. */
export const liveTextOf = (doc: Y.Doc, text: Y.Text, origin: unknown): LiveText => ({
  read: () => text.toString(),
  subscribe: (listener) => {
    text.observe(listener)
    return () => text.unobserve(listener)
  },
  type: ({ base, mine }) =>
    doc.transact(() => retype(text, mergeTexts({ base, mine, theirs: text.toString() })), origin),
  mark: (index) => JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index)),
  placeOf: (mark) => {
    const position = positionIn(mark)
    const place = position && Y.createAbsolutePositionFromRelativePosition(position, doc)
    return place?.type === text ? place.index : null
  },
})
