import type { Connection } from '@hocuspocus/server'
import { applyAwarenessUpdate, type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { type Portion, type Presence, presencePortion, Whereabouts } from '#model/live/room.ts'
import type { Guest } from './draft-keeper.ts'
import { toldIn } from './message.ts'

/** Who came, to which document, and in presence under which number. */
type Present = { guest: Guest; portion: Portion; client?: number }

/** What may be shown of what a connection tells of somebody; null where it may not: nobody speaks for others, or says who they are. */
export const presenceOf = (seat: Present, client: number, state: unknown): Presence | null => {
  if (seat.portion !== presencePortion || typeof state !== 'object' || state === null) return null
  const isTold = 'at' in state
  if (isTold) seat.client ??= client
  if (client !== seat.client) return null
  return { who: seat.guest.who, at: (isTold && Whereabouts.safeParse(state.at).data) || null }
}

/** Shows everybody in the document what a connection tells. */
export const showPresence = (seat: Present, connection: Connection, content: Uint8Array): void => {
  for (const { client, clock, state } of toldIn(content) ?? []) {
    const presence = presenceOf(seat, client, state)
    if (!presence) continue
    const known = { meta: new Map([[client, { clock, lastUpdated: 0 }]]) } as Awareness
    const told = encodeAwarenessUpdate(known, [client], new Map([[client, presence]]))
    applyAwarenessUpdate(connection.document.awareness, told, { source: 'connection', connection })
  }
}
