import { rule } from './rule.ts'

/** Nothing says how the service ends for its consumer. */
export const sd063 = rule({
  id: 'SD063',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'sponsor'],
  decide: ({ definition }) => (definition.supply.exit === '' ? [{ path: 'supply.exit' }] : []),
})
