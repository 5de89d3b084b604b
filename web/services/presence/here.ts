import type { Presence, Whereabouts, Who } from '#model/live/room.ts'

/** Somebody in the room, with the colour in which they are shown to everybody. */
export type Here = { who: Who; at: Whereabouts | null; hue: number }

/** How many colours people are told apart by; beyond that many at once, two share one, and their names tell. */
export const hues = 8

const hueOf = (personId: string): number =>
  [...personId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % hues

/** The clause that an address lies in: that of the field, the entry, the text, or of what is translated. */
export const clauseOf = (address: string): string => address.replace(/^[a-z]{2}:/, '').split('#', 1)[0] ?? ''

/** One line for each person, however many tabs they have open; colours are the same for everybody who sees them. */
export const hereFrom = (present: readonly Presence[], myPersonId: string | null): Here[] => {
  const people = new Map<string, Presence>()
  for (const one of present) {
    const known = people.get(one.who.personId)
    // Of several tabs, the one in which they are somewhere tells.
    if (!known || (known.at === null && one.at !== null)) people.set(one.who.personId, one)
  }
  const ids = [...new Set([...people.keys(), ...(myPersonId === null ? [] : [myPersonId])])].toSorted()
  const taken = new Map<string, number>()
  for (const id of ids) {
    const free = (hue: number): boolean => taken.size >= hues || ![...taken.values()].includes(hue)
    let hue = hueOf(id)
    while (!free(hue)) hue = (hue + 1) % hues
    taken.set(id, hue)
  }
  return ids.flatMap((id) => {
    const one = people.get(id)
    return one && id !== myPersonId ? [{ ...one, hue: taken.get(id) ?? 0 }] : []
  })
}
