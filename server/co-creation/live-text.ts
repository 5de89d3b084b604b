import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as Y from 'yjs'
import type { ClauseAct } from '#model/definition/clauses.ts'
import { changedAddresses, clauseAt, fieldNameAt } from '#model/live/changed-addresses.ts'
import { type Portion, portions } from '#model/live/room.ts'

/** One update of a live document, by whom and when. */
export type Update = { portion: Portion; act: ClauseAct; content: Uint8Array }

/** The live documents of a draft with the updates up to `seq`, and who touched which clause since the JSON followed. */
export type LiveText = {
  docs: Record<Portion, Y.Doc>
  seq: number
  touched: Map<string, ClauseAct[]>
  /** The fields of each document that were changed since the JSON followed. */
  changed: Map<Portion, Set<string>>
  /** How many bytes each document takes at most, as far as that was measured: removing makes one smaller than this. */
  sizes: Map<Portion, number>
}

export const emptyLiveText = (): LiveText => ({
  docs: Object.fromEntries(portions.map((portion) => [portion, new Y.Doc()])) as Record<Portion, Y.Doc>,
  seq: 0,
  touched: new Map(),
  changed: new Map(),
  sizes: new Map(),
})

/** A document as it is stored; the second encoding with deflate keeps 10,000 scattered edits near the size of the text. */
export const packState = (doc: Y.Doc): Buffer => deflateRawSync(Y.encodeStateAsUpdateV2(doc))

export const unpackState = (doc: Y.Doc, state: Uint8Array): void =>
  Y.applyUpdateV2(doc, inflateRawSync(state, { maxOutputLength: 256 * 1024 * 1024 }))

/** Puts an update into the text, and notes whose it was. */
export const applyUpdate = (text: LiveText, { portion, act, content }: Update): void => {
  const doc = text.docs[portion]
  const note = (transaction: Y.Transaction): void => {
    const addresses = changedAddresses(transaction)
    const fields = text.changed.get(portion) ?? new Set()
    for (const address of addresses) text.changed.set(portion, fields.add(fieldNameAt(address)))
    if (portion === 'translations') return
    for (const path of new Set(addresses.map(clauseAt))) {
      const acts = text.touched.get(path) ?? []
      text.touched.set(path, [...acts.filter(({ personId }) => personId !== act.personId), act])
    }
  }
  doc.on('afterTransaction', note)
  try {
    Y.applyUpdate(doc, content)
  } finally {
    doc.off('afterTransaction', note)
  }
  const size = text.sizes.get(portion)
  if (size !== undefined) text.sizes.set(portion, size + content.byteLength)
}

/** What `change` does to a document, as an update; the document has it already. */
export const updateOf = (doc: Y.Doc, change: () => void): Uint8Array | null => {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', note)
  try {
    change()
  } finally {
    doc.off('update', note)
  }
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}
