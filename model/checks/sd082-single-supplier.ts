import { contentsOf } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import type { Rule, SingleSupplier } from './rule.ts'
import { quoted } from './said.ts'

const list = 'supply.restsOn'

const placeOf = ({ clause }: SingleSupplier, definition: Definition): string => {
  const path = `${list}/${clause}`
  return clause !== null && contentsOf(definition).some(([known]) => known === path) ? path : list
}

/** Something that the service cannot do without can come from one place only, and nothing is agreed in case it stops. */
export const sd082: Rule = {
  id: 'SD082',
  severity: 'warning',
  needs: ['restsOn'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition, restsOn }) =>
    (restsOn?.single ?? []).map((one) => ({
      path: placeOf(one, definition),
      params: { name: quoted(one.name) },
    })),
  undecided: ({ restsOn }) => restsOn === null,
}
