import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Nothing says how the service ends for a consumer. */
export const sd063: Rule = {
  id: 'SD063',
  severity: 'warning',
  needs: ['document'],
  concerns: ['sponsor', 'customer'],
  waivedBy: 'sponsor',
  decide: ({ definition }) => (isSaid(definition.supply.exit) ? [] : [{ path: 'supply.exit' }]),
}
