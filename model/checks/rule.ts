import type { ClauseRecords } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import type { ConsumerRole } from '../definition/entries.ts'
import type { SignRole } from '../life-cycle/sign-off.ts'
import type { Knowledge, Severity } from './verdict.ts'

/** What is known of the people around a definition. */
export type Surroundings = {
  /** Every name and abbreviation that the provider is known by. */
  provider: { names: readonly string[] }
  /** Who answers for the service; null where nobody is named. A mailbox or team is no person. */
  owner: { isPerson: boolean; active: boolean } | null
  /** Who holds a role on the consumer's side. */
  roles: readonly { role: ConsumerRole; organisationId: string; active: boolean }[]
}

/** What a check is given; null is "not known here", which decides nothing. `today` is a day, YYYY-MM-DD. */
export type CheckInput = {
  definition: Definition
  surroundings: Surroundings | null
  records: ClauseRecords | null
  today: string
}

/** The input once everything that the rule needs is known. */
export type Known<Needs extends Knowledge> = Pick<CheckInput, 'definition' | 'today'> &
  ('roles' extends Needs ? { surroundings: Surroundings } : unknown) &
  ('record' extends Needs ? { records: ClauseRecords } : unknown)

/** A place where the rule is broken; `text` picks one of the rule's texts where it has several. */
export type Finding = {
  path: string
  text?: string
  severity?: Severity
  params?: Record<string, string | number>
  concerns?: readonly ConsumerRole[]
}

/** One way in which definitions go wrong. Its texts (title, why, fix) are in the wording catalogue under `checks.<id>`. */
export type Rule<Needs extends Knowledge = Knowledge> = {
  id: `SD${string}`
  severity: Severity
  needs: readonly Needs[]
  /** Who may waive it for one service, with a reason and an expiry date. */
  waivedBy: SignRole
  /** Whom on the consumer's side it hurts. */
  concerns: readonly ConsumerRole[]
  decide: (known: Known<Needs>) => readonly Finding[]
}

/** Keeps what a rule needs in its type, so that `decide` sees that much and no more. */
export const rule = <const Needs extends Knowledge>(definition: Rule<Needs>): Rule =>
  definition as unknown as Rule
