import { aimsDiffer } from '../relationships/differences.ts'
import type { CheckedRelationship, Finding, Rule } from './rule.ts'

const findingOf = ({ consumer, aims }: CheckedRelationship): Finding => ({
  path: 'document',
  params: {
    consumer,
    provided: { word: `checkWords.aim.${aims.provider}` },
    consumed: { word: `checkWords.aim.${aims.consumer}` },
  },
})

/** Provider and consumer said what they want their relationship to be, and it is not the same. */
export const sd070: Rule = {
  id: 'SD070',
  severity: 'warning',
  needs: ['relationships'],
  concerns: ['customer', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ relationships }) => (relationships ?? []).filter(({ aims }) => aimsDiffer(aims)).map(findingOf),
  // What a side has not said is not known: no difference found is no likeness.
  undecided: ({ relationships }) =>
    !relationships?.some(({ aims }) => aims.provider !== null && aims.consumer !== null),
}
