import { ConsumerRole } from '../definition/entries.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'
import { yearBefore } from './year-before.ts'

// Within a year work changes, and with it what is wanted: what was said before is a memory.
const oldestOf = yearBefore

/** The days on which those who hold a role said what they want; undefined where that is not known of one. */
const daysOf = ({ roles }: CheckInput, role: ConsumerRole): (string | undefined)[] =>
  (roles ?? []).filter((one) => one.role === role && one.active).map(({ wantedOn }) => wantedOn)

const isKnown = (day: string | undefined): day is string => day !== undefined

/** What one of them said lately is enough, whatever is known of the others; without anybody the role is vacant. */
const isUndecided = (input: CheckInput, role: ConsumerRole): boolean => {
  const days = daysOf(input, role)
  return !days.every(isKnown) && !days.some((day) => isKnown(day) && day >= oldestOf(input.today))
}

const findingsOf = (input: CheckInput, role: ConsumerRole): Finding[] => {
  const last = daysOf(input, role).filter(isKnown).toSorted().at(-1)
  if (last === undefined || last >= oldestOf(input.today) || isUndecided(input, role)) return []
  const place = { path: `roles/${role}`, concerns: [role] }
  const params = { role: { word: `words.role.${role}` } }
  return last === ''
    ? [{ ...place, variant: 'never', params }]
    : [{ ...place, variant: 'old', params: { ...params, on: { day: last } } }]
}

/** Whoever holds a role never said what they want of the service, or not for twelve months. */
export const sd033: Rule = {
  id: 'SD033',
  severity: 'warning',
  needs: ['roles'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: (input) => ConsumerRole.options.flatMap((role) => findingsOf(input, role)),
  undecided: (input) => input.roles === null || ConsumerRole.options.some((role) => isUndecided(input, role)),
}
