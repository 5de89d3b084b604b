import { z } from 'zod'
import { PartName } from '../definition/definition.ts'
import { SignRole } from '../life-cycle/sign-off.ts'

/**
 * What somebody did with a clause. `typed` is what they typed for somebody else, whose wording it is; `changed` what they
 * wrote in a clause that somebody else worded last, and `answered` what they said in a workshop that became the clause.
 */
export const ContributionKind = z.enum([
  'worded',
  'typed',
  'changed',
  'answered',
  'suggested',
  'commented',
  'confirmed',
])
export type ContributionKind = z.infer<typeof ContributionKind>

const side = z.enum(['provider', 'consumer', 'neither'])

/** What one person did for a service: which clauses they worded, changed, spoke about and confirmed, and what they signed. */
export const Contribution = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  /** The roles that they hold now; empty for those who take part no more. */
  roles: z.array(SignRole),
  side,
  clauses: z.array(z.object({ kind: ContributionKind, paths: z.array(z.string()).min(1) })),
  signed: z.array(z.object({ revision: z.int().positive(), role: SignRole, parts: z.array(PartName) })),
})
export type Contribution = z.infer<typeof Contribution>
