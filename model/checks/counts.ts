import type { Verdict } from './verdict.ts'

/** How many verdicts stand open at each severity, and how many somebody waived: counts, never a grade. */
export const countsOf = (verdicts: readonly Pick<Verdict, 'severity' | 'waiver'>[]) => {
  const open = verdicts.filter(({ waiver }) => waiver === null)
  const at = (severity: Verdict['severity']): number =>
    open.filter((verdict) => verdict.severity === severity).length
  return {
    error: at('error'),
    warning: at('warning'),
    note: at('note'),
    waived: verdicts.length - open.length,
  }
}
