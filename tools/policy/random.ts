/** Chance that can be had again: the same seed gives the same numbers. */
export type Random = {
  /** A whole number from 0 up to, and without, `below`. */
  below: (below: number) => number
  pick: <One>(list: readonly One[]) => One | undefined
  /** True in so many of a hundred. */
  in100: (times: number) => boolean
  id: () => string
}

// Mulberry32: small, fast, and good enough to choose among a few things.
const numbersOf = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

export const randomOf = (seed: number): Random => {
  const next = numbersOf(seed)
  const below = (limit: number): number => next() % limit
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('')
  return {
    below,
    pick: (list) => list[below(Math.max(1, list.length))],
    in100: (times) => below(100) < times,
    id: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
