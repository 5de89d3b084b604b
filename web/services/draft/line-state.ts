import type { Portion, RoomEnd } from '#model/live/room.ts'

/** Why this page's part in the draft ended: the server said so, or it may only read what it still had to send. */
export type LineEnd = RoomEnd | 'only-suggests'

/** What is known of one live document's way to the server. */
export type PortionFacts = {
  /** Whether this browser and the server have told each other everything since the connection began. */
  synced: boolean
  /** How many changes the server has not said to have stored. */
  unsynced: number
  /** Whether this browser keeps a copy that outlives the page. */
  kept: boolean
  /** Whether the server has told the document: an unknown one must not be typed in. */
  known: boolean
  /** Whether this browser's copy was once told by the server: good for typing while the server cannot be asked. */
  copied: boolean
  readOnly: boolean
}

/**
 * Where what was typed stands: `saved`, the server stored it; `saving`, it is on its way; `kept`, there is no connection
 * and this browser keeps it; `unkept`, there is no connection and it would be lost with the page.
 */
export type SaveStatus = 'saved' | 'saving' | 'kept' | 'unkept'

/** A draft's way to the server, as the page shows it. */
export type LineState = {
  status: SaveStatus
  /** Whether all documents are known. */
  isKnown: boolean
  /** Why the connection ended for good. */
  end: LineEnd | null
  readOnly: readonly Portion[]
  /** Whether something would be lost with this page. */
  holdsUnsaved: boolean
}

type Facts = {
  portions: Record<Portion, PortionFacts>
  isConnected: boolean
  /** Whether the server may still be on its way to tell the text: a copy would show how it was some time ago. */
  isAwaited: boolean
  end: LineEnd | null
}

/** What the facts about all documents of a draft come to. */
export const lineStateOf = ({ portions, isConnected, isAwaited, end }: Facts): LineState => {
  const all = Object.values(portions)
  const isSaved = all.every(({ synced, unsynced }) => synced && unsynced === 0)
  const isKept = all.every(({ kept }) => kept)
  const mayUseCopies = !isConnected || !isAwaited
  return {
    status: isConnected && end === null ? (isSaved ? 'saved' : 'saving') : isKept ? 'kept' : 'unkept',
    isKnown: all.every(({ known, copied }) => known || (copied && mayUseCopies)),
    end,
    readOnly: Object.entries(portions).flatMap(([portion, { readOnly }]) =>
      readOnly ? [portion as Portion] : [],
    ),
    // Before it begins to sync, a provider counts one change although nothing was typed.
    holdsUnsaved: !isKept && all.some(({ known, unsynced }) => known && unsynced > 0),
  }
}

/** Whether two states show alike. */
export const isSameLine = (one: LineState, other: LineState): boolean =>
  one.status === other.status &&
  one.isKnown === other.isKnown &&
  one.end === other.end &&
  one.holdsUnsaved === other.holdsUnsaved &&
  one.readOnly.join() === other.readOnly.join()
