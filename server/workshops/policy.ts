import type { Actor } from '#server/kernel/context.ts'

type Facts = { facilitatorId: string; ownerId: string | null }

/** One person leads: whoever began it. */
export const mayLead = (actor: Actor, workshop: Pick<Facts, 'facilitatorId'>): boolean =>
  workshop.facilitatorId === actor.personId

/** A workshop that was left behind keeps others from beginning one: the owner and administrators may end it, too. */
export const mayEnd = (actor: Actor, workshop: Facts): boolean =>
  mayLead(actor, workshop) || workshop.ownerId === actor.personId || actor.administrator
