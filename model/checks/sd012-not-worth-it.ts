import { ConsumerRole } from '../definition/entries.ts'
import { isNotWorthIt, type Worth } from '../judgements/judgement.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'

/** What those say who hold a role; empty where one has said nothing, null where that is not known here. */
const answersOf = ({ roles }: CheckInput, role: ConsumerRole): (Worth | '' | null)[] =>
  (roles ?? []).filter((one) => one.role === role && one.active).map(({ judged }) => judged ?? null)

const isSaid = (answer: Worth | '' | null): answer is Worth => answer !== null && answer !== ''

// One who is worse off is found, however many are better off: they are not the same people.
const findingsOf = (input: CheckInput, role: ConsumerRole): Finding[] => {
  const said = answersOf(input, role).filter(isSaid)
  const against = said.filter(isNotWorthIt).length
  if (against === 0) return []
  const params = { role: { word: `words.role.${role}` }, against, of: said.length }
  return [{ path: `roles/${role}`, params, concerns: [role] }]
}

/** Whoever holds a role judged that what is against them outweighs what is for them: told role by role, never netted. */
export const sd012: Rule = {
  id: 'SD012',
  severity: 'note',
  needs: ['roles', 'judgements'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: (input) => ConsumerRole.options.flatMap((role) => findingsOf(input, role)),
  // Who has said nothing may well be the one who is worse off.
  undecided: (input) =>
    input.roles === null ||
    ConsumerRole.options.some((role) => answersOf(input, role).some((answer) => !isSaid(answer))),
}
