import type { Doc } from 'yjs'
import * as Y from 'yjs'
import type { Portion, RoomNews } from '#model/live/room.ts'
import type { Db } from '#server/kernel/context.ts'
import type { DraftKeeper, OpenDraft } from './draft-keeper.ts'
import { catchUp } from './live-store.ts'
import { applyUpdate, type LiveText, type Update } from './live-text.ts'
import type { LogWriter } from './log-writer.ts'
import { createTextSize, type SizeLimits } from './text-size.ts'
import type { Turns } from './turns.ts'

/** How long after the first key the draft's JSON follows, in milliseconds. */
const followAfter = 500
/** A point of the draft's history is noted after this much rest, and at least this often while people type. */
const pause = 15_000
const longestWithoutPoint = 180_000
// What follows a failure, such as a database that is just coming back.
const retryAfter = 1000
/** When a draft that somebody holds, such as `apply`, is looked at again: the others do not wait for it. */
const whileHeld = 250

type Means = {
  db: Db
  log: LogWriter
  keeper: DraftKeeper
  limits?: SizeLimits
  /** What all rooms do when there is time. */
  turns: Turns
  tell: (news: RoomNews) => void
  failed: (error: unknown) => void
}

/** A draft that people have open here: its live text in memory, as far as the log has come. */
export type Room = ReturnType<typeof openRoom>

/** Opens the room of a draft whose text was loaded: takes updates in, and lets the draft's JSON follow. */
export const openRoom = (
  draft: OpenDraft,
  text: LiveText,
  { db, log, keeper, turns, limits, tell, failed }: Means,
) => {
  const size = createTextSize(text, limits)
  let catching: Promise<void> | undefined
  let following: Promise<void> | undefined
  let followTimer: NodeJS.Timeout | undefined
  let restTimer: NodeJS.Timeout | undefined
  let lastPoint = Date.now()
  let isEnded = false

  const catchUpNow = (): Promise<void> => {
    catching ??= catchUp(db, draft.scope, draft.service, text).finally(() => {
      catching = undefined
    })
    return catching
  }

  const follow = (waits = false): Promise<void> => {
    clearTimeout(followTimer)
    followTimer = undefined
    following ??= keeper
      .follow(draft, text, { waits })
      .then((versions) => {
        if (versions === 'held') followSoon(whileHeld)
        else if (versions) tell({ kind: 'stored', versions })
      })
      .finally(() => {
        following = undefined
      })
    return following
  }
  const followSoon = (wait = followAfter): void => {
    if (isEnded) return
    followTimer ??= setTimeout(() => {
      // Whoever types meanwhile is followed with that turn.
      turns
        .soon(() => (isEnded ? Promise.resolve() : follow()))
        .catch((error: unknown) => {
          failed(error)
          followTimer = undefined
          followSoon(retryAfter)
        })
    }, wait)
  }

  const rest = async (waits = false): Promise<void> => {
    clearTimeout(restTimer)
    restTimer = undefined
    const earlier = lastPoint
    lastPoint = Date.now()
    if ((await keeper.rest(draft, text, { waits })) !== 'held') return
    lastPoint = earlier
    if (!restTimer) restSoon(retryAfter)
  }
  const restSoon = (wait: number): void => {
    if (isEnded) return
    clearTimeout(restTimer)
    restTimer = setTimeout(() => {
      turns.later(() => (isEnded ? Promise.resolve() : rest())).catch(failed)
    }, wait)
  }
  const moved = (): void => {
    followSoon()
    restSoon(Math.min(pause, Math.max(0, lastPoint + longestWithoutPoint - Date.now())))
  }
  // What was typed last in a room that could not let its JSON follow any more.
  if (text.changed.size > 0) moved()

  return {
    draft,
    text,
    /**
     * Takes in what somebody typed: first into the log, then into the text; resolves when it is safe. Throws `RoomError`
     * where the text would become too large; one that only removes is let in.
     */
    take: async (update: Update, { adds }: { adds: boolean }): Promise<void> => {
      const isIn = size.reserve(update.portion, { bytes: update.content.byteLength, adds })
      try {
        const seq = await log.append(draft, update)
        if (seq === text.seq + 1) {
          applyUpdate(text, update)
          text.seq = seq
        } else if (seq > text.seq) await catchUpNow()
      } finally {
        isIn()
      }
      moved()
    },
    /** Takes in what was written elsewhere, as far as the log has come. */
    reach: async (seq: number): Promise<void> => {
      if (seq <= text.seq) return
      await catchUpNow()
      moved()
    },
    /** Puts a document of the network in place of the one in memory, with all that this one says. */
    attach: (portion: Portion, document: Doc): void => {
      Y.applyUpdate(document, Y.encodeStateAsUpdate(text.docs[portion]))
      text.docs[portion] = document
    },
    /** Lets the JSON follow what is still open, and notes a last point. */
    close: async (): Promise<void> => {
      isEnded = true
      clearTimeout(followTimer)
      clearTimeout(restTimer)
      await following?.catch(() => {})
      await follow(true)
      await rest(true)
    },
    /** The draft is no more: nothing is left to follow. */
    end: (): void => {
      isEnded = true
      clearTimeout(followTimer)
      clearTimeout(restTimer)
      log.drop(draft.service)
    },
  }
}
