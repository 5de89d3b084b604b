import { rules as allRules } from './register.ts'
import type { CheckInput, Known, Rule } from './rule.ts'
import { type Knowledge, Severity, type Verdict } from './verdict.ts'

const isKnown = (input: CheckInput, knowledge: Knowledge): boolean => {
  switch (knowledge) {
    case 'document':
      return true
    case 'roles':
      return input.surroundings !== null
    case 'record':
      return input.records !== null
    case 'catalogue':
    case 'measurements':
      return false
  }
}

const verdictsOf = (rule: Rule, input: CheckInput): Verdict[] =>
  // What the rule needs was found to be known.
  rule.decide(input as Known<Knowledge>).map(({ path, text = 'found', severity, params = {}, concerns }) => ({
    rule: rule.id,
    severity: severity ?? rule.severity,
    path,
    text,
    params,
    concerns: [...(concerns ?? rule.concerns)],
  }))

const rankOf = ({ severity }: Verdict): number => Severity.options.indexOf(severity)

/** What the rules say of a definition: errors first, and within a severity what matters most to the consumer first. */
export const check = (
  input: CheckInput,
  rules: readonly Rule[] = allRules,
): { verdicts: Verdict[]; undecided: string[] } => {
  const decidable = rules.filter(({ needs }) => needs.every((need) => isKnown(input, need)))
  return {
    verdicts: decidable
      .flatMap((rule) => verdictsOf(rule, input))
      .toSorted((one, other) => rankOf(one) - rankOf(other)),
    undecided: rules.filter((rule) => !decidable.includes(rule)).map(({ id }) => id),
  }
}
