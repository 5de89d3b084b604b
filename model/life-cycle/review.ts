import type { Side } from '../definition/clauses.ts'

/** The sides that look at a definition again: whoever belongs to neither reviews nothing. */
export type ReviewSide = Exclude<Side, 'neither'>

/** Somebody's word that their side looked at the published definition on a day, YYYY-MM-DD. */
export type Review = { side: ReviewSide; on: string }

/** Two sides that looked at a definition this many days apart looked at it together. */
const daysApart = 31

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** The last day on which both sides had looked at the definition; the later day of the two counts. Empty for never. */
export const reviewedOn = (reviews: readonly Review[]): string => {
  const daysOf = (side: ReviewSide) => reviews.filter((one) => one.side === side).map(({ on }) => on)
  const ofConsumer = daysOf('consumer')
  return latest(
    daysOf('provider').flatMap((day) =>
      ofConsumer
        .filter((other) => Math.abs(dayNumber(day) - dayNumber(other)) <= daysApart)
        .map((other) => latest([day, other])),
    ),
  )
}

/** Why a day cannot be that of a review: it is still to come, or what is published now was not yet. */
export const reviewRefusal = (
  on: string,
  { today, publishedOn }: { today: string; publishedOn: string },
): 'to-come' | 'before-publication' | null => {
  if (on > today) return 'to-come'
  return on < publishedOn ? 'before-publication' : null
}
