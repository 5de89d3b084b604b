import { rule } from './rule.ts'

/** A cost of the provider's own stands in the consumer's ledger. */
export const sd008 = rule({
  id: 'SD008',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'sponsor',
  concerns: ['sponsor'],
  decide: ({ definition }) =>
    definition.cost.costs
      .filter(({ category }) => category === 'provision')
      .map(({ id, statement }) => ({ path: `cost.costs/${id}`, params: { statement } })),
})
