import type { CodeDocument } from '../code/document.ts'
import { membershipsIn, overlapping } from '../code/memberships.ts'
import type { SheetName } from './columns.ts'
import type { Registry } from './registry.ts'
import type { Reference, Rows } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'
import { folded, type Sheet } from './sheet.ts'
import { headingOf, sheetWords } from './words.ts'
import { writeSheets } from './write-sheets.ts'

/** Of whom rows tell that have no row of their own: what stands of them is read along as if the file held it. */
export type Told = { kind: Reference; name: string }

/** The columns by which a row of a list is the same as another. */
const sameBy: Partial<Record<SheetName, readonly string[]>> = {
  successors: ['organisation', 'successor', 'kind'],
  groupMembers: ['group', 'person', 'organisation'],
  duties: ['provider', 'consumer', 'area', 'activity', 'side'],
  roles: ['service', 'role', 'person', 'organisation'],
  providerRoles: ['service', 'role', 'person', 'organisation'],
  dependencies: ['service', 'onService', 'supplier', 'supplies'],
  translations: ['service', 'language', 'path'],
  labels: ['thing', 'of', 'note', 'key'],
}

/** Entries of a definition are the same by their key, else by what they state. */
const entrySheets: ReadonlySet<SheetName> = new Set(['outcomes', 'costs', 'risks', 'levels', 'statements'])

const references: ReadonlyMap<string, Reference> = new Map([
  ['service', 'service'],
  ['onService', 'service'],
  ['person', 'person'],
  ['organisation', 'organisation'],
  ['successor', 'organisation'],
  ['supplier', 'organisation'],
  ['provider', 'organisation'],
  ['consumer', 'organisation'],
  ['group', 'group'],
])

type Registries = Record<Reference, Registry>

/** What a row says in a column, so that a name in words and its key come to the same. */
const meantBy = (row: ReadRow, at: string, registries: Registries): string => {
  const words = row.values.get(at) ?? ''
  const kind = at === 'of' ? (row.values.get('thing') as Reference | undefined) : references.get(at)
  const found = kind && words !== '' ? registries[kind].find(words) : undefined
  return found && 'name' in found ? found.name : folded(words)
}

const keyOfEntry = (row: ReadRow, at: 'id' | 'statement', registries: Registries): string =>
  ['service', 'list', at].map((column) => meantBy(row, column, registries)).join('\n')

const hasKey = (row: ReadRow): boolean => (row.values.get('id') ?? '') !== ''

/** An entry of the file without a key has that of the one that states the same. */
const takeKeys = (standing: readonly ReadRow[], given: readonly ReadRow[], registries: Registries): void => {
  const same = new Map(standing.map((row) => [keyOfEntry(row, 'statement', registries), row]))
  const taken = new Set(given.filter(hasKey).map((row) => keyOfEntry(row, 'id', registries)))
  for (const row of given) {
    const other = hasKey(row) ? undefined : same.get(keyOfEntry(row, 'statement', registries))
    const key = other && keyOfEntry(other, 'id', registries)
    if (!other || key === undefined || taken.has(key)) continue
    taken.add(key)
    row.values.set('id', other.values.get('id') ?? '')
  }
}

const keyOf = (row: ReadRow, registries: Registries): string =>
  entrySheets.has(row.sheet)
    ? keyOfEntry(row, 'id', registries)
    : (sameBy[row.sheet] ?? []).map((at) => meantBy(row, at, registries)).join('\n')

const termOf = (row: ReadRow) => ({
  organisation: '',
  function: '',
  since: row.values.get('since') ?? '',
  until: row.values.get('until') ?? '',
  first: '' as const,
})

/** A membership of the file stands for the one of the same days; where it says who is first, the other is no more. */
const memberships = (standing: readonly ReadRow[], given: readonly ReadRow[], registries: Registries) => {
  const personOf = (row: ReadRow): string => meantBy(row, 'person', registries)
  const placeOf = (row: ReadRow): string => `${personOf(row)}\n${meantBy(row, 'organisation', registries)}`
  const byPlace = Map.groupBy(given, placeOf)
  const led = new Set(given.filter((row) => row.values.get('first') === 'yes').map(personOf))
  const left = standing.filter(
    (row) => !byPlace.get(placeOf(row))?.some((other) => overlapping([termOf(row), termOf(other)]) !== -1),
  )
  for (const row of left) if (led.has(personOf(row))) row.values.set('first', '')
  return left
}

/** Takes out of what stands the rows that the file says anew. */
export const withoutSaidAgain = (rows: Rows, registries: Registries): void => {
  for (const [sheet, all] of rows) {
    const [standing, given] = [all.filter((row) => row.isStanding), all.filter((row) => !row.isStanding)]
    if (standing.length === 0 || given.length === 0) continue
    if (sheet === 'memberships') {
      rows.set(sheet, [...memberships(standing, given, registries), ...given])
      continue
    }
    const isList = sheet in sameBy || entrySheets.has(sheet)
    if (entrySheets.has(sheet)) takeKeys(standing, given, registries)
    const said = new Set(isList ? given.map((row) => keyOf(row, registries)) : [])
    const left = standing.filter((row) => !isList || !said.has(keyOf(row, registries)))
    rows.set(sheet, [...left, ...given])
  }
}

/** Where somebody belongs first is said beside their memberships alone, as rows of the file may say it of another. */
const asMemberships = (document: CodeDocument): CodeDocument =>
  document.kind === 'Person'
    ? {
        ...document,
        spec: { ...document.spec, organisation: '', memberships: membershipsIn(document.spec) },
      }
    : document

/** Documents that stand as sheets beside those of the file. */
export const standingSheets = (documents: readonly CodeDocument[]): Sheet[] =>
  documents.length === 0
    ? []
    : writeSheets(documents.map(asMemberships), 'en').map(({ sheet, columns, rows }) => ({
        file: '',
        name: sheetWords('en', sheet).name,
        isStanding: true,
        rows: [columns.map((column) => headingOf('en', column)), ...rows].map((cells, at) => ({
          number: at + 1,
          cells,
        })),
      }))
