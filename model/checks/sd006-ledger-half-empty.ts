import type { Definition } from '../definition/definition.ts'
import type { ConsumerRole, Effect } from '../definition/entries.ts'
import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

type Cell = {
  path: string
  variant: string
  concerns: readonly ConsumerRole[]
  entries: (definition: Definition) => readonly { effect: Effect }[]
  effect: Effect
  closed: (definition: Definition) => string
}

const costsOf = ({ cost }: Definition) => cost.costs
const risksOf = ({ value }: Definition) => value.risks

const cells: readonly Cell[] = [
  {
    path: 'cost.closed.removedCosts',
    variant: 'removedCosts',
    concerns: ['sponsor'],
    entries: costsOf,
    effect: 'removed',
    closed: ({ cost }) => cost.closed.removedCosts,
  },
  {
    path: 'cost.closed.imposedCosts',
    variant: 'imposedCosts',
    concerns: ['sponsor'],
    entries: costsOf,
    effect: 'imposed',
    closed: ({ cost }) => cost.closed.imposedCosts,
  },
  {
    path: 'value.closed.removedRisks',
    variant: 'removedRisks',
    concerns: ['customer'],
    entries: risksOf,
    effect: 'removed',
    closed: ({ value }) => value.closed.removedRisks,
  },
  {
    path: 'value.closed.imposedRisks',
    variant: 'imposedRisks',
    concerns: ['customer'],
    entries: risksOf,
    effect: 'imposed',
    closed: ({ value }) => value.closed.imposedRisks,
  },
]

/** A cell of costs or risks with neither an entry nor a "none, because ...". */
export const sd006: Rule = {
  id: 'SD006',
  severity: 'error',
  needs: ['document'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition }) =>
    cells
      .filter(
        ({ entries, effect, closed }) =>
          !isSaid(closed(definition)) && !entries(definition).some((entry) => entry.effect === effect),
      )
      .map(({ path, variant, concerns }) => ({ path, variant, concerns })),
}
