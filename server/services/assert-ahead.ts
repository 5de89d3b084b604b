import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'

/** Throws `invalid` where a term would be over before it begins: its end is the first day on which nothing is held. */
export const assertAhead = ({ now }: MemberContext, until: string | null | undefined): void => {
  if (typeof until === 'string' && until <= now.slice(0, 10))
    throw invalid('until', 'must be a day that is to come', 'day-not-ahead')
}
