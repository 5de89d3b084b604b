import { type Connection, type Document, OutgoingMessage } from '@hocuspocus/server'
import { RoomError } from './draft-keeper.ts'
import { type Message, messageIn } from './message.ts'

/** One document of one connection. */
export type Line = {
  /** Whether the network still hands on what is said here. */
  isOpen: () => boolean
  /** Takes in what was said: one thing after the other, in the order in which it came. */
  hear: (data: Buffer) => void
  /** Resolves when all that was said so far is taken in, or refused. */
  settled: () => Promise<void>
}

/** The documents of one connection, by name. */
export type Lines = Map<string, Line>

/**
 * What is said often goes to `take`, and past the network, whose way costs several times as much; all else goes to the
 * network. `take` never throws; where it answers false, nothing that was said after it counts.
 */
export const createLine = (
  connection: Connection,
  take: (message: Message) => boolean | Promise<boolean>,
): Line => {
  const waiting: Buffer[] = []
  let hearing = Promise.resolve()

  const hearNext = async (data: Buffer): Promise<void> => {
    // What the network has in hand was said before.
    await connection.waitForPendingMessages()
    const message = connection.readOnly ? null : messageIn(data)
    if (!message) connection.handleMessage(new Uint8Array(data))
    else if (!(await take(message))) waiting.length = 0
  }
  const hearAll = async (): Promise<void> => {
    try {
      for (let data = waiting[0]; data; data = waiting[0]) {
        await hearNext(data)
        waiting.shift()
      }
    } catch {
      // The browser comes back, and says anew what was not acknowledged.
      waiting.length = 0
      connection.close(new RoomError('unavailable'))
    }
  }
  return {
    isOpen: () => connection.document.hasConnection(connection),
    hear: (data) => {
      if (waiting.push(data) === 1) hearing = hearAll()
    },
    settled: () => hearing,
  }
}

/** What tells a browser that its update is safe. */
export const acknowledgement = ({ name }: Document): Uint8Array =>
  new OutgoingMessage(name).writeSyncStatus(true).toUint8Array()
