import { z } from 'zod'
import { Language } from '../../text.ts'
import { RuleId } from '../settings.ts'

/** What somebody who read a service, blind to the verdict, said of it. */
const Row = z.strictObject({
  service: z.string().min(1),
  /** Whether the rule had objected. */
  flagged: z.boolean(),
  /** Whether the reader found the fault. */
  faulty: z.boolean(),
  reason: z.string().min(1),
})

/** A sample of real services that was judged by reading, and how many services each group holds. */
export const JudgedSample = z
  .strictObject({
    rule: RuleId,
    language: Language,
    groups: z.strictObject({ flagged: z.int().nonnegative(), unflagged: z.int().nonnegative() }),
    rows: z.array(Row),
  })
  .refine(({ rows }) => new Set(rows.map(({ service }) => service)).size === rows.length, {
    error: 'judges a service twice',
  })
export type JudgedSample = z.infer<typeof JudgedSample>

/** A share between 0 and 1 with its 95 % interval. */
export type Estimate = { value: number; low: number; high: number }

/** What a judged sample says of a rule; null where it holds nothing that could tell. */
export type Measured = {
  precision: Estimate | null
  recall: Estimate | null
  flagged: number
  unflagged: number
}

const z95 = 1.959964
/** Two intervals that hold together in 95 of 100 cases must each hold in 97.5 (Bonferroni). */
const z975 = 2.241403

/** Wilson's interval for a share: sound for small samples and for shares near 0 and 1. */
export const wilson = (hits: number, of: number, z: number = z95): Estimate => {
  const share = hits / of
  const square = (z * z) / of
  const centre = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / of / 4)
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** The share of a group that is faulty; where all of it was judged there is nothing left to estimate. */
const shareOf = (hits: number, judged: number, group: number): Estimate => {
  if (group === 0) return { value: 0, low: 0, high: 0 }
  const share = hits / judged
  return judged >= group ? { value: share, low: share, high: share } : wilson(hits, judged, z975)
}

const found = (faultyFlagged: number, faultyUnflagged: number): number =>
  faultyFlagged + faultyUnflagged === 0 ? 1 : faultyFlagged / (faultyFlagged + faultyUnflagged)

/**
 * Faulty services that were flagged among all faulty ones, each group weighted by its size. The interval puts the
 * bounds of both groups' shares together: the worst of the one with the worst of the other.
 */
const recallOf = ({ groups, rows }: JudgedSample): Estimate | null => {
  const shares = ([true, false] as const).map((flagged) => {
    const judged = rows.filter((row) => row.flagged === flagged)
    const group = flagged ? groups.flagged : groups.unflagged
    if (judged.length === 0 && group > 0) return null
    return { group, share: shareOf(judged.filter(({ faulty }) => faulty).length, judged.length, group) }
  })
  const [flagged, unflagged] = shares
  if (!flagged || !unflagged) return null
  if (flagged.share.value + unflagged.share.value === 0) return null
  return {
    value: found(flagged.group * flagged.share.value, unflagged.group * unflagged.share.value),
    low: found(flagged.group * flagged.share.low, unflagged.group * unflagged.share.high),
    high: found(flagged.group * flagged.share.high, unflagged.group * unflagged.share.low),
  }
}

/** Precision, and recall weighted by group size, of a rule on a judged sample. */
export const measure = (sample: JudgedSample): Measured => {
  const flagged = sample.rows.filter((row) => row.flagged)
  return {
    precision:
      flagged.length === 0 ? null : wilson(flagged.filter(({ faulty }) => faulty).length, flagged.length),
    recall: recallOf(sample),
    flagged: flagged.length,
    unflagged: sample.rows.length - flagged.length,
  }
}
