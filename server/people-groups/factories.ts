import { PeopleGroupFields } from '#model/contract/people-groups.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { addGroup } from './add-group.ts'
import { changeMembers } from './change-members.ts'

type Wished = Partial<Omit<PeopleGroupFields, 'staffOf'>> & {
  /** Organisations all of whose staff is in it, with their units unless stated. */
  staffOf?: readonly string[]
  withUnits?: boolean
  /** Who is in it by name. */
  people?: readonly string[]
}

/** A group as an administrator makes it. */
export const buildGroup = async (
  administrator: MemberContext,
  { staffOf = [], withUnits = true, people = [], ...wished }: Wished = {},
): Promise<string> => {
  const { id } = await addGroup(
    administrator,
    PeopleGroupFields.parse({
      name: 'Clerks at the counter',
      staffOf: staffOf.map((organisationId) => ({ organisationId, withUnits })),
      ...wished,
    }),
  )
  if (people.length > 0)
    await changeMembers(administrator, { group: id, add: people, addresses: '', remove: [] })
  return id
}
