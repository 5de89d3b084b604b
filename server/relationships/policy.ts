import type { RelationshipSide } from '#model/relationships/relationship.ts'
import type { Actor } from '#server/kernel/context.ts'

/**
 * What rights in a relationship are judged by: the sides on which the person stands. Who belongs to the provider, or to a
 * unit within it, or owns a service that is covered, stands on its side; who belongs to the consumer, or to a unit
 * within it, or holds a role there, on the consumer's. Where one of the two lies within the other, the one nearer to the
 * person counts.
 */
export type SideFacts = { sides: readonly RelationshipSide[] }
type Person = Pick<Actor, 'personId' | 'administrator'>

export const standsOn = (facts: SideFacts, side: RelationshipSide): boolean => facts.sides.includes(side)

/** The two sides, and administrators; to everybody else a relationship is not there. */
export const maySee = (actor: Person, facts: SideFacts): boolean =>
  actor.administrator || facts.sides.length > 0

/** Both sides walk the journey, so each moves it, and keeps what both agreed to do. */
export const mayChange = maySee

/** What one side writes for itself is written and read by that side; administrators see both. */
export const mayWriteFor = (actor: Person, facts: SideFacts, side: RelationshipSide): boolean =>
  actor.administrator || standsOn(facts, side)
export const mayReadNotesOf = mayWriteFor

/** Somebody of either side begins one, and administrators do. */
export const mayBegin = maySee

/** A role ends by whoever answers for the service: so does a relationship that would take roles with it. */
export const mayEnd = (
  actor: Person,
  facts: SideFacts & { roles: readonly { ownerId: string | null }[] },
): boolean =>
  actor.administrator ||
  (maySee(actor, facts) && facts.roles.every(({ ownerId }) => ownerId === actor.personId))

/** Whoever may end it takes back that it is to end, and so does whoever set the day. */
export const mayTakeBackEnd = (
  actor: Person,
  facts: Parameters<typeof mayEnd>[1] & { endSet: { by: { id: string } } | null },
): boolean => mayEnd(actor, facts) || (maySee(actor, facts) && facts.endSet?.by.id === actor.personId)
