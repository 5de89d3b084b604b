import { contentsOf, spokenForAmong } from '../definition/clauses.ts'
import type { Rule } from './rule.ts'

const trendOf = (share: number, earlier: number): string => {
  if (share === earlier) return 'same'
  return share > earlier ? 'grown' : 'fallen'
}

/** The consumer's side worded or confirmed a smaller share of the clauses than the workspace asks for. */
export const sd042: Rule = {
  id: 'SD042',
  severity: 'note',
  needs: ['record'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ definition, records, earlierShare, settings: { coCreationShare: threshold } }) => {
    const clauses = contentsOf(definition)
    if (records === null || clauses.length === 0) return []
    // Once enough of them are found, how many more there are changes nothing: the rest is never hashed.
    const enough = Math.ceil((threshold * clauses.length) / 100)
    const spokenFor = spokenForAmong(clauses, records, { side: 'consumer', atMost: enough })
    if (spokenFor >= enough) return []
    const share = Math.floor((100 * spokenFor) / clauses.length)
    if (earlierShare === null) return [{ path: 'document', variant: 'first', params: { share, threshold } }]
    const params = { share, threshold, earlier: earlierShare }
    return [{ path: 'document', variant: trendOf(share, earlierShare), params }]
  },
  undecided: ({ definition, records }) => records === null && contentsOf(definition).length > 0,
}
