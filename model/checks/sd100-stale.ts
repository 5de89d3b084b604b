import type { Finding, Rule } from './rule.ts'

/** The same day a year before; for 29 February a day that was not, which still compares as it should. */
const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`

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
