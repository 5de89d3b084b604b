import type { Outcome } from '../definition/entries.ts'
import type { Finding, Rule } from './rule.ts'
import { isSaid, quoted } from './said.ts'

/** The first thing in the way of measuring it; whoever is told that the target is missing is told of unit and date too. */
const obstacleOf = (outcome: Outcome): string | undefined =>
  (['indicator', 'target', 'unit', 'date'] as const).find((field) => !isSaid(outcome[field]))

const findingsOf = (outcome: Outcome): Finding[] => {
  const { id, statement, target } = outcome
  const found = { path: `value.outcomes/${id}`, params: { outcome: quoted(statement), target } }
  const obstacle = obstacleOf(outcome)
  return [
    ...(obstacle ? [{ ...found, variant: obstacle }] : []),
    // A baseline is the state of an indicator today: without one there is nothing to state.
    ...(isSaid(outcome.indicator) && !isSaid(outcome.baseline)
      ? [{ ...found, variant: 'baseline', severity: 'note' as const }]
      : []),
  ]
}

/** An outcome that nobody could tell whether it was reached. */
export const sd004: Rule = {
  id: 'SD004',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition }) => definition.value.outcomes.flatMap(findingsOf),
}
