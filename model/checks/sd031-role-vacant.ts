import { ConsumerRole } from '../definition/entries.ts'
import type { Rule } from './rule.ts'

/** A role on the consumer's side that nobody holds, for any organisation that shapes the definition. */
export const sd031: Rule = {
  id: 'SD031',
  severity: 'error',
  needs: ['roles'],
  concerns: ['customer', 'user', 'sponsor'],
  // A vacant role cannot waive its own vacancy.
  waivedBy: 'owner',
  decide: ({ roles }) =>
    roles === null
      ? []
      : ConsumerRole.options
          .filter((role) => !roles.some((holder) => holder.role === role && holder.active))
          .map((role) => ({
            path: `roles/${role}`,
            variant: role,
            severity: role === 'customer' ? 'error' : 'warning',
            concerns: [role],
          })),
  undecided: ({ roles }) => roles === null,
}
