import { z } from 'zod'
import { SignRole } from '../life-cycle/sign-off.ts'
import { isWritable, normaliseText } from '../text.ts'
import { ClauseContent } from './clause-content.ts'

/** How many suggestions of a draft may wait at once, and how many it may have in all. */
export const mostOpenSuggestions = 200
export const mostSuggestions = 500
export const longestWhy = 1000

const words = z
  .string()
  .overwrite(normaliseText)
  .max(longestWhy)
  .refine(isWritable, { error: 'holds characters that no text may hold', params: { code: 'unwritable' } })

/** Why somebody suggests a change; may be empty. At most 1,000 characters. */
export const Why = words

/** Why a suggestion is declined: whoever made it is owed a reason. */
export const DeclineReason = words.min(1)

/** `lapsed` is an open one whose draft has ended: nobody answers it any more. It is worked out, never stored. */
export const SuggestionState = z.enum(['open', 'accepted', 'declined', 'countered', 'withdrawn', 'lapsed'])
export type SuggestionState = z.infer<typeof SuggestionState>

export const SuggestionDeed = z.enum(['accept', 'decline', 'counter', 'withdraw'])
export type SuggestionDeed = z.infer<typeof SuggestionDeed>

const person = z.object({ id: z.uuid(), name: z.string() })
const side = z.enum(['provider', 'consumer', 'neither'])

/** A change of one clause of a draft that somebody suggests instead of making it. */
export const Suggestion = z.object({
  id: z.uuid(),
  path: z.string(),
  /** What the clause said as its author saw it; null where it was not there. */
  before: ClauseContent.nullable(),
  /** What it is to say; null where it is to be taken out. */
  content: ClauseContent.nullable(),
  why: z.string(),
  by: person,
  /** The roles and the side of its author at that time. */
  roles: z.array(SignRole),
  side,
  at: z.iso.datetime(),
  /** The suggestion that this one is the answer to. */
  answers: z.uuid().nullable(),
  state: SuggestionState,
  /** Who took it up, declined, countered or withdrew it. */
  decision: z.object({ by: person, side, at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** The newest revision when it was made; 0 before the first. */
  afterRevision: z.int().nonnegative(),
  can: z.array(SuggestionDeed),
})
export type Suggestion = z.infer<typeof Suggestion>

type Judged = {
  state: SuggestionState
  /** Whether its author may write it into the draft directly, as things are today. */
  authorMayWrite: boolean
}

type Reader = {
  isAuthor: boolean
  /** Whether it answers a suggestion of theirs. */
  isAnswered: boolean
  /** Whether they may write the clause. */
  mayWrite: boolean
}

/**
 * What somebody may do with a suggestion. Who may write the clause answers; so does the one whom a counter-suggestion is
 * for, as long as its author may write the clause. Its author takes it up only where they may write the clause.
 */
export const deedsOn = (
  { state, authorMayWrite }: Judged,
  { isAuthor, isAnswered, mayWrite }: Reader,
): SuggestionDeed[] => {
  if (state !== 'open') return []
  if (isAuthor) return mayWrite ? ['accept', 'withdraw'] : ['withdraw']
  return mayWrite || (isAnswered && authorMayWrite) ? ['accept', 'decline', 'counter'] : []
}

/** A suggestion with those that it answers, oldest first: read together. */
export type Chain<One> = { last: One; earlier: One[] }

/** Suggestions as they answer each other, each chain under its last one, in the order in which the chains were begun. */
export const chainsOf = <One extends Pick<Suggestion, 'id' | 'answers'>>(
  suggestions: readonly One[],
): Chain<One>[] => {
  const answered = new Map(suggestions.flatMap((one) => (one.answers === null ? [] : [[one.answers, one]])))
  return suggestions
    .filter(({ answers }) => answers === null)
    .map((first) => {
      const chain = [first]
      for (let next = answered.get(first.id); next; next = answered.get(next.id)) chain.push(next)
      return { last: chain.at(-1) ?? first, earlier: chain.slice(0, -1) }
    })
}
