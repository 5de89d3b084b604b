/** An enterprise, and how many organisations are nested in it. */
export type GroupedEnterprise = { id: string; nested: number }

/** From this share of all that is nested on, grouping by enterprise tells of one group alone. */
const almostAll = 0.75

/** Fewer than these are quickly opened by hand, and do not crowd out what stands beside them. */
const handful = 10

/**
 * The enterprise that the map opens with: the only one that there is, or the one in which almost all that is nested
 * stands. Closed, it would hide what the map is looked at for; null where grouping by enterprise makes sense.
 */
export const openedFirst = (enterprises: readonly GroupedEnterprise[]): string | null => {
  const nested = enterprises.reduce((sum, one) => sum + one.nested, 0)
  const [only] = enterprises
  if (enterprises.length === 1 && only && nested > 0) return only.id
  const largest = enterprises.find((one) => one.nested >= handful && one.nested >= nested * almostAll)
  return largest?.id ?? null
}

/** How many relationships lie within one enterprise; under null those between enterprises, which have lines of their own. */
export type LyingWithin = { id: string | null; relationships: number }

/** Whether a map of closed enterprises would be a few boxes, so that there is room to open one. */
export const drawsFew = (enterprises: readonly GroupedEnterprise[]): boolean => enterprises.length < handful

/**
 * The enterprise that a map of a few boxes opens with: the one that holds the most relationships, unless more of them
 * run between enterprises than within. What lies within a closed one has no line.
 */
export const openedForLines = (lying: readonly LyingWithin[]): string | null => {
  const within = lying
    .filter(({ id }) => id !== null)
    .toSorted((one, other) => other.relationships - one.relationships)
  const between = lying.find(({ id }) => id === null)?.relationships ?? 0
  const sum = within.reduce((all, { relationships }) => all + relationships, 0)
  return sum < between ? null : (within[0]?.id ?? null)
}
