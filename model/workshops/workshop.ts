import { z } from 'zod'
import { QuestionId } from '../definition/questions.ts'
import { isWritable, normaliseText } from '../text.ts'
import { ClauseTarget } from './clause-target.ts'
import { Phase } from './phase.ts'

/** How many people take part in one workshop at most. */
export const mostParticipants = 60
/** How many answers one person gives to one question at most. */
export const mostAnswers = 10
export const longestAnswer = 500
/** How many groups the answers to one question are put into at most. */
export const mostGroups = 60
/** How many clauses are made of the answers to one question at most. */
export const mostClauses = 60
export const mostVotes = 10
export const longestMinutes = 60

const said = (longest: number) =>
  z
    .string()
    .overwrite(normaliseText)
    .min(1)
    .max(longest)
    .refine(isWritable, { error: 'holds characters that no text may hold', params: { code: 'unwritable' } })

/** What somebody answers: at most 500 characters. */
export const AnswerText = said(longestAnswer)
export const GroupName = said(longestAnswer)
/** What somebody is called in the workshop: one line. */
export const ParticipantName = said(80).refine((name) => !name.includes('\n'), {
  error: 'must be one line',
})
export const Minutes = z.int().min(1).max(longestMinutes)

/** For whom somebody speaks in a workshop, by their own word. */
export const Speaking = z.enum(['customer', 'user', 'sponsor', 'provider'])
export type Speaking = z.infer<typeof Speaking>

/** An answer as all read it; the name is there only where the workshop is held with names. */
export const ShownAnswer = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Null where it would tell who answered: without names, and for a side of few. */
  role: Speaking.nullable(),
  name: z.string().nullable(),
  groupId: z.uuid().nullable(),
})
export type ShownAnswer = z.infer<typeof ShownAnswer>

export const ShownGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null until voting is over: nobody votes after the others. */
  votes: z.int().nullable(),
  /** How many clauses were made of it. */
  made: z.int(),
})
export type ShownGroup = z.infer<typeof ShownGroup>

/** The question that is asked now, as everybody in the workshop sees it. */
export const AskedQuestion = z.object({
  question: QuestionId,
  phase: Phase,
  /** When the time box is over. */
  endsAt: z.iso.datetime().nullable(),
  /** How many people have answered, and how many have voted. */
  answered: z.int(),
  voted: z.int(),
  /** None before they are revealed. */
  answers: z.array(ShownAnswer),
  groups: z.array(ShownGroup),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

/** A clause that was made of a group of answers. */
export const MadeClause = z.object({
  id: z.uuid(),
  groupId: z.uuid(),
  target: ClauseTarget,
  path: z.string(),
  text: z.string(),
})
export type MadeClause = z.infer<typeof MadeClause>

/** How many people take part for whom. */
export const Participation = z.object({ role: Speaking, people: z.int() })
export type Participation = z.infer<typeof Participation>

/** Whether somebody's votes are as many as each person has, at most, and each for a group of the question once. */
export const mayCast = (
  votes: readonly { groupId: string; votes: number }[],
  { groups, each }: { groups: ReadonlySet<string>; each: number },
): 'too-many' | 'no-group' | null => {
  const ids = votes.map(({ groupId }) => groupId)
  if (new Set(ids).size < ids.length || ids.some((id) => !groups.has(id))) return 'no-group'
  return votes.reduce((sum, one) => sum + one.votes, 0) > each ? 'too-many' : null
}
