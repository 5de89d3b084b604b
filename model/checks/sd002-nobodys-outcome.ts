import { rule } from './rule.ts'
import { sameName } from './same-name.ts'

const ownNames = ['provider', 'the provider', 'fournisseur', 'le fournisseur']

/** An outcome for nobody, or for the provider itself. */
export const sd002 = rule({
  id: 'SD002',
  severity: 'error',
  needs: ['document', 'roles'],
  waivedBy: 'customer',
  concerns: ['customer', 'user'],
  decide: ({ definition, surroundings }) => {
    const provider = [...ownNames, ...surroundings.provider.names]
    return definition.value.outcomes.flatMap(({ id, statement, stakeholder, stakeholderRole }) => {
      const path = `value.outcomes/${id}`
      const params = { statement, stakeholder }
      if (stakeholderRole === 'provider' || provider.some((name) => sameName(name, stakeholder))) {
        return [{ path, text: 'provider', params }]
      }
      return stakeholder === '' && ['', 'other'].includes(stakeholderRole)
        ? [{ path, text: 'nobody', params }]
        : []
    })
  },
})
