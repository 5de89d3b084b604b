import type { Definition } from '../definition/definition.ts'
import { rule } from './rule.ts'

const cells = [
  {
    text: 'removedCosts',
    path: 'cost.costs',
    open: ({ cost }: Definition) => isOpen(cost.costs, 'removed', cost.closed.removedCosts),
  },
  {
    text: 'imposedCosts',
    path: 'cost.costs',
    open: ({ cost }: Definition) => isOpen(cost.costs, 'imposed', cost.closed.imposedCosts),
  },
  {
    text: 'removedRisks',
    path: 'value.risks',
    open: ({ value }: Definition) => isOpen(value.risks, 'removed', value.closed.removedRisks),
  },
  {
    text: 'imposedRisks',
    path: 'value.risks',
    open: ({ value }: Definition) => isOpen(value.risks, 'imposed', value.closed.imposedRisks),
  },
]

const isOpen = (entries: readonly { effect: string }[], effect: string, reason: string): boolean =>
  reason === '' && !entries.some((entry) => entry.effect === effect)

/** A cell of costs or risks that is neither filled nor closed with a reason. */
export const sd006 = rule({
  id: 'SD006',
  severity: 'error',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'sponsor'],
  decide: ({ definition }) =>
    cells.filter(({ open }) => open(definition)).map(({ path, text }) => ({ path: `${path}.${text}`, text })),
})
