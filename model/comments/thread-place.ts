import { type Contents, partedAddress, textAtAddress } from './address.ts'
import { mapRange, type TextRange } from './map-range.ts'
import type { Thread } from './thread.ts'

/** Where a thread stands in a text: on a clause, on a passage of the text of today, or on what is gone. */
export type ThreadPlace =
  | { kind: 'clause'; path: string }
  | { kind: 'passage'; path: string; text: string; range: TextRange }
  | { kind: 'gone'; path: string; what: 'clause' | 'text' }

type Hanging = Pick<Thread, 'address' | 'text' | 'range'>

/** Finds a thread's place in what a definition says now. An entry keeps its threads wherever it is moved in its list. */
export const placeOfThread = ({ address, text, range }: Hanging, contents: Contents): ThreadPlace => {
  const [path] = partedAddress(address)
  if (!contents.has(path)) return { kind: 'gone', path, what: 'clause' }
  if (range === null) return { kind: 'clause', path }
  const now = textAtAddress(contents, address)
  const found = now === null ? null : mapRange(text, now, range)
  return now === null || found === null
    ? { kind: 'gone', path, what: 'text' }
    : { kind: 'passage', path, text: now, range: found }
}

/** The words that a thread was begun on. */
export const wordsOfThread = ({ text, range }: Pick<Hanging, 'text' | 'range'>): string =>
  range ? text.slice(range.from, range.to) : text
