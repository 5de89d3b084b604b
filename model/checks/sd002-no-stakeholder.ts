import type { Outcome } from '../definition/entries.ts'
import { folded } from './folded.ts'
import type { CheckInput, Rule } from './rule.ts'
import { isSaid, quoted } from './said.ts'

/** Words that mean the provider whoever it is. */
const wordsForProvider = [
  'provider',
  'service provider',
  'fournisseur',
  'fournisseur de services',
  'prestataire',
  'prestataire de services',
]

/** The ways in which a name with its abbreviation in brackets can be read: "Shared Services (SSC)" is both. */
const readingsOf = (name: string): string[] => {
  const [, outside = '', inside = ''] = /^(.*?)\(([^()]*)\)\s*$/su.exec(name) ?? []
  return [name, outside, inside].map(folded).filter((reading) => reading !== '')
}

const isProvider = ({ stakeholder, stakeholderRole }: Outcome, names: ReadonlySet<string>): boolean =>
  stakeholderRole === 'provider' || readingsOf(stakeholder).some((reading) => names.has(reading))

/** A role of the consumer's side says whose outcome it is; "other" says so only with a name. */
const hasStakeholder = ({ stakeholder, stakeholderRole }: Outcome): boolean =>
  isSaid(stakeholder) || (stakeholderRole !== '' && stakeholderRole !== 'other')

const namesOf = ({ provider }: CheckInput): ReadonlySet<string> =>
  new Set([...wordsForProvider, ...(provider?.names ?? []).flatMap(readingsOf)])

/** An outcome that is nobody's, or the provider's own. */
export const sd002: Rule = {
  id: 'SD002',
  severity: 'error',
  needs: ['document', 'roles'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: (input) => {
    const names = namesOf(input)
    return input.definition.value.outcomes.flatMap((outcome) => {
      const found = { path: `value.outcomes/${outcome.id}`, params: { outcome: quoted(outcome.statement) } }
      if (!hasStakeholder(outcome)) return [{ ...found, variant: 'missing' }]
      return isProvider(outcome, names)
        ? [
            {
              ...found,
              variant: 'provider',
              params: { ...found.params, stakeholder: quoted(outcome.stakeholder) },
            },
          ]
        : []
    })
  },
  // Without the provider's names a stakeholder who is named could be the provider.
  undecided: ({ definition, provider }) =>
    provider === null && definition.value.outcomes.some(({ stakeholder }) => isSaid(stakeholder)),
}
