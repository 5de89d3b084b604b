import type { CatalogueFacts, CheckInput, Rule } from './rule.ts'

/** With fewer services nobody can say what is usual. */
const fewestServices = 10
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const perDeviation = 1.4826
const farFrom = 3

const spreadOf = ({ deviation }: CatalogueFacts['outcomes']): number => Math.max(1, deviation * perDeviation)

const outcomesIn = ({ definition }: CheckInput): number => definition.value.outcomes.length

/** Far more or fewer outcomes than services of this catalogue usually have: it may be several services, or part of one. */
export const sd026: Rule = {
  id: 'SD026',
  severity: 'note',
  needs: ['document', 'catalogue'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: (input) => {
    const usual = input.catalogue?.outcomes
    if (!usual || usual.services < fewestServices) return []
    const count = outcomesIn(input)
    if (Math.abs(count - usual.median) <= farFrom * spreadOf(usual)) return []
    return [
      {
        path: 'value.outcomes',
        variant: count > usual.median ? 'many' : 'few',
        params: { number: count, median: usual.median, services: usual.services },
      },
    ]
  },
  undecided: ({ catalogue }) => catalogue === null,
}
