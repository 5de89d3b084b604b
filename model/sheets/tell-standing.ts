import { type Json, objectOf, type Reading, silently } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'
import { sidesIn } from './read-relationships.ts'

// What the file says by itself, and yet not of this workspace: told with the row, before there is a plan.

const specOf = (row: ReadRow, reading: Reading): Json =>
  (objectOf(row, silently(reading))['spec'] ?? {}) as Json

type Named = { row: ReadRow; name: string }

const givenRows = (reading: Reading, kind: 'organisation' | 'person' | 'relationship'): Named[] =>
  [...reading.registries[kind].nameOf]
    .map(([row, name]) => ({ row, name }))
    .filter(({ row }) => !row.isStanding)

const liesInItself = (name: string, parentOf: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>()
  for (let at = parentOf.get(name) ?? ''; at !== '' && !seen.has(at); at = parentOf.get(at) ?? '') {
    if (at === name) return true
    seen.add(at)
  }
  return false
}

const tellCircles = (reading: Reading): void => {
  const parentOf = new Map(
    (reading.known ?? []).flatMap(({ name, parent }) => (parent ? [[name, parent]] : [])),
  )
  const given = givenRows(reading, 'organisation')
  for (const { row, name } of given) parentOf.set(name, String(specOf(row, reading)['parent'] ?? ''))
  for (const { row, name } of given)
    if (liesInItself(name, parentOf))
      reading.tell(row.placeOf('spec.parent'), 'nested-in-itself', {
        found: row.values.get('spec.parent') ?? '',
      })
}

const tellAddresses = (reading: Reading): void => {
  const holders = new Map(
    (reading.known ?? []).flatMap((one) => (one.email ? [[one.email.toLowerCase(), one] as const] : [])),
  )
  for (const { row, name } of givenRows(reading, 'person')) {
    const found = row.values.get('spec.email') ?? ''
    const holder = holders.get(found.toLowerCase())
    if (holder && holder.name !== name)
      reading.tell(row.placeOf('spec.email'), 'address-known', {
        found,
        other: holder.called[0] ?? '',
        key: holder.name,
      })
  }
}

const tellSidesKnown = (reading: Reading): void => {
  const names = new Map((reading.known ?? []).flatMap(({ sides, name }) => (sides ? [[sides, name]] : [])))
  for (const { row, name } of givenRows(reading, 'relationship')) {
    const key = names.get(sidesIn(specOf(row, reading)))
    if (key !== undefined && key !== name) reading.tell(row.placeOf('spec.provider'), 'sides-known', { key })
  }
}

/** What rows say that cannot be beside what stands: circles, addresses and relationships that are another's. */
export const tellStanding = (reading: Reading): void => {
  tellCircles(reading)
  tellAddresses(reading)
  tellSidesKnown(reading)
}
