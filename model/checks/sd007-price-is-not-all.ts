import { rule } from './rule.ts'

/** The price is told as if it were all that the service costs its consumer. */
export const sd007 = rule({
  id: 'SD007',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'sponsor',
  concerns: ['sponsor', 'customer'],
  decide: ({ definition }) => {
    const imposed = definition.cost.costs.filter(({ effect }) => effect === 'imposed')
    const onlyPrice = imposed.length > 0 && imposed.every(({ category }) => category === 'price')
    return onlyPrice ? [{ path: 'cost.costs' }] : []
  },
})
