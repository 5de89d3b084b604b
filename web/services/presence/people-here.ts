import type { Awareness } from 'y-protocols/awareness'
import { Presence, type Whereabouts } from '#model/live/room.ts'
import { clauseOf, type Here, hereFrom } from './here.ts'

/** Who is in the room beside this person, and where each of them is; says to the others where this person is. */
export type PeopleHere = ReturnType<typeof followPresence>

/** How far apart, in milliseconds, an entry's going and somebody's leaving it may be and still be one deed. */
const oneDeed = 2000

type Leaving = { personId: string; name: string; clause: string; at: number }

/** Reads presence as others tell it; what is no presence is passed over. */
export const followPresence = (
  { awareness, sendNow }: { awareness: Awareness; sendNow: () => void },
  myPersonId: string | null,
) => {
  const listeners = new Set<() => void>()
  let here: readonly Here[] = []
  let following: string | null = null
  let leavings: Leaving[] = []
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const noteLeavings = (next: readonly Here[]): void => {
    const now = Date.now()
    const left = here.flatMap(({ who, at }) => {
      const clause = at && clauseOf(at.address)
      const still = next.find((one) => one.who.personId === who.personId)
      // Whoever is not here any more may only have lost the connection, or this page has.
      if (clause === null || !still || (still.at && clauseOf(still.at.address) === clause)) return []
      return [{ personId: who.personId, name: who.name, clause, at: now }]
    })
    leavings = [...leavings.filter(({ at }) => now - at < 2 * oneDeed), ...left]
  }
  const read = (): void => {
    const others = [...awareness.getStates()]
      .filter(([client]) => client !== awareness.clientID)
      .flatMap(([, said]) => Presence.safeParse(said).data ?? [])
    const next = hereFrom(others, myPersonId)
    if (JSON.stringify(next) === JSON.stringify(here)) return
    noteLeavings(next)
    here = next
    if (!next.some(({ who }) => who.personId === following)) following = null
    tell()
  }
  awareness.on('change', read)
  awareness.setLocalStateField('at', null)
  const goTo = (at: Whereabouts | null): void => {
    if (at !== null && following !== null) {
      following = null
      tell()
    }
    const before = awareness.getLocalState()?.['at'] as Whereabouts | null | undefined
    if (JSON.stringify(before) === JSON.stringify(at)) return
    awareness.setLocalStateField('at', at)
    // Where somebody was for a moment only is told as well: who removes an entry was in it.
    if (before?.address !== at?.address) sendNow()
  }
  return {
    read: () => here,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Tells the others where this person is. Whoever goes somewhere follows nobody. */
    goTo,
    /** Tells the others which clause is open here; who is in a field of it already is more exactly there. */
    open: (path: string | null) => {
      const at = awareness.getLocalState()?.['at'] as Whereabouts | null | undefined
      if (path === null) goTo(null)
      else if (!at || clauseOf(at.address) !== path) goTo({ address: path, anchor: null, head: null })
    },
    /** The person whom this page follows. */
    following: () => following,
    follow: (personId: string | null) => {
      following = personId
      tell()
    },
    /**
     * The name of the one person who left a clause when it went: whoever removes an entry closes it with that. Empty
     * where it may have been somebody else.
     */
    whoLeft: (clause: string, at: number): string => {
      const near = leavings.filter((one) => one.clause === clause && Math.abs(one.at - at) < oneDeed)
      const [first, ...others] = new Set(near.map(({ name }) => name))
      return others.length === 0 ? (first ?? '') : ''
    },
    stop: () => {
      awareness.off('change', read)
      listeners.clear()
    },
  }
}
