import type { Plan, PlanReason } from '#model/contract/code.ts'

/** Whether something keeps all of it from being applied. */
export const isBlocked = ({ counts }: Plan): boolean => counts.conflict + counts.refused > 0

/** Whether applying it would change nothing. */
export const isIdle = ({ counts, steps }: Plan): boolean => counts.leave === steps.length

/** Whether all that keeps it from being applied is that it was read from other files before. */
export const isOfOtherFiles = (plan: Plan): boolean =>
  isBlocked(plan) &&
  plan.steps
    .filter(({ action }) => action === 'conflict' || action === 'refused')
    .every(({ reasons }) => reasons.every(({ code }) => code === 'other-folder' || code === 'other-source'))

/** Where the words of a reason stand: what speaks to whoever has the command line is said otherwise on a screen. */
export const wordsOfReason = (code: PlanReason): string =>
  code === 'other-folder' ? 'definitions.otherFile' : `planReasons.${code}`
