import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Nothing listed that the consumer must manage or do. */
export const sd061: Rule = {
  id: 'SD061',
  severity: 'warning',
  needs: ['document'],
  concerns: ['user'],
  waivedBy: 'user',
  decide: ({ definition }) =>
    definition.use.duties.some(({ statement }) => isSaid(statement)) ? [] : [{ path: 'use.duties' }],
}
