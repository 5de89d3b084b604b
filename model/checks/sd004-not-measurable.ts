import type { Outcome } from '../definition/entries.ts'
import type { Finding } from './rule.ts'
import { rule } from './rule.ts'

const measures = ['indicator', 'target', 'unit', 'date'] as const

const findingFor = (outcome: Outcome): Finding[] => {
  const path = `value.outcomes/${outcome.id}`
  const params = { statement: outcome.statement }
  const lacks = measures.find((measure) => outcome[measure] === '')
  if (lacks) return [{ path, text: lacks, params }]
  return outcome.baseline === '' ? [{ path, text: 'baseline', severity: 'note', params }] : []
}

/** An outcome of which nobody could say afterwards whether it came about. A missing baseline alone is a note. */
export const sd004 = rule({
  id: 'SD004',
  severity: 'warning',
  needs: ['document'],
  waivedBy: 'customer',
  concerns: ['customer', 'sponsor'],
  decide: ({ definition }) =>
    definition.value.outcomes.filter(({ direction }) => direction === 'supported').flatMap(findingFor),
})
