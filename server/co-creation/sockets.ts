import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { RoomEnd } from '#model/live/room.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { largestUpdate } from './check-update.ts'
import type { Lines } from './line.ts'
import { nameIn } from './message.ts'
import { createPace } from './pace.ts'
import type { Rooms } from './rooms.ts'

/** Closing codes of our own, as WebSocket leaves them to programs; the reason says which. */
const refused = 4400
const goingAway = 1001

type Means = { rooms: Rooms; log: Logger }

/** A request to change over to a WebSocket, by somebody who was admitted already. */
export type Upgrade = { request: IncomingMessage; socket: Duplex; head: Buffer; ctx: MemberContext }

const asRequest = ({ headers, url = '/' }: IncomingMessage): Request =>
  new Request(new URL(url, 'http://localhost'), {
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  })

/** Hands on at once what is said on a connection within one turn of the event loop. */
const inOneWrite = (socket: WebSocket, wire: Duplex) => {
  let isHeld = false
  return {
    get readyState(): number {
      return socket.readyState
    },
    send: (data: Uint8Array): void => {
      if (!isHeld) {
        isHeld = true
        wire.cork()
        setImmediate(() => {
          isHeld = false
          wire.uncork()
        })
      }
      socket.send(data)
    },
    close: (code?: number, reason?: string): void => socket.close(code, reason),
  }
}

/** The connections over which browsers take part in live drafts. */
export const createSockets = ({ rooms, log }: Means) => {
  // One update and what it is wrapped in.
  const server = new WebSocketServer({ noServer: true, maxPayload: largestUpdate + 4096 })
  let isGoing = false

  const connect = (socket: WebSocket, { request, ctx, socket: wire }: Upgrade): void => {
    const hangUp = (reason: RoomEnd): void => socket.close(refused, reason)
    const lines: Lines = new Map()
    const connection = rooms.network.handleConnection(
      inOneWrite(socket, wire) as WebSocket,
      asRequest(request),
      {
        ctx,
        hangUp,
        lines,
      } as never,
    )
    const pace = createPace()
    const hear = (data: Buffer): void => {
      const line = lines.get(nameIn(data) ?? '')
      if (!line?.isOpen()) return connection.handleMessage(new Uint8Array(data))
      connection.lastMessageReceivedAt = Date.now()
      line.hear(data)
    }
    socket.on('message', (data: Buffer, isBinary) => {
      if (isGoing) return
      if (!isBinary) return hangUp('malformed')
      if (pace.allows(data.byteLength, performance.now())) return hear(data)
      log.warn({ requestId: ctx.requestId, personId: ctx.actor.personId }, 'a live connection talks too fast')
      hangUp('too-fast')
    })
    socket.on('error', (error) =>
      log.info({ requestId: ctx.requestId, error: error.message }, 'a live connection broke'),
    )
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }))
  }

  return {
    /** Changes a request over; what is said on it from now on goes to the rooms. */
    accept: (upgrade: Upgrade): void => {
      if (isGoing) upgrade.socket.destroy()
      else
        server.handleUpgrade(upgrade.request, upgrade.socket, upgrade.head, (socket) =>
          connect(socket, upgrade),
        )
    },
    /** Ends all connections; browsers come back to whichever server answers then. */
    hangUp: (): void => {
      isGoing = true
      for (const socket of server.clients) socket.close(goingAway)
    },
  }
}
