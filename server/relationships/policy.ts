import type { RelationshipSide } from '#model/relationships/relationship.ts'
import type { Actor } from '#server/kernel/context.ts'

/**
 * What rights in a relationship are judged by: the sides on which the person stands. Who belongs to the provider, or to a
 * unit within it, or owns a service that is covered, stands on its side; who belongs to the consumer, or to a unit
 * within it, or holds a role there, on the consumer's. Where one of the two lies within the other, the one nearer to the
 * person counts.
 */
export type SideFacts = { sides: readonly RelationshipSide[] }
/** The sides that the person belongs to; where they belong to neither, those on which they stand. */
export type OwnFacts = { ownSides: readonly RelationshipSide[] }
type Person = Pick<Actor, 'personId' | 'administrator'>

/** The two sides, and administrators; to everybody else a relationship is not there. */
export const maySee = (actor: Person, facts: SideFacts): boolean =>
  actor.administrator || facts.sides.length > 0

/** Both sides walk the journey, so each moves it, and keeps what both agreed to do. */
export const mayChange = maySee

/**
 * What one side writes for itself is written and read by whoever belongs to it, and by whoever stands on it by a role or a
 * service and belongs to neither: who belongs to the one does not read along with the other. Administrators see both.
 */
export const mayWriteFor = (actor: Person, { ownSides }: OwnFacts, side: RelationshipSide): boolean =>
  actor.administrator || ownSides.includes(side)
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
