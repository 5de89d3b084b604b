import { z } from 'zod'
import { Severity } from './settings.ts'
import type { Verdict } from './verdict.ts'

const count = z.int().nonnegative()

/** How many verdicts there are of each severity, those that are waived apart. Counts, and never a grade. */
export const VerdictCounts = z.object({ error: count, warning: count, note: count, waived: count })
export type VerdictCounts = z.infer<typeof VerdictCounts>

/** The verdicts counted by severity; a waived one counts as waived and as nothing else. */
export const countsOf = (verdicts: readonly Pick<Verdict, 'severity' | 'waiver'>[]): VerdictCounts => {
  const open = verdicts.filter(({ waiver }) => waiver === null)
  const bySeverity = Severity.options.map(
    (severity) => [severity, open.filter((one) => one.severity === severity).length] as const,
  )
  return {
    ...(Object.fromEntries(bySeverity) as Record<Severity, number>),
    waived: verdicts.length - open.length,
  }
}
