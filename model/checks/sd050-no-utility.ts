import { rule } from './rule.ts'

/** Neither what the service helps to do nor what it lifts out of the way is said. */
export const sd050 = rule({
  id: 'SD050',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'user'],
  decide: ({ definition: { value } }) =>
    value.performanceSupported === '' && value.constraintsLifted === ''
      ? [{ path: 'value.performanceSupported' }]
      : [],
})
