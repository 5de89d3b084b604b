import type { Revision } from '#model/contract/service-page.ts'
import { confirmBySigning } from '#model/definition/signed-clauses.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { Hashes } from '#model/definition/hash.ts'
import { isOpen, type RevisionState, stateOfOpen } from '#model/life-cycle/service.ts'
import { type MissingSignOff, missingSignOffs, type SignOff, standing } from '#model/life-cycle/sign-off.ts'
import type { Language } from '#model/text.ts'

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

type Surroundings = {
  signOffs: readonly SignOff[]
  /** How many consumer organisations must sign. */
  organisations: number
  /** Consumer organisations that somebody speaks for today. */
  candidates: readonly string[]
}

/** What still stands between these hashes and agreement. */
export const missingFor = (
  hashes: Hashes,
  { signOffs, organisations, candidates }: Surroundings,
): MissingSignOff[] =>
  missingSignOffs(signOffs, { hashes, organisations, candidates: [...new Set(candidates)] })

/**
 * A revision with what stands for it. Agreed means that all required sign-offs stand, so the state of an open
 * one is read from them; for a closed one its own record says what was missing.
 */
export const viewRevision = (stored: StoredRevision, surroundings: Surroundings): Revision => {
  const signOffs = standing(
    surroundings.signOffs.filter(({ revision }) => revision <= stored.number),
    stored.hashes,
  )
  const open = isOpen(stored.state)
  const missing = open ? missingFor(stored.hashes, { ...surroundings, signOffs }) : stored.missing
  return {
    ...stored,
    state: open ? stateOfOpen(missing) : stored.state,
    records: confirmBySigning(stored.records, stored.definition, signOffs),
    signOffs,
    missing,
  }
}
