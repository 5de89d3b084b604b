import type { ConsumerRole } from '../definition/entries.ts'

type Held = { role: ConsumerRole; personId: string; organisationId: string }

/** Somebody who defines and authorises: `customer` of an organisation and its sponsor, or `owner` and in a role of a consumer. */
export type SamePerson = {
  personId: string
  organisationId: string
  defines: 'owner' | 'customer'
  roles: ConsumerRole[]
}

const rolesHeld = (held: readonly Held[]): ConsumerRole[] => [...new Set(held.map(({ role }) => role))]

/** Who defines a service and authorises it, too. It is normal in small places, and readers should know. */
export const samePeople = (held: readonly Held[], ownerId: string | null): SamePerson[] =>
  [...Map.groupBy(held, ({ personId, organisationId }) => `${personId} ${organisationId}`).values()].flatMap(
    (together): SamePerson[] => {
      const [first] = together
      if (!first) return []
      const roles = rolesHeld(together)
      const { personId, organisationId } = first
      if (personId === ownerId) return [{ personId, organisationId, defines: 'owner', roles }]
      const both = roles.includes('customer') && roles.includes('sponsor')
      return both ? [{ personId, organisationId, defines: 'customer', roles }] : []
    },
  )
