import type { Outcome } from '../definition/entries.ts'
import { readsAsProvider } from './provider-names.ts'
import type { Rule } from './rule.ts'
import { isSaid, quoted } from './said.ts'

/** A role of the consumer's side says whose outcome it is; "other" says so only with a name. */
const hasStakeholder = ({ stakeholder, stakeholderRole }: Outcome): boolean =>
  isSaid(stakeholder) || (stakeholderRole !== '' && stakeholderRole !== 'other')

/** An outcome that is nobody's, or the provider's own. */
export const sd002: Rule = {
  id: 'SD002',
  severity: 'error',
  needs: ['document', 'roles'],
  concerns: ['customer'],
  waivedBy: 'customer',
  decide: (input) => {
    const isProvider = readsAsProvider(input)
    return input.definition.value.outcomes.flatMap((outcome) => {
      const found = { path: `value.outcomes/${outcome.id}`, params: { outcome: quoted(outcome.statement) } }
      if (!hasStakeholder(outcome)) return [{ ...found, variant: 'missing' }]
      return outcome.stakeholderRole === 'provider' || isProvider(outcome.stakeholder)
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
