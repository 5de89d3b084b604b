import type { Rule } from './rule.ts'
import { quoted } from './said.ts'

/** The provider's own cost in the consumer's ledger. */
export const sd008: Rule = {
  id: 'SD008',
  severity: 'warning',
  needs: ['document'],
  concerns: ['sponsor'],
  waivedBy: 'sponsor',
  decide: ({ definition }) =>
    definition.cost.costs
      .filter(({ category }) => category === 'provision')
      .map(({ id, statement }) => ({ path: `cost.costs/${id}`, params: { cost: quoted(statement) } })),
}
