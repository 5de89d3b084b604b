import type { Level } from '../definition/entries.ts'
import { folded } from './folded.ts'
import { readsAsProviderOrUnit } from './provider-names.ts'
import type { CheckInput, Rule } from './rule.ts'
import { isSaid } from './said.ts'

const people =
  '(users?|customers?|clients?|people|staff|employees|citizens|usagers|utilisateurs|personnes|employes)'

/** What a level is about, or counts, where it is about how people find the service; folded, English and French. */
const wordsOfExperience = new RegExp(
  [
    String.raw`\b(satisfaction|dissatisf\w+|insatisf\w+|mecontent\w*|perceived|perception|percue?s?|net promoter|nps|csat)\b`,
    String.raw`\b(satisfied with|satisfaite?s? d\w*|satisfied ${people}|${people}( \w+){0,4} satisf\w+)\b`,
    String.raw`\b(${people} experience|experience (of )?(the )?(d |des |de l |du )?${people})\b`,
    String.raw`\b(would|who|qui) (recommend|recommand)\w*`,
  ].join('|'),
)

/** How it is measured, where people are asked: of a statement these words would say too little. */
const waysOfAsking = /\b(surveys?|surveyed|sondages?|questionnaires?|enquetes?|feedback|interviews?)\b/

const isAboutExperience = ({ statement, unit, method }: Level): boolean =>
  wordsOfExperience.test(folded(`${statement} ${unit} ${method}`)) || waysOfAsking.test(folded(method))

/** The levels that are promised, where none of them would show that the consumer is worse off than the figures say. */
const promisedAlone = ({ definition: { value } }: CheckInput): Level[] =>
  // Who answers for an outcome is on the consumer's side: a target there is seen by somebody else than the provider.
  value.outcomes.some(({ direction, target }) => direction === 'supported' && isSaid(target))
    ? []
    : value.levels.filter(({ target }) => isSaid(target))

const foundIn = (input: CheckInput): string | null => {
  const levels = promisedAlone(input)
  if (levels.length === 0) return null
  if (!levels.some(isAboutExperience)) return 'levels'
  const isProvider = readsAsProviderOrUnit(input)
  return levels.every(({ measuredBy }) => isProvider(measuredBy)) ? 'provider' : null
}

/** All targets could be met while everybody is unhappy, and nothing promised would show it. */
export const sd055: Rule = {
  id: 'SD055',
  severity: 'warning',
  needs: ['document', 'roles'],
  concerns: ['customer', 'user'],
  waivedBy: 'customer',
  decide: (input) => {
    const variant = foundIn(input)
    return variant ? [{ path: 'value.levels', variant }] : []
  },
  // Whoever measures could be the provider by another name.
  undecided: (input) => {
    const levels = promisedAlone(input)
    return (
      input.provider === null &&
      foundIn(input) === null &&
      levels.length > 0 &&
      levels.every(({ measuredBy }) => isSaid(measuredBy))
    )
  },
}
