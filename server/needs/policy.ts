import type { Actor } from '#server/kernel/context.ts'

/**
 * What is known of a need and of the person who asks: `asked` where they are among those it is addressed to, `invited`
 * where it answers questions about a service that they own or hold a role in.
 */
export type NeedFacts = {
  statedBy: { id: string | null }
  questionSet: string | null
  asked: boolean
  invited: boolean
}

const isAuthor = (actor: Actor, need: NeedFacts): boolean => need.statedBy.id === actor.personId

/** Consumers never see what others need: that is between its author and whoever could answer, or wanted to know. */
export const maySee = (actor: Actor, need: NeedFacts): boolean =>
  isAuthor(actor, need) || need.asked || need.invited || actor.administrator

/** Nobody answers themselves, but an administrator may put on record what was agreed elsewhere. */
export const mayAnswer = (actor: Actor, need: NeedFacts): boolean =>
  actor.administrator || (need.asked && !isAuthor(actor, need))

/** What answers questions is changed by answering again, so that answer and need say the same. */
export const mayChange = (actor: Actor, need: NeedFacts): boolean =>
  isAuthor(actor, need) && need.questionSet === null

/** Value is what its author perceives, so nobody else says that a need is met. */
export const mayMeet = (actor: Actor, need: NeedFacts): boolean => isAuthor(actor, need)
