import { check } from '#model/checks/index.ts'
import { type WaitingRule, waitingRules } from '#model/checks/register.ts'
import type { CheckInput } from '#model/checks/rule.ts'
import type { CheckResult } from '#model/checks/verdict.ts'
import { type ClauseAct, recordWording } from '#model/definition/clauses.ts'
import { partNames } from '#model/definition/definition.ts'

/** A text and what surrounds it; `typed` is whose wording it will be once it is saved, null where it is only read. */
export type Question = { input: CheckInput; typed: ClauseAct | null }

/** What the checks say of a text, and those that wait for something the program does not keep yet. */
export type Answer = CheckResult & { waiting: readonly WaitingRule[] }

/** The answer to a question, whoever works it out. */
export const answerOf = ({ input, typed }: Question): Answer => {
  const records =
    typed && input.records
      ? recordWording(input.records, { after: input.definition, parts: partNames, act: typed })
      : input.records
  return { ...check({ ...input, records }), waiting: waitingRules }
}
