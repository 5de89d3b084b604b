import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Nothing bad is told at all: results made worse, costs and risks that come along are each closed with "none". */
export const sd005: Rule = {
  id: 'SD005',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition: { value, cost } }) => {
    const closed = [value.closed.affectedOutcomes, cost.closed.imposedCosts, value.closed.imposedRisks]
    const against =
      value.outcomes.some(({ direction }) => direction === 'affected') ||
      [...cost.costs, ...value.risks].some(({ effect }) => effect === 'imposed')
    return closed.every(isSaid) && !against ? [{ path: 'value.closed.affectedOutcomes' }] : []
  },
}
