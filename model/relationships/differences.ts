import type { RelationshipSide, RelationshipType } from './relationship.ts'

/** What both sides said of their relationship; null where a side has said nothing. */
export type SaidByBoth<Value> = Readonly<Record<RelationshipSide, Value | null>>

/**
 * From this difference on trust is told of as unlike. On five steps one step is a matter of taste: two people who mean
 * the same may choose neighbours. Two steps apart, one says "mostly" where the other says "hardly".
 */
export const trustGapToTell = 2

/** Whether both sides said which type they aim at, and it is not the same. */
export const aimsDiffer = ({ provider, consumer }: SaidByBoth<RelationshipType>): boolean =>
  provider !== null && consumer !== null && provider !== consumer

/** By how many steps the sides trust each other unlike; null while one of them has said nothing. */
export const trustGap = ({ provider, consumer }: SaidByBoth<number>): number | null =>
  provider === null || consumer === null ? null : Math.abs(provider - consumer)

/** Whether the gap is one to speak about. */
export const isTrustUneven = (trust: SaidByBoth<number>): boolean => (trustGap(trust) ?? 0) >= trustGapToTell
