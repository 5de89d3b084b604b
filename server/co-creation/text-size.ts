import * as Y from 'yjs'
import { liveLimits, type Portion, portions } from '#model/live/room.ts'
import { RoomError } from './draft-keeper.ts'
import type { LiveText } from './live-text.ts'

/** The most bytes that one live document, and all of a draft's together, may take. */
export type SizeLimits = typeof liveLimits

/** What is taken out must fit in even where the limit is reached, since only that makes a draft smaller. */
const roomToRemove = 1024 * 1024

const measure = ({ docs, sizes }: LiveText, portion: Portion): number => {
  const size = Y.encodeStateAsUpdate(docs[portion]).byteLength
  sizes.set(portion, size)
  return size
}

const isWithin = (sizes: readonly number[], { portion, draft }: SizeLimits): boolean =>
  sizes.every((size) => size <= portion) && sizes.reduce((sum, size) => sum + size, 0) <= draft

/** Whether a live text is within its limits, as it is. */
export const fits = (text: LiveText, limits: SizeLimits = liveLimits): boolean =>
  isWithin(
    portions.map((portion) => measure(text, portion)),
    limits,
  )

/** Keeps a live text that people have open within its limits. */
export const createTextSize = (text: LiveText, limits: SizeLimits = liveLimits) => {
  // Taken, and not in the text yet.
  const coming = new Map<Portion, number>()
  const addComing = (portion: Portion, bytes: number): void =>
    void coming.set(portion, (coming.get(portion) ?? 0) + bytes)
  const isWithinWith = (sizeOf: (portion: Portion) => number, bounds: SizeLimits): boolean =>
    isWithin(
      portions.map((portion) => sizeOf(portion) + (coming.get(portion) ?? 0)),
      bounds,
    )
  return {
    /** Makes room for an update; throws `RoomError` where it would be too much. The function returned says that it is in the text. */
    reserve: (portion: Portion, { bytes, adds }: { bytes: number; adds: boolean }): (() => void) => {
      const slack = adds ? 0 : roomToRemove
      const bounds = { portion: limits.portion + slack, draft: limits.draft + slack }
      addComing(portion, bytes)
      const fitsIn =
        isWithinWith((one) => text.sizes.get(one) ?? measure(text, one), bounds) ||
        // What was removed since is found only by measuring anew.
        isWithinWith((one) => measure(text, one), bounds)
      if (!fitsIn) {
        addComing(portion, -bytes)
        throw new RoomError('too-large')
      }
      return () => addComing(portion, -bytes)
    },
  }
}
