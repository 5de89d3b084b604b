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
