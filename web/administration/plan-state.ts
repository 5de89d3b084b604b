import type { Plan } from '#model/contract/code.ts'

/** Whether something keeps all of it from being applied. */
export const isBlocked = ({ counts }: Plan): boolean => counts.conflict + counts.refused > 0

/** Whether applying it would change nothing. */
export const isIdle = ({ counts, steps }: Plan): boolean => counts.leave === steps.length
