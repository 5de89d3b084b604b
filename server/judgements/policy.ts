import type { Actor } from '#server/kernel/context.ts'

type Held = { personId: string }

/** Value is what somebody perceives: nobody judges for another, not even an administrator. */
export const mayJudgeAs = (actor: Pick<Actor, 'personId'>, held: Held | undefined): boolean =>
  held?.personId === actor.personId
