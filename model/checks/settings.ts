import { z } from 'zod'
import { SignRole } from '../life-cycle/sign-off.ts'
import { Day, Line, RequiredLine, RequiredParagraph } from '../text.ts'

/** Error: by default it keeps a revision from being published. Warning and note do not. */
export const Severity = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof Severity>

/** The stable id of a definition check. */
export const RuleId = z.string().regex(/^SD\d{3}$/)
export type RuleId = z.infer<typeof RuleId>

/** What a workspace decides about checks. */
export const CheckSettings = z.strictObject({
  /** Another severity for a rule, or `off`; for a rule that finds several severities it is the most that it finds. */
  severities: z.record(RuleId, z.enum([...Severity.options, 'off'])).default({}),
  /** The share of clauses, in per cent, that the consumer's side should have worded or confirmed last. */
  coCreationShare: z.int().min(0).max(100).default(30),
  /** Abbreviations and words that the consumers of this workspace know. */
  glossary: z.array(RequiredLine.max(100)).max(2000).default([]),
})
export type CheckSettings = z.infer<typeof CheckSettings>

/** The settings of a workspace that decided nothing. */
export const usualSettings = (): CheckSettings => CheckSettings.parse({})

/** Somebody's word that what a rule finds in one service may stay until a day. */
export const Waiver = z.object({
  rule: RuleId,
  reason: RequiredParagraph,
  /** The last day on which it holds. */
  until: Day,
  role: SignRole,
  person: z.object({ id: z.string(), name: Line }),
  at: z.string(),
})
export type Waiver = z.infer<typeof Waiver>

/** The waiver of a rule that holds on a day. */
export const waiverOf = (waivers: readonly Waiver[], rule: RuleId, today: string): Waiver | null =>
  waivers.find((waiver) => waiver.rule === rule && today <= waiver.until) ?? null
