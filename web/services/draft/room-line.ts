import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import {
  type Portion,
  portions,
  presencePortion,
  RoomEnd,
  RoomNews,
  roomName,
  type RoomName,
} from '#model/live/room.ts'
import { type CopyOf, copyName } from './kept-copies.ts'
import { isSameLine, type LineEnd, type LineState, lineStateOf, type PortionFacts } from './line-state.ts'
import type { LiveDocuments } from './live-documents.ts'
import { type PortionMemory, rememberPortion } from './portion-memory.ts'
import type { Address } from './typed-text.ts'

/** The way of a draft's live documents to the server and into this browser's memory. */
export type RoomLine = {
  read: () => LineState
  subscribe: (listener: () => void) => () => void
  /** Resolves once the server has stored everything; false where that takes too long. */
  settled: () => Promise<boolean>
  /** Where something was typed that the server has not said to have stored. */
  unsent: () => readonly Address[]
  /** Connects again after the server ended the connection. */
  connectAgain: () => void
  stop: () => void
}

type OpenLine = {
  url: string
  room: Omit<RoomName, 'portion'>
  documents: LiveDocuments
  /** Whose copy this browser keeps; null where it may keep none. */
  copy: CopyOf | null
  /** The page should be asked for anew: the server has stored what was typed, or the connection is gone. */
  onNews: () => void
}

/** How long changes are gathered before they are sent, in milliseconds: below what anybody notices. */
const gathering = 20
/** How long the line must be quiet before it says that everything is saved, so that it does not flicker with each key. */
const quiet = 400
const longestWait = 10_000
const retryAfter = 3000
/** How long the server is waited for before this browser's copy will do, in milliseconds. */
const patience = 3000
/** How long the server may take to say of what was on its way that it is stored, in milliseconds. */
const untilAcknowledged = 1500
/** What the socket itself says of a connection on which nothing comes any more. */
const connectionLost = 4408
/** What a socket itself says that was sent more at once than it takes. */
const messageTooBig = 1009

type Closing = { code?: number; reason?: string }

const reasonOf = ({ code, reason }: Closing): RoomEnd | null =>
  code === messageTooBig ? 'too-large' : (RoomEnd.safeParse(reason).data ?? null)

const unknown = (): PortionFacts => ({
  synced: false,
  unsynced: 0,
  kept: false,
  known: false,
  copied: false,
  readOnly: false,
})

/** A socket that can be told that its connection is gone before it finds out. */
class LineSocket extends HocuspocusProviderWebsocket {
  lose(): void {
    this.emit('close', { event: { code: connectionLost, reason: '' } })
  }
}

/** Opens the line of a draft: one socket for all of its documents. Presence comes with the provider of one of them. */
export const openLine = ({ url, room, documents, copy, onNews }: OpenLine) => {
  const facts = Object.fromEntries(portions.map((portion) => [portion, unknown()])) as Record<
    Portion,
    PortionFacts
  >
  const listeners = new Set<() => void>()
  let isConnected = true
  let isAwaited = true
  let isStopped = false
  let end: LineEnd | null = null
  const current = (): LineState => lineStateOf({ portions: facts, isConnected, isAwaited, end })
  let shown = current()
  let settling: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setTimeout> | undefined

  const show = (next: LineState): void => {
    clearTimeout(settling)
    settling = undefined
    if (isSameLine(shown, next)) return
    shown = next
    for (const listener of listeners) listener()
  }
  const changed = (): void => {
    const next = current()
    const isSettling = next.status === 'saved' && shown.status === 'saving' && shown.isKnown
    if (!isSettling) show(next)
    else settling ??= setTimeout(() => show(current()), quiet)
  }
  const waiting = setTimeout(() => {
    isAwaited = false
    changed()
  }, patience)
  const isSaved = (portion: Portion): boolean => facts[portion].synced && facts[portion].unsynced === 0
  const learn = (portion: Portion, news: Partial<PortionFacts>): void => {
    Object.assign(facts[portion], news)
    changed()
  }

  const socket = new LineSocket({
    url,
    delay: 500,
    minDelay: 500,
    maxDelay: 5000,
    onStatus: ({ status }) => {
      // An attempt changes nothing until it succeeds or fails.
      if (status === WebSocketStatus.Connecting) return
      const wasConnected = isConnected
      isConnected = status === WebSocketStatus.Connected
      // Whether somebody may come back is for the page to find out: a refused socket does not say why.
      if (!isConnected && !wasConnected) onNews()
      changed()
    },
    onClose: ({ event }) => finish(reasonOf(event)),
  })
  const finish = (reason: LineEnd | null): void => {
    if (reason === null || end !== null) return
    socket.disconnect()
    isConnected = false
    if (reason === 'unavailable') {
      clearTimeout(retrying)
      retrying = setTimeout(() => void socket.connect(), retryAfter)
    } else end = reason
    changed()
  }
  // What may no longer be written and was not stored before is not sent any more either.
  const lookAtRights = (): void => {
    const isStuck = portions.some((one) => facts[one].readOnly && memories[one].unsent().length > 0)
    if (isStuck) finish('only-suggests')
  }
  const lookSoon = (): void => {
    clearTimeout(looking)
    looking = setTimeout(lookAtRights, untilAcknowledged)
  }

  const hear = (payload: string): void => {
    const { data: news } = RoomNews.safeParse(JSON.parse(payload))
    if (news) onNews()
    if (news?.kind !== 'rights') return
    for (const portion of portions) facts[portion].readOnly = news.readOnly.includes(portion)
    lookSoon()
    changed()
  }
  const providers = portions.map((portion) => {
    const provider: HocuspocusProvider = new HocuspocusProvider({
      websocketProvider: socket,
      name: roomName({ ...room, portion }),
      document: documents[portion],
      flushDelay: gathering,
      ...(portion === presencePortion ? {} : { awareness: null }),
      onStateless: ({ payload }) => hear(payload),
      onSynced: () => {
        learn(portion, { synced: true, known: true })
        memories[portion].noteKnown()
      },
      onUnsyncedChanges: ({ number }) => {
        learn(portion, { unsynced: number, synced: provider.isSynced })
        if (isSaved(portion)) memories[portion].noteSaved()
      },
      onAuthenticated: ({ scope }) => {
        learn(portion, { readOnly: scope === 'readonly' })
        lookSoon()
      },
      onAuthenticationFailed: ({ reason }) => finish(reasonOf({ reason }) ?? 'unavailable'),
      onClose: ({ event }) => {
        learn(portion, { synced: false })
        // A document that is closed on a socket that goes on is not opened again by itself.
        const isLeftOut = socket.status === WebSocketStatus.Connected
        finish(reasonOf(event) ?? (isLeftOut ? 'unavailable' : null))
      },
    })
    return provider
  })
  const memories = Object.fromEntries(
    portions.map((portion, at) => [
      portion,
      rememberPortion(documents[portion], {
        name: copy && copyName(copy, portion),
        isOfServer: (origin) => origin === providers[at],
        isSaved: () => isSaved(portion),
        learn: (news) => learn(portion, news),
      }),
    ]),
  ) as Record<Portion, PortionMemory>
  for (const provider of providers) provider.attach()
  const presence = providers[portions.indexOf(presencePortion)]
  if (!presence?.awareness) throw new Error('The room has no presence.')

  const sendNow = (): void => {
    for (const provider of providers) provider.flushPendingUpdates()
    for (const memory of Object.values(memories)) memory.keepNow()
  }
  // Whether the network is really gone shows when the connection is made anew: a server may run on this very machine.
  const lookAgain = (): void => {
    if (end === null) socket.lose()
  }
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') sendNow()
  }
  window.addEventListener('online', lookAgain)
  window.addEventListener('offline', lookAgain)
  document.addEventListener('visibilitychange', whenHidden)

  const line: RoomLine = {
    read: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    settled: async () => {
      sendNow()
      for (const began = Date.now(); Date.now() - began < longestWait;) {
        if (current().status === 'saved') return true
        if (end !== null) return false
        // oxlint-disable-next-line no-await-in-loop -- asks again until it is so
        await new Promise((resolve) => {
          setTimeout(resolve, 50)
        })
      }
      return false
    },
    unsent: () => portions.flatMap((portion) => memories[portion].unsent()),
    connectAgain: () => {
      if (isStopped) return
      end = null
      void socket.connect()
      changed()
    },
    stop: () => {
      isStopped = true
      sendNow()
      clearTimeout(waiting)
      clearTimeout(settling)
      clearTimeout(retrying)
      clearTimeout(looking)
      window.removeEventListener('online', lookAgain)
      window.removeEventListener('offline', lookAgain)
      document.removeEventListener('visibilitychange', whenHidden)
      for (const provider of providers) provider.destroy()
      socket.destroy()
      for (const memory of Object.values(memories)) memory.stop()
      listeners.clear()
    },
  }
  return { line, awareness: presence.awareness, sendNow }
}
