import type { CheckInput } from '../rule.ts'
import type { Severity } from '../settings.ts'

/** What a rule must find: where, with which text, severity and filling where a rule has several, and by which words. */
type Expected = {
  path: string
  text?: string
  severity?: Severity
  params?: Record<string, unknown>
  words?: readonly string[]
}

/** Inputs that a rule must object to, with what it must find, and near twins that it must leave alone. */
export type RuleCases = {
  fails: readonly { name: string; input: CheckInput; finds: readonly Expected[] }[]
  passes: readonly { name: string; input: CheckInput }[]
  /** Inputs that know too little; the rule may still find what is certain. */
  undecided?: readonly { name: string; input: CheckInput; finds?: readonly Expected[] }[]
}
