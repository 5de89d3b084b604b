import { contentsOf } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import type { Finding, Rule, UndecidedConflict } from './rule.ts'

const placeOf = (clause: string | null, definition: Definition): string =>
  clause !== null && contentsOf(definition).some(([path]) => path === clause) ? clause : 'document'

const findingOf = ({ roles, since, clause, waiting }: UndecidedConflict, definition: Definition): Finding => {
  const inOrder = SignRole.options.filter((role) => roles.includes(role))
  const concerned = ConsumerRole.options.filter((role) => roles.includes(role))
  return {
    path: placeOf(clause, definition),
    variant: waiting ? 'waiting' : 'open',
    params: { roles: { words: inOrder.map((role) => `words.role.${role}`) }, since: { day: since } },
    concerns: concerned.length === 0 ? ConsumerRole.options : concerned,
  }
}

/** Roles want what cannot both be, somebody marked it, and nobody who may has decided. */
export const sd034: Rule = {
  id: 'SD034',
  severity: 'note',
  needs: ['record'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition, conflicts }) => (conflicts ?? []).map((one) => findingOf(one, definition)),
  undecided: ({ conflicts }) => conflicts === null,
}
