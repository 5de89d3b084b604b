/** Where an organisation stands on the map. */
export type Place = {
  id: string
  /** The organisation whose node it is part of. */
  node: string
  /** Whether it is opened: then its node is itself alone. */
  opened: boolean
  /** The opened organisation that its node stands in. */
  within: string | null
}

type Nested = { id: string; parentId: string | null }

/**
 * Places of organisations, given with all that they are nested in: each stands as itself where all around it is opened,
 * else in the outermost one that is not.
 */
export const placesOf = (organisations: readonly Nested[], open: readonly string[]): Place[] => {
  const opened = new Set(open)
  const nested = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const places = new Map<string, Place>()
  const placeOf = ({ id, parentId }: Nested): Place => {
    const known = places.get(id)
    if (known) return known
    const parent = parentId === null ? undefined : nested.get(parentId)
    const around = parent && placeOf(parent)
    const place = placeWithin(id, around, opened)
    places.set(id, place)
    return place
  }
  return organisations.map(placeOf)
}

const placeWithin = (id: string, around: Place | undefined, opened: ReadonlySet<string>): Place => {
  if (around && !around.opened) return { ...around, id }
  return { id, node: id, opened: opened.has(id), within: around?.id ?? null }
}
