import type { MissingSignOff } from './sign-off.ts'

/** Why a revision cannot be published as asked. */
export type PublicationRefusal = 'not-allowed' | 'not-agreed' | 'errors-open'

type Publication = {
  missing: readonly MissingSignOff[]
  /** The checks at severity error that the revision fails and nobody waived. */
  openErrors: readonly string[]
  /** Whether it is to be published even so, and marked for what it lacks. */
  withoutAgreement: boolean
  /** Whether the workspace allows that. */
  allowed: boolean
}

/** Published is what is agreed and has no open errors; what is not agreed only where asked for and allowed, and marked. */
export const publicationRefusal = ({
  missing,
  openErrors,
  withoutAgreement,
  allowed,
}: Publication): PublicationRefusal | null => {
  if (missing.length === 0) return openErrors.length === 0 ? null : 'errors-open'
  if (!withoutAgreement) return 'not-agreed'
  return allowed ? null : 'not-allowed'
}
