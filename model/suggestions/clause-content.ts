import { z } from 'zod'
import { longestList } from '../definition/definition.ts'
import { Estimate } from '../definition/entries.ts'
import { EntryId, Paragraph, TermKey, writable } from '../text.ts'

/** The path of a clause as a whole: a text, a list of words, a choice, or one entry of a list. */
export const ClausePath = writable(200).regex(
  /^(value|use|cost|supply)(\.[a-zA-Z]+)+(\/[a-z0-9][a-z0-9-]{0,63})?$/,
  { error: 'must be the path of a clause, such as value.description or value.outcomes/o1' },
)

/** An entry of any list, within the limits of all; which fields it may have is told by its path. */
const AnyEntry = z
  .object({ id: EntryId })
  .catchall(z.union([Paragraph, z.array(EntryId).max(longestList), Estimate]))

/** What a clause says, wherever it stands; each text as long as the definition allows. */
export const ClauseContent = z.union([Paragraph, z.array(TermKey).max(longestList), AnyEntry])
export type ClauseContent = z.infer<typeof ClauseContent>
