import { ConsumerRole } from '../definition/entries.ts'
import { rule } from './rule.ts'

/** A role on the consumer's side that nobody holds: without a customer an error, without a user or sponsor a warning. */
export const sd031 = rule({
  id: 'SD031',
  severity: 'error',
  needs: ['roles'],
  waivedBy: 'owner',
  concerns: ['customer'],
  decide: ({ surroundings: { roles } }) =>
    ConsumerRole.options
      .filter((role) => !roles.some((held) => held.role === role && held.active))
      .map((role) => ({
        path: `roles.${role}`,
        text: role,
        severity: role === 'customer' ? 'error' : 'warning',
        concerns: [role],
      })),
})
