import { isDescribedByProviderAlone } from '../definition/clauses.ts'
import { rule } from './rule.ts'

/** The consumer's side worded or confirmed none of the outcomes, costs and risks. */
export const sd040 = rule({
  id: 'SD040',
  severity: 'error',
  needs: ['document', 'record'],
  waivedBy: 'customer',
  concerns: ['customer', 'user', 'sponsor'],
  decide: ({ definition, records }) =>
    isDescribedByProviderAlone(definition, records) ? [{ path: 'value.outcomes' }] : [],
})
