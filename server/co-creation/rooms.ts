import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server'
import type { Logger } from 'pino'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import {
  parseRoomName,
  type Portion,
  portions,
  type RoomNews,
  roomName,
  presencePortion,
} from '#model/live/room.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { storyOf } from '#server/kernel/error-story.ts'
import { deedOf } from './check-update.ts'
import { type DraftKeeper, type Guest, type OpenDraft, RoomError } from './draft-keeper.ts'
import { findMovedLogs } from './live-store.ts'
import { every } from './every.ts'
import { acknowledgement, createLine } from './line.ts'
import { createLogWriter } from './log-writer.ts'
import type { Message } from './message.ts'
import { presenceOf, showPresence } from './presence.ts'
import { openRoom, type Room } from './room.ts'
import type { SizeLimits } from './text-size.ts'
import { createTurns } from './turns.ts'
import { createUnderWay } from './under-way.ts'
import { createVisits, keyOf, type Seat } from './visits.ts'

type Means = { db: Db; log: Logger; keeper: DraftKeeper; clock: () => Date; limits?: SizeLimits }

/** How often rooms look for what was written elsewhere, and whether their guests may still be there, in milliseconds. */
const lookEvery = 200
const admitEvery = 1000
/** Of how many rooms the JSON follows at once, of the 16 connections to the database: most are left for what is typed. */
const followedAtOnce = 4

type Sent = { document: Document; type: number; content: Uint8Array }

const draftOf = (name: string, ctx: MemberContext): { draft: OpenDraft; portion: Portion } => {
  const room = parseRoomName(name)
  if (!room) throw new RoomError('not-allowed')
  const { service, startedAt, portion } = room
  return { draft: { scope: ctx.scope, service, startedAt }, portion }
}

/** All drafts that people have open on this server. */
export const createRooms = ({ db, log, keeper, clock, limits }: Means) => {
  const writer = createLogWriter(db)
  const turns = createTurns(followedAtOnce)
  const rooms = new Map<string, Promise<Room>>()
  const visits = createVisits(keeper)
  const underWay = createUnderWay()
  let isEnding = false
  const failed = (error: unknown): void => log.error({ error: storyOf(error) }, 'a room could not follow')

  const documentsOf = (draft: OpenDraft): Document[] =>
    portions.flatMap((portion) => network.documents.get(roomName({ ...draft, portion })) ?? [])
  const tell = (draft: OpenDraft) => (news: RoomNews) =>
    network.documents
      .get(roomName({ ...draft, portion: presencePortion }))
      ?.broadcastStateless(JSON.stringify(news))

  const enter = (draft: OpenDraft): Promise<Room> => {
    const key = keyOf(draft)
    const known = rooms.get(key)
    if (known) return known
    if (isEnding) return Promise.reject(new RoomError('unavailable'))
    const opened = keeper.open(draft).then((text) =>
      openRoom(draft, text, {
        db,
        log: writer,
        keeper,
        turns,
        tell: tell(draft),
        failed,
        ...(limits ? { limits } : {}),
      }),
    )
    rooms.set(key, opened)
    opened.catch(() => rooms.delete(key))
    return opened
  }

  const expel = (draft: OpenDraft, error: RoomError): void => {
    for (const { connection } of visits.of(draft)) connection.close(error)
  }
  const end = (room: Room): void => {
    rooms.delete(keyOf(room.draft))
    room.end()
    expel(room.draft, new RoomError('draft-ended'))
  }

  const take = async ({ draft, portion, guest }: Seat, { document, type, content }: Sent): Promise<void> => {
    const deed = deedOf(content)
    if (deed === 'nothing') return
    // Who comes back sends all they have: most often the room has it as well.
    if (type === messageYjsSyncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), content)) return
    const room = await enter(draft)
    const { personId, side } = guest.who
    const act = { personId, side, at: clock().toISOString() }
    await room.take({ portion, act, content }, { adds: deed === 'adds' })
  }
  /** The same; who is refused is told so. */
  const takeOrRefuse = async (seat: Seat, sent: Sent): Promise<void> => {
    // Never acknowledged: its browser brings it to whichever server answers next. A refusal would be printed as an error.
    if (isEnding) await new Promise(() => {})
    try {
      await underWay.add(take(seat, sent))
    } catch (error) {
      const refusal = error instanceof RoomError ? error : new RoomError('unavailable')
      log.warn(
        { room: keyOf(seat.draft), reason: refusal.reason, error: storyOf(error) },
        'an update was refused',
      )
      // Whoever is refused begins anew; a draft that has ended takes its own leave.
      if (refusal.reason !== 'draft-ended') seat.hangUp(refusal.reason)
      throw refusal
    }
  }

  const hear = async (
    seat: Seat,
    connection: Connection<Seat>,
    { kind, content }: Message,
  ): Promise<boolean> => {
    const { document } = connection
    try {
      if (kind === 'presence') showPresence(seat, connection, content)
      else {
        await takeOrRefuse(seat, { document, type: messageYjsUpdate, content })
        connection.send(acknowledgement(document))
      }
      return true
    } catch (error) {
      connection.close(error as RoomError)
      return false
    }
  }

  const network = new Hocuspocus<Seat>({
    quiet: true,
    debounce: 0,
    flushDelay: 0,
    timeout: 60_000,
    maxPendingDocuments: 20,
    onAuthenticate: async ({ documentName, context, connectionConfig }) => {
      const { draft, portion } = draftOf(documentName, context.ctx)
      const { who, readOnly } = await keeper.admit(context.ctx, draft)
      connectionConfig.readOnly = readOnly.includes(portion)
      const guest: Guest = { ...draft, sessionId: context.ctx.account.sessionId, who }
      return { draft, portion, guest }
    },
    onLoadDocument: async ({ document, context }) => {
      const room = await enter(context.draft)
      room.attach(context.portion, document)
    },
    connected: async ({ context, connection, documentName }) => {
      visits.sitDown({ seat: context, connection })
      context.line = createLine(connection, (message) => hear(context, connection, message))
      context.lines.set(documentName, context.line)
    },
    onDisconnect: async ({ context }) => {
      visits.leave(context)
      // The room is not closed before it has taken in what was said last.
      await context.line?.settled()
    },
    // The network keeps nothing: the log has it.
    afterLoadDocument: async ({ document }) => void document.onUpdate(() => {}),
    beforeSync: async ({ context, connection, document, type, payload }) => {
      if (type === messageYjsSyncStep1 || connection.readOnly) return
      await takeOrRefuse(context, { document, type, content: Uint8Array.from(payload) })
    },
    beforeHandleAwareness: async ({ context, states }) => {
      if (!context) return states.clear()
      for (const [client, state] of states) {
        // Hocuspocus reads the message into a presence of its own, whose empty state is among these.
        const presence = presenceOf(context, client, state)
        if (presence) states.set(client, presence)
        else states.delete(client)
      }
    },
    afterUnloadDocument: async ({ documentName }) => {
      const draft = parseRoomName(documentName)
      if (!draft) return
      const key = keyOf(draft)
      const room = await rooms.get(key)?.catch(() => undefined)
      if (!room || documentsOf(room.draft).length > 0) return
      await leaveRoom(room)
    },
  })

  /** The last has gone: what is open is written, and nobody who comes meanwhile finds a room that is closing. */
  const leaveRoom = async (room: Room): Promise<void> => {
    const key = keyOf(room.draft)
    if ((await rooms.get(key)?.catch(() => undefined)) !== room) return
    rooms.delete(key)
    await underWay.add(room.close().catch(failed))
  }

  const look = async (): Promise<void> => {
    const open = (await Promise.allSettled(rooms.values())).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    )
    if (open.length === 0) return
    const moved = await findMovedLogs(
      db,
      open.map(({ draft, text }) => ({
        workspaceId: draft.scope.workspaceId,
        serviceId: draft.service,
        startedAt: draft.startedAt,
        seq: text.seq,
      })),
    )
    const byKey = new Map(open.map((room) => [keyOf(room.draft), room]))
    await Promise.all(
      moved.map(async ({ serviceId, startedAt, seq }) => {
        const room = byKey.get(keyOf({ service: serviceId, startedAt }))
        if (!room) return
        if (seq === null) end(room)
        else await room.reach(seq)
      }),
    )
  }

  const timers = [every(lookEvery, look, failed), every(admitEvery, visits.readmit, failed)]
  return {
    network,
    /** The rooms that are open, for measures and tests. */
    count: (): number => rooms.size,
    stop: async (): Promise<void> => {
      isEnding = true
      for (const timer of timers) await timer.stop()
      network.closeConnections()
      await underWay.settled()
      const open = await Promise.allSettled(rooms.values())
      rooms.clear()
      await Promise.all(
        open.map((one) => (one.status === 'fulfilled' ? one.value.close().catch(failed) : undefined)),
      )
    },
  }
}
export type Rooms = ReturnType<typeof createRooms>
