import { z } from 'zod'
import type { Side } from '../definition/clauses.ts'
import { PartName, partNames } from '../definition/definition.ts'
import type { Portion } from './room.ts'

/** A side whose people may be asked to suggest changes to a part instead of writing it. */
export const WritingSide = z.enum(['provider', 'consumer'])
export type WritingSide = z.infer<typeof WritingSide>

/** By part, the sides that only suggest changes to it; everybody invited writes a part that is not named. */
export const SuggestOnly = z.partialRecord(PartName, z.array(WritingSide).max(WritingSide.options.length))
export type SuggestOnly = z.infer<typeof SuggestOnly>

/** The same without what says nothing: parts that everybody writes, and sides named twice. */
export const plainSuggestOnly = (given: SuggestOnly): SuggestOnly =>
  Object.fromEntries(
    partNames
      .map((part) => [part, WritingSide.options.filter((side) => given[part]?.includes(side))] as const)
      .filter(([, sides]) => sides.length > 0),
  )

/** The parts that nobody of either side would write: each part is written by one side at least. */
export const unwrittenParts = (given: SuggestOnly): PartName[] =>
  partNames.filter((part) => WritingSide.options.every((side) => given[part]?.includes(side)))

/** The parts that people of a side only suggest changes to. Who is of neither side is never kept from writing. */
export const readOnlyParts = (given: SuggestOnly, side: Side): PartName[] =>
  partNames.filter((part) => side !== 'neither' && given[part]?.includes(side))

/**
 * The live documents that people of a side only read: those of the parts that they suggest changes to, and with the first
 * of these the one that holds the translations of all parts.
 */
export const readOnlyPortions = (given: SuggestOnly, side: Side): Portion[] => {
  const parts = readOnlyParts(given, side)
  return parts.length > 0 ? [...parts, 'translations'] : []
}
