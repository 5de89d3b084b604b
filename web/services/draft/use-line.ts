import { useSyncExternalStore } from 'react'
import type { LineState } from './line-state.ts'
import type { RoomLine } from './room-line.ts'

const nothing = () => () => undefined

/** The state of a draft's way to the server, as it changes with the first key and after the last; null where there is none. */
export const useLine = (line: RoomLine | null): LineState | null =>
  useSyncExternalStore(line?.subscribe ?? nothing, () => line?.read() ?? null)

/** Of the same state what changes seldom: for the page as a whole, which must not be drawn with a key. */
export const useLineFact = <Fact extends string | boolean>(
  line: RoomLine | null,
  read: (state: LineState) => Fact | null,
): Fact | null =>
  useSyncExternalStore(line?.subscribe ?? nothing, () => (line === null ? null : read(line.read())))
