import type { ClauseRecords } from '../definition/clauses.ts'
import type { Definition, PartName } from '../definition/definition.ts'
import type { ConsumerRole } from '../definition/entries.ts'
import type { Worth } from '../judgements/judgement.ts'
import type { SignRole } from '../life-cycle/sign-off.ts'
import type { SaidByBoth } from '../relationships/differences.ts'
import type { RelationshipType } from '../relationships/relationship.ts'
import type { SerialLinks } from '../network/serial.ts'
import type { Language } from '../text.ts'
import type { CheckSettings, RuleId, Severity, Waiver } from './settings.ts'
import type { CheckNeed, TextRange, VerdictParam } from './verdict.ts'

/** Somebody who speaks for a consumer organisation; `active` once they have arrived and while they hold the role. */
export type CheckedRole = {
  role: ConsumerRole
  organisationId: string
  active: boolean
  /** Whether the person belongs to the provider or a unit of it. */
  fromProvider?: boolean
  /** Whether they only stand in until the consumer names somebody. */
  interim?: boolean
  /** Whether the organisation they speak for is of the same enterprise as the provider. */
  sharesEnterprise?: boolean
  /** The day on which they last said, in this role, what they want of the service (YYYY-MM-DD); empty where never. */
  wantedOn?: string
  /** Whether it is worth it to them, as they said last; empty where they said nothing, null where that is not known here. */
  judged?: Worth | '' | null
}

/** A required sign-off that does not stand. The organisation is empty while no consumer has begun, the day while nobody was asked. */
export type MissingSignature = { role: SignRole; part: PartName; organisation: string; askedOn: string }

/** A conflict between roles that nobody has decided: who is in it, since which day, and on which clause, if any. */
export type UndecidedConflict = {
  roles: readonly SignRole[]
  /** YYYY-MM-DD. */
  since: string
  clause: string | null
  /** Whether a decision is written down and waits for the word of whoever made it. */
  waiting: boolean
}

/** A running relationship that covers the service: what its sides said of it, null where one has said nothing. */
export type CheckedRelationship = {
  /** What the consumer is called. */
  consumer: string
  aims: SaidByBoth<RelationshipType>
  trust: SaidByBoth<number>
}

/** Something that the service cannot do without, with no alternative and nothing agreed in case it stops. */
export type SingleSupplier = {
  name: string
  /** The entry of `supply.restsOn` that names it. */
  clause: string | null
}

/** Another service that somebody could take this one for. */
export type Neighbour = {
  id: string
  name: string
  /** Left out where only its name and outcomes are known. */
  description?: string
  outcomes: readonly string[]
  consumerGroups: readonly string[]
}

/** What the catalogue around a definition looks like; it does not hold the service itself. */
export type CatalogueFacts = {
  /** The services that read most like this one, the nearest first, at most 20. */
  neighbours: readonly Neighbour[]
  /** How many outcomes its services have: their number, the median, and the median absolute deviation from it. */
  outcomes: { services: number; median: number; deviation: number }
}

/** A definition and what surrounds it; null is what is not known in this place. */
export type CheckInput = {
  definition: Definition
  /** The language that the definition is written in. */
  language: Language
  /** All names and abbreviations that the provider is known by, and those of the units nested in it. */
  provider: { names: readonly string[]; units: readonly string[] } | null
  /** Whether somebody is named, whether that is a person (not a team or a mailbox), and whether they are still there. */
  owner: { known: boolean; isPerson: boolean; active: boolean } | null
  roles: readonly CheckedRole[] | null
  records: ClauseRecords | null
  /** The sign-offs that the open revision waits for; empty where none is open. */
  missingSignOffs: readonly MissingSignature[] | null
  /** The conflicts that were marked and are not decided. */
  conflicts: readonly UndecidedConflict[] | null
  /** Those that the reader may see; null where none of them is theirs to see. */
  relationships: readonly CheckedRelationship[] | null
  /** What the service rests on, as far as whoever asks may know. */
  restsOn: { serial: SerialLinks; single: readonly SingleSupplier[] } | null
  /** The day on which both sides last looked at a definition that is in use; `on` is empty where nobody ever did, `inUse` false before it is. */
  review: { inUse: boolean; on: string } | null
  /** The share of clauses, in per cent, that the consumer's side had spoken for in the last frozen revision; null where there was none. */
  earlierShare: number | null
  catalogue: CatalogueFacts | null
  settings: CheckSettings
  waivers: readonly Waiver[]
  /** The day on which the question is asked, YYYY-MM-DD. */
  today: string
}

/** What a rule found at one place; what is left out is as the rule says. */
export type Finding = {
  path: string
  severity?: Severity
  /** The variant of the rule's text that fits this finding. */
  variant?: string
  params?: Record<string, VerdictParam>
  /** The part of the text that the finding is about, where it is about words. */
  range?: TextRange
  /** The words that triggered it, as they are written. */
  words?: readonly string[]
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
