import type { Connection } from '@hocuspocus/server'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import { type Presence, Whereabouts } from '#model/live/room.ts'
import type { Guest } from './draft-keeper.ts'
import { frameOf, kinds, readFrame } from './frames.ts'

/** Somebody in a room, and under which number presence knows them. */
export type Present = { guest: Guest; client?: number }

/** Who is present over one socket, by the name of the document in which presence is told. */
export type PresentHere = Map<string, Connection<Present>>

/** What somebody says of themselves as others may hear it; null where they speak for others. */
export const presenceOf = (present: Present, client: number, said: object): Presence | null => {
  if ('at' in said) present.client ??= client
  // Nobody speaks for others, or says who they are.
  if (client !== present.client) return null
  return { who: present.guest.who, at: Whereabouts.safeParse('at' in said ? said.at : null).data ?? null }
}

const tell = (connection: Connection<Present>, content: Uint8Array): void => {
  // Whoever left meanwhile is not brought back.
  if (!connection.document.hasConnection(connection)) return
  const frame = readFrame(content)
  for (let left = frame.number(); left > 0 && !frame.isOver(); left -= 1) {
    const [client, clock] = [frame.number(), frame.number()]
    const said: unknown = JSON.parse(frame.text())
    if (typeof said !== 'object' || said === null) continue
    const presence = presenceOf(connection.context, client, said)
    if (!presence) continue
    const update = frameOf(1, client, clock, JSON.stringify(presence))
    applyAwarenessUpdate(connection.document.awareness, update, { source: 'connection', connection })
  }
}

/**
 * Takes a message that tells where somebody is, which comes with every key; false for all others. Hocuspocus would make
 * a document of its own for each, which takes longer than handing on what was typed.
 */
export const hearPresence = (here: PresentHere, data: Uint8Array, refuse: () => void): boolean => {
  const frame = readFrame(data)
  const connection = here.get(frame.text())
  if (!connection || frame.number() !== kinds.awareness) return false
  const content = frame.bytes()
  // A place in the text is told after the text.
  connection
    .waitForPendingMessages()
    .then(() => tell(connection, content))
    .catch(refuse)
  return true
}
