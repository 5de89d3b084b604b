import type { Judgement } from '../contract/judgement-views.ts'
import { Worth } from './judgement.ts'

/** Whether a judgement counts today: it was not taken back, and whoever gave it holds the role. */
export const isStanding = ({ withdrawn, holds }: Pick<Judgement, 'withdrawn' | 'holds'>): boolean =>
  holds && !withdrawn

/** How many say what, the answers that nobody gave left out: a spread, never an average. */
export const spreadOf = (judgements: readonly Judgement[]): { worth: Worth; count: number }[] =>
  Worth.options
    .map((worth) => ({
      worth,
      count: judgements.filter((one) => isStanding(one) && one.worth === worth).length,
    }))
    .filter(({ count }) => count > 0)
