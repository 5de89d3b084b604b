import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import { IndexeddbPersistence } from 'y-indexeddb'
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
import { isSameLine, type LineState, lineStateOf, type PortionFacts } from './line-state.ts'
import type { LiveDocuments } from './live-documents.ts'

/** The way of a draft's live documents to the server and into this browser's memory. */
export type RoomLine = {
  read: () => LineState
  subscribe: (listener: () => void) => () => void
  /** Resolves once the server has stored everything; false where that takes too long. */
  settled: () => Promise<boolean>
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
/** What the socket itself says of a connection on which nothing comes any more. */
const connectionLost = 4408

const reasonOf = (reason: string | undefined): RoomEnd | null => RoomEnd.safeParse(reason).data ?? null

const unknown = (): PortionFacts => ({
  synced: false,
  unsynced: 0,
  kept: false,
  known: false,
  copied: false,
  readOnly: false,
})

/** The copy that this browser keeps of a document: read in at once, and written with every change. */
const keepCopy = (
  name: string,
  { doc, learn }: { doc: LiveDocuments[Portion]; learn: (facts: Partial<PortionFacts>) => void },
): IndexeddbPersistence => {
  const copy = new IndexeddbPersistence(name, doc)
  void copy.whenSynced.then(async () => {
    const isOfServer = (await copy.get('of-server')) === 'yes'
    learn({ kept: true, copied: isOfServer })
  })
  return copy
}

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
  let end: RoomEnd | null = null
  const current = (): LineState => lineStateOf({ portions: facts, isConnected, isAwaited, end })
  let shown = current()
  let settling: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined

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
    onClose: ({ event }) => finish(reasonOf(event.reason)),
  })
  const finish = (reason: RoomEnd | null): void => {
    if (reason === null || end !== null) return
    socket.disconnect()
    isConnected = false
    if (reason === 'unavailable') {
      clearTimeout(retrying)
      retrying = setTimeout(() => void socket.connect(), retryAfter)
    } else end = reason
    changed()
  }
  const copies = Object.fromEntries(
    copy === null
      ? []
      : portions.map((portion) => [
          portion,
          keepCopy(copyName(copy, portion), {
            doc: documents[portion],
            learn: (news) => learn(portion, news),
          }),
        ]),
  ) as Partial<Record<Portion, IndexeddbPersistence>>

  const hear = (payload: string): void => {
    const { data: news } = RoomNews.safeParse(JSON.parse(payload))
    if (news?.kind === 'stored') onNews()
    if (news?.kind !== 'rights') return
    for (const portion of portions) facts[portion].readOnly = news.readOnly.includes(portion)
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
        // A page that is being left has closed its copy.
        copies[portion]?.set('of-server', 'yes').catch(() => {})
      },
      onUnsyncedChanges: ({ number }) => learn(portion, { unsynced: number, synced: provider.isSynced }),
      onAuthenticated: ({ scope }) => learn(portion, { readOnly: scope === 'readonly' }),
      onAuthenticationFailed: ({ reason }) => finish(reasonOf(reason) ?? 'unavailable'),
      onClose: ({ event }) => {
        learn(portion, { synced: false })
        // A document that is closed on a socket that goes on is not opened again by itself.
        const isLeftOut = socket.status === WebSocketStatus.Connected
        finish(reasonOf(event.reason) ?? (isLeftOut ? 'unavailable' : null))
      },
    })
    provider.attach()
    return provider
  })
  const presence = providers[portions.indexOf(presencePortion)]
  if (!presence?.awareness) throw new Error('The room has no presence.')

  const sendNow = (): void => {
    for (const provider of providers) provider.flushPendingUpdates()
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
      window.removeEventListener('online', lookAgain)
      window.removeEventListener('offline', lookAgain)
      document.removeEventListener('visibilitychange', whenHidden)
      for (const provider of providers) provider.destroy()
      socket.destroy()
      for (const one of Object.values(copies)) void one.destroy()
      listeners.clear()
    },
  }
  return { line, awareness: presence.awareness, sendNow }
}
