import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Availability is promised, and nothing says during which hours, or when the consumer needs it most. */
export const sd057: Rule = {
  id: 'SD057',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: ({ definition: { value } }) => {
    if (isSaid(value.serviceHours) || isSaid(value.criticalTimes)) return []
    const promised = value.levels.some(({ kind, target }) => kind === 'availability' && isSaid(target))
    return promised ? [{ path: 'value.serviceHours' }] : []
  },
}
