import type { ClauseRecords } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import type { ConsumerRole } from '../definition/entries.ts'
import type { SignRole } from '../life-cycle/sign-off.ts'
import type { CheckNeed, RuleId, Severity } from './verdict.ts'

/** A definition and what surrounds it; null is what is not known in this place. */
export type CheckInput = {
  definition: Definition
  /** All names and abbreviations that the provider is known by. */
  provider: { names: readonly string[] } | null
  /** Whether somebody is named, whether that is a person (not a team or a mailbox), and whether they are still there. */
  owner: { known: boolean; isPerson: boolean; active: boolean } | null
  /** Who speaks for consumer organisations; `active` once they have arrived and while they hold the role. */
  roles: readonly { role: ConsumerRole; organisationId: string; active: boolean }[] | null
  records: ClauseRecords | null
  /** The day on which the question is asked, YYYY-MM-DD. */
  today: string
}

/** What a rule found at one place; what is left out is as the rule says. */
export type Finding = {
  path: string
  severity?: Severity
  /** The variant of the rule's text that fits this finding. */
  variant?: string
  params?: Record<string, string | number>
  concerns?: readonly ConsumerRole[]
}

/** One definition check. Its title, reason and remedy are in the wording catalogue under its id. */
export type Rule = {
  id: RuleId
  severity: Severity
  needs: readonly CheckNeed[]
  /** The roles on the consumer's side that care most. */
  concerns: readonly ConsumerRole[]
  /** Who may waive it; while that role is vacant nobody can. */
  waivedBy: SignRole
  /** What is wrong for certain; nothing where it takes knowledge that is missing here. */
  decide: (input: CheckInput) => Finding[]
  /** Whether something that it must know is missing here; without this, the document is enough. */
  undecided?: (input: CheckInput) => boolean
}
