import type { SignOff } from '../life-cycle/sign-off.ts'
import { type ClauseRecords, clausesOfPart, recordConfirmation, type Side } from './clauses.ts'
import type { Definition } from './definition.ts'

type Signature = Pick<SignOff, 'role' | 'part' | 'personId' | 'signedAt'>

const sideOf = (role: Signature['role']): Side => (role === 'owner' ? 'provider' : 'consumer')

/** The records once signatures count: whoever signs a part confirms every clause in it. */
export const confirmBySigning = (
  records: ClauseRecords,
  definition: Definition,
  signOffs: readonly Signature[],
): ClauseRecords => {
  const result = { ...records }
  for (const { part, personId, role, signedAt } of signOffs) {
    const act = { personId, side: sideOf(role), at: signedAt }
    for (const { path, hash } of clausesOfPart(definition, part)) {
      const record = result[path] ?? {
        hash,
        worded: { personId: null, side: 'neither', at: signedAt },
        confirmed: [],
      }
      if (record.hash === hash) result[path] = recordConfirmation(record, act)
    }
  }
  return result
}
