import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { Day } from '../text.ts'
import { RuleId, Severity, Waiver } from './settings.ts'

/** What a rule must know: the definition, who holds which role, the record of clauses, other services, what both sides say of their relationship, what it is worth to each role, what it rests on, what was measured. */
export const CheckNeed = z.enum([
  'document',
  'roles',
  'record',
  'catalogue',
  'relationships',
  'judgements',
  'restsOn',
  'measurements',
])
export type CheckNeed = z.infer<typeof CheckNeed>

/** A piece of a clause's text: the field of the entry (empty for a text clause), from and to in UTF-16 units. */
export const TextRange = z.object({
  field: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type TextRange = z.infer<typeof TextRange>

const named = z.strictObject({ name: z.string(), percent: z.number() })

/** What fills a text: as it is, or by keys of the wording catalogue or a day, which the reader's language decides how to write. */
export const VerdictParam = z.union([
  z.string(),
  z.number(),
  z.strictObject({ word: z.string() }),
  z.strictObject({ words: z.array(z.string()) }),
  z.strictObject({ day: Day }),
  /** Names, each with a number of per cent; and of what stands for several that can stand in for each other, these. */
  z.strictObject({
    links: z.array(named.extend({ members: z.array(named) })),
  }),
])
export type VerdictParam = z.infer<typeof VerdictParam>

/** One thing that a check found. */
export const Verdict = z.object({
  rule: RuleId,
  severity: Severity,
  /**
   * A clause (`value.outcomes/<id>`), the list or text that is missing (`value.outcomes`, `cost.closed.removedCosts`), a
   * part (`value`), `document` for the whole, `owner`, or `roles/customer`.
   */
  path: z.string(),
  /** Where the wording catalogue says it: `title`, `why` and `fix` lie under `checks.<text>`. */
  text: z.string().regex(/^SD\d{3}(\.[a-zA-Z]+)?$/),
  /** What fills the text; `verdictText` says it. */
  params: z.record(z.string(), VerdictParam),
  /** The roles on the consumer's side that care most. */
  concerns: z.array(ConsumerRole),
  /** Who may waive it. */
  waivedBy: SignRole,
  range: TextRange.nullable(),
  /** The words that triggered it, as they are written; empty for what is not about words. */
  words: z.array(z.string()),
  /** Who said that it may stay, why and until when; null where nobody did, or the day has passed. */
  waiver: Waiver.nullable(),
})
export type Verdict = z.infer<typeof Verdict>

/** A rule that could not be decided, wholly or in part, because of what is not known here: never a pass. */
const Undecided = z.object({ rule: RuleId, needs: z.array(CheckNeed) })

/** What the checks say of one definition; rules that are switched off say nothing. */
export const CheckResult = z.object({ verdicts: z.array(Verdict), undecided: z.array(Undecided) })
export type CheckResult = z.infer<typeof CheckResult>
