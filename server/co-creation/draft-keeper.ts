import type { Portion, RoomEnd, Who } from '#model/live/room.ts'
import type { MemberContext, Scope } from '#server/kernel/context.ts'
import type { LiveText } from './live-text.ts'

/** A draft that is open somewhere. */
export type OpenDraft = { scope: Scope; service: string; startedAt: string }

/** Somebody in a room: the session they came with, and who they are there. */
export type Guest = OpenDraft & { sessionId: string; who: Who }

/** What somebody may do in a draft: who they are there, and what they may only read. */
export type Admission = { who: Who; readOnly: Portion[] }

/** Whether to wait for somebody else who holds the draft's service; who does not wait is told that it is held. */
export type Patience = { waits: boolean }

/** What rooms must be told of drafts by whoever keeps them. */
export type DraftKeeper = {
  /** Who this person is in the draft; throws `RoomError` where they may not come in. */
  admit: (ctx: MemberContext, draft: OpenDraft) => Promise<Admission>
  /** Of the guests those of whom anything else holds than when they were last asked about: who they are by now, or why they may not go on. */
  admittedOtherwise: (guests: readonly Guest[]) => Promise<Map<Guest, Admission | RoomError>>
  /** The live text of a draft, begun from its JSON where it has none yet. */
  open: (draft: OpenDraft) => Promise<LiveText>
  /** Lets the draft's JSON follow the text. Null where the draft has ended. */
  follow: (
    draft: OpenDraft,
    text: LiveText,
    patience: Patience,
  ) => Promise<Record<Portion, number> | null | 'held'>
  /** Notes a point in the draft's history, and stores the text as a whole where its log has grown long. */
  rest: (draft: OpenDraft, text: LiveText, patience: Patience) => Promise<void | 'held'>
}

/** Why somebody cannot be in a room, as Hocuspocus hands it on to the browser. */
export class RoomError extends Error {
  override name = 'RoomError'
  readonly code = 4400
  readonly reason: RoomEnd

  // Without a message: Hocuspocus would print it, and the log has it already.
  constructor(reason: RoomEnd) {
    super('')
    this.reason = reason
  }
}
