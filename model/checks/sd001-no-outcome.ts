import { rule } from './rule.ts'

/** No outcome: nothing says what the consumer gets to achieve. */
export const sd001 = rule({
  id: 'SD001',
  severity: 'error',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'sponsor'],
  decide: ({ definition }) =>
    definition.value.outcomes.some(({ direction }) => direction === 'supported')
      ? []
      : [{ path: 'value.outcomes' }],
})
