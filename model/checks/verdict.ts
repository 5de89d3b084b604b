import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'

/** Error: stands in the way of publishing. Warning: the consumer should know. Note: worth a look. */
export const Severity = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof Severity>

/** What one rule found at one place of a definition. */
export const Verdict = z.object({
  rule: z.string().regex(/^SD\d{3}$/),
  severity: Severity,
  /** The clause, or the list or field where something is missing: `value.outcomes/<id>`, `value.outcomes`. */
  path: z.string(),
  /** Which of the rule's texts says it: a key of the wording catalogue under `checks.<rule>`. */
  text: z.string(),
  /** What the text names. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The roles on the consumer's side that should care most. */
  concerns: z.array(ConsumerRole),
})
export type Verdict = z.infer<typeof Verdict>

/** What a rule must know; where one of these is not known, the rule is undecided and never passes. */
export const Knowledge = z.enum(['document', 'roles', 'record', 'catalogue', 'measurements'])
export type Knowledge = z.infer<typeof Knowledge>
