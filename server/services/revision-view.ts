import type { Revision } from '#model/contract/service-page.ts'
import { confirmBySigning } from '#model/definition/signed-clauses.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { Hashes } from '#model/definition/hash.ts'
import { isOpen, type RevisionState, stateOfOpen } from '#model/life-cycle/service.ts'
import {
  countingFor,
  type Decline,
  type MissingSignOff,
  missingSignOffs,
  type SignOff,
  standing,
} from '#model/life-cycle/sign-off.ts'
import type { Language } from '#model/text.ts'
import type { WorkspaceFacts } from '#server/kernel/context.ts'
import type { ServiceFacts } from './load-service.ts'

/** A revision as it lies in the database, its people by name. */
export type StoredRevision = {
  number: number
  state: RevisionState
  language: Language
  definition: Definition
  translations: Translations
  hashes: Hashes
  records: ClauseRecords
  note: string
  proposedBy: { id: string; name: string }
  proposedAt: string
  publishedAt: string | null
  missing: MissingSignOff[]
  openErrors: string[]
  closedBy: { id: string; name: string } | null
  closedAt: string | null
  closedReason: string
}

/** What decides, beside its text, how far a revision got. */
export type Surroundings = {
  signOffs: readonly SignOff[]
  declines: readonly Decline[]
  ownerId: string | null
  /** How many consumer organisations must sign. */
  organisations: number
  /** Consumer organisations that somebody speaks for today. */
  candidates: readonly string[]
}

type Frozen = { number: number; hashes: Hashes }

/** The surroundings of a service's revisions, as verbs know them. */
export const surroundingsOf = (facts: ServiceFacts, workspace: WorkspaceFacts): Surroundings => ({
  signOffs: facts.signOffs,
  declines: facts.revisions
    .filter(({ state }) => state === 'declined')
    .map(({ number, closedBy }) => ({ revision: number, personId: closedBy })),
  ownerId: facts.ownerId,
  organisations: workspace.consumerOrganisations,
  candidates: facts.roles.map(({ organisationId }) => organisationId),
})

/** The sign-offs that count for a revision. */
export const countedFor = (revision: Frozen, { signOffs, ...surroundings }: Surroundings): SignOff[] =>
  countingFor(signOffs, { ...revision, ...surroundings })

/** What still stands between a revision and agreement. */
export const missingFor = (revision: Frozen, surroundings: Surroundings): MissingSignOff[] =>
  missingSignOffs(countedFor(revision, surroundings), {
    hashes: revision.hashes,
    organisations: surroundings.organisations,
    candidates: [...new Set(surroundings.candidates)],
  })

/** The sign-offs that stand for a revision: while it is open those that count, afterwards those given up to it. */
const standingFor = (stored: Frozen & { state: RevisionState }, surroundings: Surroundings): SignOff[] =>
  isOpen(stored.state)
    ? countedFor(stored, surroundings)
    : standing(
        surroundings.signOffs.filter(({ revision }) => revision <= stored.number),
        stored.hashes,
      )

type Recorded = Frozen & Pick<StoredRevision, 'state' | 'definition' | 'records'>

/** Who worded and confirmed the clauses of a revision, by acts on them or by signing. */
export const confirmedRecords = (stored: Recorded, surroundings: Surroundings): ClauseRecords =>
  confirmBySigning(stored.records, stored.definition, standingFor(stored, surroundings))

/**
 * A revision with what stands for it. Agreed means that all required sign-offs stand, so the state of an open
 * one is read from them; for a closed one its own record says what was missing.
 */
export const viewRevision = (stored: StoredRevision, surroundings: Surroundings): Revision => {
  const open = isOpen(stored.state)
  const signOffs = standingFor(stored, surroundings)
  const missing = open ? missingFor(stored, surroundings) : stored.missing
  return {
    ...stored,
    state: open ? stateOfOpen(missing) : stored.state,
    records: confirmBySigning(stored.records, stored.definition, signOffs),
    signOffs,
    missing,
  }
}
