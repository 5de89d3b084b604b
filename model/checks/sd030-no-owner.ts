import type { CheckInput, Rule } from './rule.ts'

const gapOf = (owner: NonNullable<CheckInput['owner']>): string | null => {
  if (!owner.known) return 'missing'
  if (!owner.isPerson) return 'team'
  return owner.active ? null : 'inactive'
}

/** Nobody answers for the service: no owner, a team or mailbox, or somebody who has left. */
export const sd030: Rule = {
  id: 'SD030',
  severity: 'error',
  needs: ['roles'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ owner }) => {
    const variant = owner && gapOf(owner)
    return variant ? [{ path: 'owner', variant }] : []
  },
  undecided: ({ owner }) => owner === null,
}
