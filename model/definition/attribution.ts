import type { ClauseAct, ClauseRecord } from './clauses.ts'

/** What can be done about whose words a clause is: say it of somebody else, take that back, answer it. */
export type AttributionDeed = 'attribute' | 'take-back' | 'answer'

/** Why it cannot be done; what begins with `not-your` is a matter of who asks, the rest of where the clause stands. */
export type AttributionRefusal =
  | 'not-your-wording'
  | 'not-your-word'
  | 'word-waits'
  | 'said-already'
  | 'no-word-waits'

const refusals: Record<
  AttributionDeed,
  (record: ClauseRecord, personId: string) => AttributionRefusal | null
> = {
  attribute: ({ worded, saidBy, typedBy }, personId) => {
    if (worded.personId !== personId) return 'not-your-wording'
    if (typedBy) return 'said-already'
    return saidBy ? 'word-waits' : null
  },
  'take-back': ({ worded, saidBy }, personId) => {
    if (!saidBy) return 'no-word-waits'
    return worded.personId === personId ? null : 'not-your-wording'
  },
  answer: ({ saidBy }, personId) => {
    if (!saidBy) return 'no-word-waits'
    return saidBy.personId === personId ? null : 'not-your-word'
  },
}

/** Whether this person may do it to the clause as it stands: only who typed it speaks of it, only who said it answers. */
export const attributionRefusal = (
  deed: AttributionDeed,
  record: ClauseRecord,
  personId: string,
): AttributionRefusal | null => refusals[deed](record, personId)

/** The record once its writer says that somebody else said it: still the writer's wording until they give their word. */
export const attribute = (record: ClauseRecord, said: { personId: string; at: string }): ClauseRecord => ({
  ...record,
  saidBy: said,
})

/** The record without what was said of somebody: taken back, or not theirs. */
export const withoutAttribution = ({ saidBy: _said, ...record }: ClauseRecord): ClauseRecord => record

/**
 * The record once somebody gave their word: it is their wording and their side's, typed by somebody else. Who typed it
 * confirmed nothing by that, and nobody confirms their own words.
 */
export const giveWord = (record: ClauseRecord, act: ClauseAct): ClauseRecord => ({
  ...withoutAttribution(record),
  worded: act,
  typedBy: record.worded,
  confirmed: record.confirmed.filter(({ personId }) => personId !== act.personId),
})
