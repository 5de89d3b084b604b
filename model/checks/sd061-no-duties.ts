import { rule } from './rule.ts'

/** Nothing says what the consumer has to do or manage itself. */
export const sd061 = rule({
  id: 'SD061',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'user',
  concerns: ['user', 'customer'],
  decide: ({ definition }) => (definition.use.duties.length === 0 ? [{ path: 'use.duties' }] : []),
})
