import { portions, roomName } from '#model/live/room.ts'
import type { Place } from './live-person.ts'
import type { Process } from './server-process.ts'

/** Drafts, and people who may type in all of them, each with a session of their own. */
export type LiveStage = { slug: string; drafts: { service: string; startedAt: string }[]; tokens: string[] }

/** Where a person of a room connects. */
type PlaceOf = (room: number, person: number) => Place

/** A seat at a draft, with all of its documents, as a browser takes it. */
export const seatsOn =
  ({ port }: Process, { slug, drafts, tokens }: LiveStage): PlaceOf =>
  (room, person) => ({
    url: `ws://127.0.0.1:${port}/api/workspaces/${slug}/live`,
    token: tokens[person % tokens.length] ?? '',
    names: portions.map((portion) => roomName({ ...drafts[room]!, portion })),
  })

/** A seat on the relay. */
export const seatsOnRelay =
  ({ port }: Process): PlaceOf =>
  (room) => ({
    url: `ws://127.0.0.1:${port}/${room}`,
    token: '',
    names: [],
  })

export const seated = ({ rooms, people }: { rooms: number; people: number }, placeOf: PlaceOf): Place[][] =>
  Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: people }, (_, person) => placeOf(room, room * people + person)),
  )
