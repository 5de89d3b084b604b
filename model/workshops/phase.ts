import { z } from 'zod'

/** How far a question of a workshop is. What somebody answers stays theirs alone until all of it is revealed at once. */
export const Phase = z.enum(['waiting', 'gathering', 'revealed', 'grouping', 'voting', 'decided'])
export type Phase = z.infer<typeof Phase>

const next: Record<Phase, readonly Phase[]> = {
  waiting: ['gathering'],
  gathering: ['revealed'],
  revealed: ['grouping', 'decided'],
  // Voting can be taken back while groups still miss something; who voted for a group keeps that vote.
  grouping: ['voting', 'decided'],
  voting: ['grouping', 'decided'],
  decided: [],
}

/** The phases that can follow, the usual one first. */
export const nextPhases = (phase: Phase): readonly Phase[] => next[phase]

export const mayFollow = (from: Phase, to: Phase): boolean => next[from].includes(to)

/** Whether everybody may read all answers. */
export const isRevealed = (phase: Phase): boolean => phase !== 'waiting' && phase !== 'gathering'

/** Whether another question can be asked: this one is not begun, or done with. */
export const isLeft = (phase: Phase): boolean => phase === 'waiting' || phase === 'decided'
