import { ConsumerRole } from '../definition/entries.ts'
import type { Finding, MissingSignature, Rule } from './rule.ts'

const findingOf = ({ role, part, organisation, askedOn }: MissingSignature): Finding => ({
  path: part,
  variant: role,
  params: {
    part: { word: `words.part.${part}` },
    organisation: organisation === '' ? { word: 'checkWords.someConsumer' } : organisation,
    asked: askedOn === '' ? { word: 'checkWords.notYet' } : { day: askedOn },
  },
  concerns: role === 'owner' ? ConsumerRole.options : [role],
})

/** A required sign-off that the open revision waits for; agreed itself is a state, not a check. */
export const sd041: Rule = {
  id: 'SD041',
  severity: 'note',
  needs: ['record'],
  concerns: ['customer', 'user', 'sponsor'],
  waivedBy: 'customer',
  decide: ({ missingSignOffs }) => (missingSignOffs ?? []).map(findingOf),
  undecided: ({ missingSignOffs }) => missingSignOffs === null,
}
