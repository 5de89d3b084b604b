import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Nothing says what the service does: neither a performance it supports nor a constraint it lifts. */
export const sd050: Rule = {
  id: 'SD050',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: ({ definition: { value } }) =>
    isSaid(value.performanceSupported) || isSaid(value.constraintsLifted)
      ? []
      : [{ path: 'value.performanceSupported' }],
}
