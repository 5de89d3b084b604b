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

/** Whether answers to a question were gathered at all. */
export const wasAsked = ({ begunAt }: Pick<QuestionRecord, 'begunAt'>): boolean => begunAt !== null

/** How many minutes a question took; one that was not decided on took until the end, one never begun none. */
export const minutesOf = (
  { begunAt, decidedAt }: Pick<QuestionRecord, 'begunAt' | 'decidedAt'>,
  endedAt: string,
): number => (begunAt === null ? 0 : minutesBetween(begunAt, decidedAt ?? endedAt))
