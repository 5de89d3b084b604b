import type { Finding, Rule } from './rule.ts'
import { yearBefore } from './year-before.ts'

const findingOf = (on: string, today: string): Finding[] => {
  if (on === '') return [{ path: 'document', variant: 'never' }]
  return on < yearBefore(today) ? [{ path: 'document', variant: 'old', params: { on: { day: on } } }] : []
}

/** A definition in use that both sides have not looked at for twelve months. */
export const sd100: Rule = {
  id: 'SD100',
  severity: 'warning',
  needs: ['record'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ review, today }) => (review?.inUse ? findingOf(review.on, today) : []),
  undecided: ({ review }) => review === null,
}
