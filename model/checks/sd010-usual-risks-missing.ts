import type { Rule } from './rule.ts'
import { isSaid } from './said.ts'

/** What can go wrong with almost every service. */
const usualRisks = ['provider-failure', 'data-breach', 'lock-in', 'supplier-dependency'] as const

/** Usual risks that no entry speaks of, whether the service brings them or takes them away. */
export const sd010: Rule = {
  id: 'SD010',
  severity: 'warning',
  needs: ['document'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition: { value } }) => {
    // Who closed the cell with a reason has looked: whether the reason holds is for the customer to judge.
    const isClosed =
      isSaid(value.closed.imposedRisks) && !value.risks.some(({ effect }) => effect === 'imposed')
    const missing = usualRisks.filter((usual) => !value.risks.some(({ tag }) => tag === usual))
    if (isClosed || missing.length === 0) return []
    const risks = { words: missing.map((tag) => `checkWords.usualRisk.${tag}`) }
    return [{ path: 'value.risks', params: { risks } }]
  },
}
