import { goAmiss } from '../code/successors.ts'
import { OrganisationSpec } from '../code/document.ts'
import { type Around, byThing, type Json, objectOf, type Reading, silently } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'

const isOf = (row: ReadRow, column: string): boolean => (row.values.get(column) ?? '') !== ''

/** Who is in groups, by the sheet of their members: a person by name, or all staff of an organisation. */
export const aroundGroups = (reading: Reading): Around => {
  const all = byThing('group', 'groupMembers', reading)
  return (name) => {
    const rows = all.get(name) ?? []
    for (const row of rows)
      if (isOf(row, 'person') === isOf(row, 'organisation') && row.refused.size === 0)
        reading.tell(row.placeOf('person'), 'person-or-staff')
    const members = rows.filter((row) => isOf(row, 'person'))
    const staffOf = rows.filter((row) => isOf(row, 'organisation') && !isOf(row, 'person'))
    return {
      spec: {
        members: members.map((row) => objectOf(row, reading)['person']).filter((one) => one !== undefined),
        staffOf: staffOf.map((row) => {
          const { organisation, withUnits } = objectOf(row, reading)
          return { organisation, withUnits }
        }),
      },
      entries: [],
      listed: { members, staffOf },
    }
  }
}

/** What became of organisations, by the sheet of successors. */
export const aroundOrganisations = (reading: Reading): Around => {
  const all = byThing('organisation', 'successors', reading)
  const successorsOf = (name: string, read: Reading): Json[] =>
    (all.get(name) ?? []).map((row) => {
      const { successor, kind, since } = objectOf(row, read)
      return { organisation: successor, kind, since }
    })
  const untils = new Map(
    [...reading.registries.organisation.nameOf].map(([row, name]) => [
      name,
      row.values.get('spec.until') ?? '',
    ]),
  )
  const specOf = (name: string) =>
    OrganisationSpec.safeParse({
      until: untils.get(name) ?? '',
      successors: successorsOf(name, silently(reading)),
    }).data
  return (name) => {
    const rows = all.get(name) ?? []
    const [first] = rows
    const spec = first && specOf(name)
    if (spec && goAmiss(name, spec, specOf)) reading.tell(first.placeOf('successor'), 'successors-amiss')
    return { spec: { successors: successorsOf(name, reading) }, entries: [], listed: { successors: rows } }
  }
}
