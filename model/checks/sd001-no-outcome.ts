import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** No outcome that the service supports. */
export const sd001: Rule = {
  id: 'SD001',
  severity: 'error',
  needs: ['document'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: ({ definition }) =>
    definition.value.outcomes.some(
      ({ direction, statement }) => direction === 'supported' && isSaid(statement),
    )
      ? []
      : [{ path: 'value.outcomes' }],
}
