import type { QuestionRecord } from '../contract/workshop-views.ts'
import type { ShownAnswer, ShownGroup } from './workshop.ts'

type Open = { groups: ShownGroup[]; answers: ShownAnswer[] }

/** What of a question nothing was made of: groups without a clause, those with most votes first, and answers in no group. */
export const openOf = ({ groups, answers }: Pick<QuestionRecord, 'groups' | 'answers'>): Open => ({
  groups: groups
    .filter(({ made }) => made === 0)
    .toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0)),
  answers: answers.filter(({ groupId }) => groupId === null),
})

const minuteMilliseconds = 60_000

/** Whole minutes from one moment to another, at least one. */
export const minutesBetween = (from: string, until: string): number =>
  Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / minuteMilliseconds))

/** How many minutes a question took; null where it was never begun. One that was not decided on took until the end. */
export const minutesOf = (
  { begunAt, decidedAt }: Pick<QuestionRecord, 'begunAt' | 'decidedAt'>,
  endedAt: string,
): number | null => (begunAt === null ? null : minutesBetween(begunAt, decidedAt ?? endedAt))
