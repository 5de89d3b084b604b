import { WarrantyKind } from '../definition/entries.ts'
import { rule } from './rule.ts'

/** One of availability, capacity, security and continuity has neither a target nor a reason why none is promised. */
export const sd051 = rule({
  id: 'SD051',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'user'],
  decide: ({ definition: { value } }) =>
    WarrantyKind.options
      .filter((kind) => value.notPromised[kind] === '')
      .filter((kind) => !value.levels.some((level) => level.kind === kind && level.target !== ''))
      .map((kind) => ({ path: `value.notPromised.${kind}`, text: kind })),
})
