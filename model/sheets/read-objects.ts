import { type Column, columnsOf, type SheetName } from './columns.ts'
import type { IsTold, Tell } from './fault.ts'
import { splitList } from './read-cell.ts'
import { putAt, type ReadEntry } from './read-entries.ts'
import type { ReadRow } from './read-rows.ts'
import type { KnownThing, Registry } from './registry.ts'

export type Json = Record<string, unknown>
export type Rows = Map<SheetName, ReadRow[]>
/** The things that rows refer to. */
export type Reference = 'organisation' | 'person' | 'group' | 'service' | 'relationship'
export const sheetOf = {
  organisation: 'organisations',
  person: 'people',
  group: 'groups',
  service: 'services',
  relationship: 'relationships',
} as const
/** The kind of document of each. */
export const kindOf = {
  organisation: 'Organisation',
  person: 'Person',
  group: 'Group',
  service: 'Service',
  relationship: 'Relationship',
} as const

export type Reading = {
  rows: Rows
  registries: Record<Reference, Registry>
  /** What the workspace holds; undefined where that is not known. */
  known: readonly KnownThing[] | undefined
  tell: Tell
  isTold: IsTold
  /** Notes of whom rows tell that have no row of their own, and stand in the workspace. */
  needs: (kind: Reference, name: string) => void
}

/** Rows are looked at more than once; what is wrong with them is told when they become documents. */
export const silently = (reading: Reading): Reading => ({ ...reading, tell: () => undefined })

/** What other sheets say of things, by their names: into their specs, and from which rows. */
export type Around = (name: string) => {
  spec: Json
  entries: ReadEntry[]
  /** The rows of lists that stand right in the spec. */
  listed: Readonly<Record<string, readonly ReadRow[]>>
}

const isReference = (kind: Column['kind']): kind is Extract<Reference, Column['kind']> =>
  Object.hasOwn(sheetOf, kind)

/** The name of what a row refers to; empty where it refers to nothing, or it cannot be told to what. */
const referred = (row: ReadRow, { at, kind }: Column & { kind: Reference }, reading: Reading): string => {
  const words = row.values.get(at) ?? ''
  if (words === '') return ''
  const found = reading.registries[kind].find(words)
  if ('name' in found) return found.name
  reading.tell(row.placeOf(at), found.code, { found: words, sheet: sheetOf[kind] })
  return ''
}

/** The names of what a row refers to, several in one cell. */
const allReferred = (row: ReadRow, at: string, { registries, tell }: Reading): string[] =>
  splitList(row.values.get(at) ?? '').flatMap((words) => {
    const found = registries.service.find(words)
    if ('name' in found) return [found.name]
    tell(row.placeOf(at), found.code, { found: words, sheet: sheetOf.service })
    return []
  })

/** What a row says, as an object: references are names, lists are lists, empty cells are left out. */
export const objectOf = (row: ReadRow, reading: Reading): Json => {
  const object: Json = {}
  for (const column of columnsOf[row.sheet]) {
    const { at, kind } = column
    const value = isReference(kind) ? referred(row, { ...column, kind }, reading) : (row.values.get(at) ?? '')
    if (value === '' || kind === 'source') continue
    if (kind === 'services') putAt(object, at, allReferred(row, at, reading))
    else putAt(object, at, kind === 'terms' ? splitList(value) : value)
  }
  return object
}

/** Rows about things of other sheets, by the name of the thing. */
export const byThing = (kind: Reference, sheet: SheetName, reading: Reading): Map<string, ReadRow[]> => {
  const found = new Map<string, ReadRow[]>()
  const known = new Set(reading.registries[kind].nameOf.values())
  const { find, isKnown } = reading.registries[kind]
  for (const row of reading.rows.get(sheet) ?? []) {
    const words = row.values.get(kind) ?? ''
    const thing = find(words)
    const name = 'name' in thing ? thing.name : ''
    const rows = found.get(name)
    if (rows) rows.push(row)
    else if (words !== '' && known.has(name)) found.set(name, [row])
    else {
      if (isKnown(name)) reading.needs(kind, name)
      else if (name !== '') {
        const code = kind === 'service' ? 'no-such-row' : 'no-row-here'
        reading.tell(row.placeOf(kind), code, { found: words, sheet: sheetOf[kind] })
      }
      // What else is wrong with a row does not wait until it is clear whom it tells of.
      objectOf(row, reading)
    }
  }
  return found
}
