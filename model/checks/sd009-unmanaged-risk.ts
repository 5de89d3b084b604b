import { rule } from './rule.ts'

/** A risk is put on the consumer and nobody says who manages it, or how. */
export const sd009 = rule({
  id: 'SD009',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer'],
  decide: ({ definition }) =>
    definition.value.risks
      .filter(
        ({ effect, managedBy, response }) => effect === 'imposed' && (managedBy === '' || response === ''),
      )
      .map(({ id, statement, managedBy }) => ({
        path: `value.risks/${id}`,
        text: managedBy === '' ? 'manager' : 'response',
        params: { statement },
      })),
})
