import type { Fault, FaultWords } from './fault.ts'
import type { ReadDocument } from './read.ts'

/** A fault of what lies at a path of a document. */
export const faultAt = (read: ReadDocument, path: readonly PropertyKey[], words: FaultWords): Fault => ({
  file: read.file,
  place: read.placeAt(path),
  ...words,
})
