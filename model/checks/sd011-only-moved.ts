import type { Definition } from '../definition/definition.ts'
import { isStillBorne, isWithinEnterprise } from './moved-within.ts'
import type { Finding, Rule } from './rule.ts'
import { quoted } from './said.ts'

type Entry = Pick<Definition['cost']['costs'][number], 'id' | 'effect' | 'statement' | 'borneBy'>

const findingsOf = (entries: readonly Entry[], list: string, variant: string): Finding[] =>
  entries
    .filter(isStillBorne)
    .map(({ id, statement }) => ({ path: `${list}/${id}`, variant, params: { what: quoted(statement) } }))

const movedIn = ({ cost, value }: Definition): Finding[] => [
  ...findingsOf(cost.costs, 'cost.costs', 'cost'),
  ...findingsOf(value.risks, 'value.risks', 'risk'),
]

/** Between units of one enterprise, what the enterprise still bears has not fallen away: it has moved. */
export const sd011: Rule = {
  id: 'SD011',
  severity: 'warning',
  needs: ['roles'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'sponsor',
  decide: ({ roles, definition }) => (isWithinEnterprise(roles) ? movedIn(definition) : []),
  undecided: ({ roles, definition }) =>
    isWithinEnterprise(roles) === undefined && movedIn(definition).length > 0,
}
