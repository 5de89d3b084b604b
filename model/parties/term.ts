/** From a day on, and until another that is no longer part of it; null where it is open. Days are UTC. */
export type Term = { since: string | null; until: string | null }

/** Whether it begins no later than it ends. */
export const isInOrder = ({ since, until }: Term): boolean =>
  since === null || until === null || since <= until

export type Standing = 'past' | 'running' | 'future'

/** Where a term stands on a day: an end counts with its day. */
export const standingOn = ({ since, until }: Term, day: string): Standing => {
  if (until !== null && until <= day) return 'past'
  return since !== null && since > day ? 'future' : 'running'
}

const beginsBeforeEndOf = (one: Term, other: Term): boolean =>
  one.since === null || other.until === null || one.since < other.until

const isEmpty = ({ since, until }: Term): boolean => since !== null && since === until

/** Whether two terms have a day in common. */
export const overlap = (one: Term, other: Term): boolean =>
  !isEmpty(one) && !isEmpty(other) && beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one)
