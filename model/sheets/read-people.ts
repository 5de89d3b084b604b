import { firstDiffers, overlapping } from '../code/memberships.ts'
import { MembershipEntry, RoleEntry } from '../code/document.ts'
import { deputyOfNobody } from '../code/roles.ts'
import type { Tell } from './fault.ts'
import {
  type Around,
  byThing,
  type Json,
  objectOf,
  type Reading,
  type Rows,
  silently,
} from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'

/** What can be read as a whole; a row with mistakes of its own is told of already. */
const wholeOf = <Entry>(
  contents: readonly Json[],
  read: (content: Json) => { data?: Entry | undefined },
): { entry: Entry; at: number }[] =>
  contents.flatMap((content, at) => {
    const { data } = read(content)
    return data === undefined ? [] : [{ entry: data, at }]
  })

const tellMemberships = (rows: readonly ReadRow[], contents: readonly Json[], tell: Tell): void => {
  const whole = wholeOf(contents, (content) => MembershipEntry.safeParse(content))
  const memberships = whole.map(({ entry }) => entry)
  const placeOf = (at: number, column: string) => rows[whole[at]?.at ?? -1]?.placeOf(column)
  const twice = placeOf(overlapping(memberships), 'organisation')
  if (twice) tell(twice, 'memberships-meet')
  const firsts = memberships.flatMap(({ first }, at) => (first === 'yes' ? [at] : []))
  const other = placeOf(firsts[1] ?? -1, 'first')
  if (other) tell(other, 'first-twice')
}

/** Where people belong, by the sheet of memberships. */
export const aroundPeople = (reading: Reading): Around => {
  const all = byThing('person', 'memberships', reading)
  const people = new Map([...reading.registries.person.nameOf].map(([row, name]) => [name, row]))
  return (name) => {
    const rows = all.get(name) ?? []
    const memberships = rows.map((row) => {
      const { person: _person, ...membership } = objectOf(row, reading)
      return membership
    })
    tellMemberships(rows, memberships, reading.tell)
    const row = people.get(name)
    const spec = row ? ((objectOf(row, silently(reading))['spec'] ?? {}) as Json) : {}
    const organisation = String(spec['organisation'] ?? '')
    const whole = wholeOf(memberships, (content) => MembershipEntry.safeParse(content))
    const listed = whole.map(({ entry }) => entry)
    // Two that are marked are told where they are marked.
    const isOnce = listed.filter(({ first }) => first === 'yes').length < 2
    if (row && isOnce && firstDiffers({ organisation, memberships: listed }))
      reading.tell(row.placeOf('spec.organisation'), 'first-differs')
    return { spec: { memberships }, entries: [], listed: { memberships: rows } }
  }
}

/** Deputies of somebody who does not hold the role. */
export const tellRoles = (rows: readonly ReadRow[], contents: readonly Json[], tell: Tell): void => {
  const whole = wholeOf(contents, (content) => RoleEntry.safeParse(content))
  const at = deputyOfNobody(whole.map(({ entry }) => entry))
  const row = rows[whole[at]?.at ?? -1]
  if (row) tell(row.placeOf('deputyFor'), 'deputy-of-nobody', { found: row.values.get('deputyFor') ?? '' })
}

const terms = {
  memberships: ['since', 'until'],
  dependencies: ['since', 'until'],
  relationships: ['spec.since', 'spec.until'],
} as const

/** What would end before it began. */
export const tellTerms = (rows: Rows, tell: Tell): void => {
  for (const [sheet, [since, until]] of Object.entries(terms))
    for (const row of rows.get(sheet as keyof typeof terms) ?? []) {
      const [from = '', to = ''] = [since, until].map((at) => row.values.get(at))
      if (from !== '' && to !== '' && to < from)
        tell(row.placeOf(until), 'ends-before', { found: to, since: from })
    }
}
