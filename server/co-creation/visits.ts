import type { Connection } from '@hocuspocus/server'
import type { Portion, RoomEnd, RoomNews } from '#model/live/room.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { type Admission, type DraftKeeper, type Guest, type OpenDraft, RoomError } from './draft-keeper.ts'
import type { Line, Lines } from './line.ts'

/** What a connection to one document knows: who came, by which request, and in presence under which number. */
export type Seat = {
  ctx: MemberContext
  /** Ends the whole connection; the browser comes back by itself. */
  hangUp: (reason: RoomEnd) => void
  lines: Lines
  line?: Line
  draft: OpenDraft
  portion: Portion
  guest: Guest
  client?: number
}

type Place = { seat: Seat; connection: Connection }
/** All documents of a draft that somebody has open in one session. */
type Visit = { guest: Guest; places: Set<Place> }

export const keyOf = ({ service, startedAt }: Pick<OpenDraft, 'service' | 'startedAt'>): string =>
  `${service}/${Date.parse(startedAt)}`

const visitOf = (guest: Guest): string => `${guest.sessionId} ${keyOf(guest)}`

const tellRights = (connection: Connection, { readOnly }: Admission): void =>
  connection.sendStateless(JSON.stringify({ kind: 'rights', readOnly } satisfies RoomNews))

const readmitTo = ({ seat, connection }: Place, admission: Admission | RoomError): void => {
  if (admission instanceof RoomError) return connection.close(admission)
  const wasReadOnly = connection.readOnly
  seat.guest.who = admission.who
  connection.readOnly = admission.readOnly.includes(seat.portion)
  if (connection.readOnly !== wasReadOnly) tellRights(connection, admission)
}

/** Who is in which draft on this server, and whether they may still be. */
export const createVisits = (keeper: DraftKeeper) => {
  const visits = new Map<string, Visit>()
  // Whoever sits down anew is asked about anew, whatever is known of them.
  const sitDown = (place: Place): void => {
    const { guest } = place.seat
    const places = visits.get(visitOf(guest))?.places ?? new Set()
    visits.set(visitOf(guest), { guest: { ...guest }, places: places.add(place) })
  }
  const leave = ({ guest }: Seat): void => {
    const places = visits.get(visitOf(guest))?.places ?? new Set()
    for (const place of places) if (place.seat.guest === guest) places.delete(place)
    if (places.size === 0) visits.delete(visitOf(guest))
  }
  const readmit = async (): Promise<void> => {
    if (visits.size === 0) return
    // Whoever comes in meanwhile was not asked about, and was admitted this moment.
    const asked = [...visits.values()].map(({ guest, places }) => ({ guest, places: [...places] }))
    const moved = await keeper.admittedOtherwise(asked.map(({ guest }) => guest))
    if (moved.size === 0) return
    for (const { guest, places } of asked) {
      const admission = moved.get(guest)
      if (admission) for (const place of places) readmitTo(place, admission)
    }
  }
  /** The places that somebody has in a draft. */
  const of = (draft: OpenDraft): Place[] =>
    [...visits.values()]
      .filter(({ guest }) => keyOf(guest) === keyOf(draft))
      .flatMap(({ places }) => Array.from(places))
  return { sitDown, leave, readmit, of }
}
