import type { Risk } from '../definition/entries.ts'
import type { Rule } from './rule.ts'
import { isSaid, quoted } from './said.ts'

const gapOf = ({ managedBy, response }: Risk): string | null => {
  if (managedBy === '') return isSaid(response) ? 'manager' : 'both'
  return isSaid(response) ? null : 'response'
}

/** A risk that the service brings, and that nobody manages or answers. */
export const sd009: Rule = {
  id: 'SD009',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: ({ definition }) =>
    definition.value.risks
      .filter(({ effect }) => effect === 'imposed')
      .flatMap((risk) => {
        const variant = gapOf(risk)
        return variant
          ? [{ path: `value.risks/${risk.id}`, variant, params: { risk: quoted(risk.statement) } }]
          : []
      }),
}
