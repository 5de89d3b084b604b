import * as Y from 'yjs'
import { RoomError } from './draft-keeper.ts'

/** The largest single update, in bytes: an offline day of typing is far below. */
export const largestUpdate = 1024 * 1024
/** What our documents are made of: texts and plain values, and what is left of those that were removed. */
const allowed: ReadonlySet<unknown> = new Set([
  Y.ContentString,
  Y.ContentAny,
  Y.ContentJSON,
  Y.ContentDeleted,
  Y.GC,
  Y.Skip,
])

const isEmptyDeleteSet = ({ clients }: { clients: Map<number, unknown> }): boolean => clients.size === 0

/**
 * What an update does; throws `RoomError` for one that no browser of ours would have sent: bytes that are no update, or
 * content other than texts and plain values.
 */
export const deedOf = (content: Uint8Array): 'nothing' | 'removes' | 'adds' => {
  if (content.byteLength > largestUpdate) throw new RoomError('too-large')
  const { structs, ds } = decoded(content)
  for (const struct of structs) {
    const kind = 'content' in struct ? (struct.content as object).constructor : struct.constructor
    if (!allowed.has(kind)) throw new RoomError('malformed')
  }
  if (structs.length > 0) return 'adds'
  return isEmptyDeleteSet(ds) ? 'nothing' : 'removes'
}

const decoded = (content: Uint8Array): ReturnType<typeof Y.decodeUpdate> => {
  try {
    return Y.decodeUpdate(content)
  } catch {
    throw new RoomError('malformed')
  }
}
