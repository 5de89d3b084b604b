import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { unsentKey } from './kept-copies.ts'
import type { PortionFacts } from './line-state.ts'
import { followUnsent } from './unsent.ts'

type Memory = {
  /** The name of the copy that this browser keeps; null where it may keep none. */
  name: string | null
  isOfServer: (origin: unknown) => boolean
  /** Whether the server has by now stored all that is in the document. */
  isSaved: () => boolean
  learn: (facts: Partial<PortionFacts>) => void
}

/**
 * What a page remembers of a live document: what of it was not stored by the server yet and, where the browser lets it, a
 * copy of both, read in at once and written with every change.
 */
export const rememberPortion = (doc: Y.Doc, { name, isOfServer, isSaved, learn }: Memory) => {
  const copy = name === null ? null : new IndexeddbPersistence(name, doc)
  // A page that is being left has closed its copy.
  const keep = (key: string, value: unknown): void => void copy?.set(key, value as string).catch(() => {})
  const unsent = followUnsent(doc, {
    isFromAfar: (origin) => origin === copy || isOfServer(origin),
    keep: (addresses) => keep(unsentKey, addresses),
  })
  void copy?.whenSynced.then(async () => {
    const [ofServer, kept] = await Promise.all([copy.get('of-server'), copy.get(unsentKey)])
    // What an earlier page could not send is on its way with this one's connection, unless it has arrived already.
    if (Array.isArray(kept) && !isSaved()) unsent.add(kept)
    learn({ kept: true, copied: ofServer === 'yes' })
  })
  return {
    unsent: unsent.read,
    /** The server has stored all that was done here. */
    noteSaved: unsent.clear,
    /** The server has told the document: this copy is good for typing without it. */
    noteKnown: (): void => keep('of-server', 'yes'),
    keepNow: unsent.keepNow,
    stop: (): void => {
      unsent.stop()
      void copy?.destroy()
    },
  }
}
export type PortionMemory = ReturnType<typeof rememberPortion>
