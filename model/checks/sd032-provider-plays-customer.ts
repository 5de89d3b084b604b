import type { CheckedRole, CheckInput, Rule } from './rule.ts'

const customersIn = ({ roles }: CheckInput): CheckedRole[] =>
  (roles ?? []).filter(({ role, active }) => role === 'customer' && active)

/** Somebody of the provider speaks as the customer, and not merely until the consumer names somebody. */
export const sd032: Rule = {
  id: 'SD032',
  severity: 'warning',
  needs: ['roles'],
  concerns: ['customer', 'user'],
  // The customer in question cannot say that it may stay so.
  waivedBy: 'sponsor',
  decide: (input) =>
    customersIn(input).some(({ fromProvider, interim }) => fromProvider === true && interim !== true)
      ? [{ path: 'roles/customer' }]
      : [],
  // Whoever is known to stand in is allowed to, wherever they belong.
  undecided: (input) =>
    input.roles === null ||
    customersIn(input).some(({ fromProvider, interim }) => fromProvider === undefined && interim !== true),
}
