import { isTrustUneven, trustGap } from '../relationships/differences.ts'
import type { CheckedRelationship, Finding, Rule } from './rule.ts'

const findingOf = ({ consumer, trust }: CheckedRelationship): Finding => ({
  path: 'document',
  variant: (trust.provider ?? 0) > (trust.consumer ?? 0) ? 'consumer' : 'provider',
  params: { consumer, ofProvider: trust.provider ?? 0, ofConsumer: trust.consumer ?? 0 },
})

/** One side trusts the other far less than it is trusted. */
export const sd072: Rule = {
  id: 'SD072',
  severity: 'warning',
  needs: ['relationships'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ relationships }) =>
    (relationships ?? []).filter(({ trust }) => isTrustUneven(trust)).map(findingOf),
  undecided: ({ relationships }) => !relationships?.some(({ trust }) => trustGap(trust) !== null),
}
