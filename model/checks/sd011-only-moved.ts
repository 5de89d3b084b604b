import type { Definition } from '../definition/definition.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'
import { quoted } from './said.ts'

type Entry = Pick<Definition['cost']['costs'][number], 'id' | 'effect' | 'statement' | 'borneBy'>

const isMoved = ({ effect, borneBy }: Entry): boolean => effect === 'removed' && borneBy === 'enterprise'

const findingsOf = (entries: readonly Entry[], list: string, variant: string): Finding[] =>
  entries
    .filter(isMoved)
    .map(({ id, statement }) => ({ path: `${list}/${id}`, variant, params: { what: quoted(statement) } }))

const movedIn = ({ cost, value }: Definition): Finding[] => [
  ...findingsOf(cost.costs, 'cost.costs', 'cost'),
  ...findingsOf(value.risks, 'value.risks', 'risk'),
]

/** Whether somebody takes part for a consumer within the provider's own enterprise; undefined where that is not known. */
const isInternal = ({ roles }: CheckInput): boolean | undefined => {
  if (roles === null) return undefined
  if (roles.some(({ sharesEnterprise }) => sharesEnterprise)) return true
  return roles.every(({ sharesEnterprise }) => sharesEnterprise === false) ? false : undefined
}

/** Between units of one enterprise, what the enterprise still bears has not fallen away: it has moved. */
export const sd011: Rule = {
  id: 'SD011',
  severity: 'warning',
  needs: ['roles'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'sponsor',
  decide: (input) => (isInternal(input) ? movedIn(input.definition) : []),
  undecided: (input) => isInternal(input) === undefined && movedIn(input.definition).length > 0,
}
