import { isDescribedByProviderAlone } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import type { Rule } from './rule.ts'

/** Where the ledger holds nothing, nobody worded or confirmed any of it: no record is needed to know that. */
const hasLedger = ({ value, cost }: Definition): boolean =>
  value.outcomes.length + value.risks.length + cost.costs.length > 0

/** The consumer's side worded or confirmed none of the outcomes, costs and risks. */
export const sd040: Rule = {
  id: 'SD040',
  severity: 'error',
  needs: ['document', 'record'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition, records }) =>
    (records !== null || !hasLedger(definition)) && isDescribedByProviderAlone(definition, records ?? {})
      ? [{ path: 'value.outcomes' }]
      : [],
  undecided: ({ definition, records }) => records === null && hasLedger(definition),
}
