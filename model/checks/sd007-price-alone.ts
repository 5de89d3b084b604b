import type { Rule } from './rule.ts'

/** The price stands for all that the consumer spends. */
export const sd007: Rule = {
  id: 'SD007',
  severity: 'warning',
  needs: ['document'],
  concerns: ['sponsor'],
  waivedBy: 'sponsor',
  decide: ({ definition }) => {
    // What it costs the provider is not a cost of the consumer at all: SD008 says so.
    const imposed = definition.cost.costs.filter(
      ({ effect, category }) => effect === 'imposed' && category !== 'provision',
    )
    return imposed.length > 0 && imposed.every(({ category }) => category === 'price')
      ? [{ path: 'cost.costs' }]
      : []
  },
}
