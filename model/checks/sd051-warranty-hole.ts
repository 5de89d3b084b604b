import { WarrantyKind } from '../definition/entries.ts'
import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** Availability, capacity, security or continuity with neither a target nor a reason why none is promised. */
export const sd051: Rule = {
  id: 'SD051',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: ({ definition: { value } }) =>
    WarrantyKind.options
      .filter((kind) => !isSaid(value.notPromised[kind]))
      .filter((kind) => !value.levels.some((level) => level.kind === kind && isSaid(level.target)))
      .map((kind) => {
        const worded = value.levels.find((level) => level.kind === kind)
        return { path: worded ? `value.levels/${worded.id}` : `value.notPromised.${kind}`, variant: kind }
      }),
}
