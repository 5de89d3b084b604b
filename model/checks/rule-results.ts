import { z } from 'zod'
import { rules } from './index.ts'
import { RuleId, Severity } from './settings.ts'
import type { CheckResult, Verdict } from './verdict.ts'

/** What one rule says of one definition, in short. */
export const RuleResult = z.object({
  rule: RuleId,
  /** The worst that it found; the rule's own where nothing was decided. */
  severity: Severity,
  /** How many findings stand open, and how many are waived: a waiver is for all that a rule finds in a service. */
  findings: z.int().nonnegative(),
  waived: z.int().nonnegative(),
  /** Whether something about it could not be decided: never a pass. */
  undecided: z.boolean(),
})
export type RuleResult = z.infer<typeof RuleResult>

const usual = new Map(rules.map(({ id, severity }) => [id, severity]))

const worstOf = (verdicts: readonly Verdict[], rule: RuleId): Severity =>
  Severity.options.find((severity) => verdicts.some((one) => one.severity === severity)) ??
  usual.get(rule) ??
  'note'

/** A result rule by rule; rules that say nothing are left out. */
export const ruleResultsOf = ({ verdicts, undecided }: CheckResult): RuleResult[] => {
  const open = new Set(undecided.map(({ rule }) => rule))
  const said = new Set([...verdicts.map(({ rule }) => rule), ...open])
  return [...said].map((rule) => {
    const found = verdicts.filter((one) => one.rule === rule)
    const waived = found.filter(({ waiver }) => waiver !== null).length
    return {
      rule,
      severity: worstOf(found, rule),
      findings: found.length - waived,
      waived,
      undecided: open.has(rule),
    }
  })
}
