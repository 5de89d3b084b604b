import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** An entry's place in its list, between any two of which there is room for another. */
export type Place = string

const isPlace = (value: unknown): value is Place => {
  if (typeof value !== 'string' || value.length > 1000) return false
  try {
    return generateKeyBetween(value, null) > value
  } catch {
    return false
  }
}

/** Ids by their places; two that were put in one place at once stand in the order of their ids, for everybody. */
export const inOrder = (places: Iterable<readonly [id: string, place: unknown]>): string[] =>
  [...places]
    .map(([id, place]) => ({ id, place: isPlace(place) ? place : '' }))
    .toSorted((one, other) =>
      one.place === other.place ? (one.id < other.id ? -1 : 1) : one.place < other.place ? -1 : 1,
    )
    .map(({ id }) => id)

/** The longest run of `ids` that already stand in this order: they keep their places, all others move. */
const staying = (ids: readonly string[], placeOf: ReadonlyMap<string, Place>): ReadonlySet<string> => {
  const best: string[][] = []
  for (const id of ids) {
    const place = placeOf.get(id)
    if (place === undefined) continue
    let longest: string[] = []
    for (const run of best) {
      if (placeOf.get(run.at(-1)!)! < place && run.length > longest.length) longest = run
    }
    best.push([...longest, id])
  }
  return new Set(best.reduce<string[]>((most, run) => (run.length > most.length ? run : most), []))
}

/** The places to be set so that the ids stand in the order given; those that can stay are left out. */
export const placesFor = (
  ids: readonly string[],
  before: Iterable<readonly [id: string, place: unknown]>,
): Map<string, Place> => {
  const known = new Map([...before].filter((one): one is readonly [string, Place] => isPlace(one[1])))
  const stays = staying(ids, known)
  const next = new Map<string, Place>()
  let from: Place | null = null
  let waiting: string[] = []
  const put = (until: Place | null): void => {
    const places = generateNKeysBetween(from, until, waiting.length)
    for (const [at, id] of waiting.entries()) next.set(id, places[at]!)
    waiting = []
  }
  for (const id of ids) {
    if (!stays.has(id)) waiting.push(id)
    else {
      put(known.get(id)!)
      from = known.get(id)!
    }
  }
  put(null)
  return next
}
