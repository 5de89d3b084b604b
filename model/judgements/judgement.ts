import { z } from 'zod'
import { Line, RequiredParagraph } from '../text.ts'

/** Whether what is for somebody weighs more than what is against them, in their own judgement. */
export const Worth = z.enum(['clearly-worth', 'worth', 'even', 'not-worth', 'clearly-not'])
export type Worth = z.infer<typeof Worth>

/** Whether what is against them weighs more. */
export const isNotWorthIt = (worth: Worth): boolean => worth === 'not-worth' || worth === 'clearly-not'

/** What somebody says: an answer and why, and what it rests on where there is something. */
export const SaidJudgement = z.strictObject({
  worth: Worth,
  reason: RequiredParagraph,
  /** A link, or where it can be read. */
  evidence: Line.default(''),
  /** The number of the revision that was judged; null where it was a draft or a listed text. */
  revision: z.int().positive().nullable().default(null),
})
export type SaidJudgement = z.output<typeof SaidJudgement>
