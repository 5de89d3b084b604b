import type { z } from 'zod'
import { apiVersion, type CodeDocument, documentKinds, type Source } from '../code/document.ts'
import { isUnkeepable, type Language } from '../text.ts'
import type { SheetName } from './columns.ts'
import { explainSheetIssue } from './explain-issue.ts'
import { type FaultPlace, newFaults, type SheetFault, type Tell } from './fault.ts'
import { dependenciesIn } from './read-dependencies.ts'
import { entriesOf } from './read-entries.ts'
import { aroundGroups, aroundOrganisations } from './read-groups.ts'
import { type Labels, labelsOf, notesOf } from './read-labels.ts'
import { aroundPeople, tellRoles, tellTerms } from './read-people.ts'
import {
  type Around,
  byThing,
  type Json,
  kindOf,
  objectOf,
  type Reading,
  type Rows,
  sheetOf,
} from './read-objects.ts'
import { aroundRelationships, tellSides } from './read-relationships.ts'
import { type ReadRow, readRows } from './read-rows.ts'
import { type KnownThing, newRegistry, type Registry, tellTwins } from './registry.ts'
import type { Sheet } from './sheet.ts'
import { readSource } from './source-cell.ts'
import { standingSheets, type Told, withoutSaidAgain } from './standing.ts'
import { tellStanding } from './tell-standing.ts'

const things = {
  organisations: 'organisation',
  people: 'person',
  groups: 'group',
  services: 'service',
  relationships: 'relationship',
} as const
type ThingSheet = keyof typeof things

const registriesOf = (rows: Rows, known: Reading['known'], tell: Tell): Reading['registries'] => {
  const knownIn = (sheet: SheetName) => known?.filter(({ kind }) => sheetOf[kind] === sheet)
  const of = (sheet: SheetName, called: readonly string[], named: readonly string[]): Registry =>
    newRegistry(rows.get(sheet) ?? [], {
      called,
      named,
      known: knownIn(sheet),
      tell,
    })
  const names = ['spec.names.en', 'spec.names.fr', 'metadata.title']
  return {
    organisation: of('organisations', [...names, 'spec.abbreviation'], names),
    person: of('people', ['spec.name', 'spec.email', 'metadata.title'], ['spec.name', 'spec.email']),
    group: of('groups', ['spec.name', 'metadata.title'], ['spec.name', 'metadata.title']),
    service: of('services', ['spec.value.name', 'metadata.title'], ['spec.value.name', 'metadata.title']),
    relationship: newRegistry(rows.get('relationships') ?? [], {
      called: ['metadata.title'],
      named: ['spec.provider', 'spec.consumer'],
      isNamedByAll: true,
      known: knownIn('relationships'),
      tell,
    }),
  }
}

const translationsOf = (rows: readonly ReadRow[], tell: Tell): Json => {
  const texts = new Map<string, Map<string, string>>()
  for (const { values, placeOf } of rows) {
    const [language, path, text] = ['language', 'path', 'text'].map((at) => values.get(at) ?? '')
    if (!language || !path || !text) continue
    if (isUnkeepable(path)) tell(placeOf('path'), 'not-a-key', { found: path })
    else texts.set(language, (texts.get(language) ?? new Map<string, string>()).set(path, text))
  }
  return Object.fromEntries([...texts].map(([language, all]) => [language, Object.fromEntries(all)]))
}

const entrySheets = ['outcomes', 'costs', 'risks', 'levels', 'statements'] as const

/** What other sheets say of services, by the service's name. */
const aroundServices = (reading: Reading): Around => {
  const entries = entrySheets.map((sheet) => byThing('service', sheet, reading))
  const roles = byThing('service', 'roles', reading)
  const translations = byThing('service', 'translations', reading)
  const providerRoles = byThing('service', 'providerRoles', reading)
  const dependencies = byThing('service', 'dependencies', reading)
  const contentOf = (row: ReadRow): Json => {
    const { service: _service, ...content } = objectOf(row, reading)
    return content
  }
  return (name) => {
    const spec: Json = {}
    const listed = entriesOf(
      entries.flatMap((rows) => rows.get(name) ?? []),
      reading.tell,
    )
    for (const { list, content } of listed) {
      const [part = '', key = ''] = list.split('.')
      const held = (spec[part] ??= {}) as Json
      held[key] = [...((held[key] as unknown[] | undefined) ?? []), content]
    }
    const lists = {
      roles: roles.get(name) ?? [],
      providerRoles: providerRoles.get(name) ?? [],
      dependencies: dependencies.get(name) ?? [],
    }
    const held = lists.roles.map(contentOf)
    tellRoles(lists.roles, held, reading.tell)
    return {
      spec: {
        ...spec,
        roles: held,
        providerRoles: lists.providerRoles.map(contentOf),
        dependencies: dependenciesIn(name, lists.dependencies, { entries: listed, reading }),
        translations: translationsOf(translations.get(name) ?? [], reading.tell),
      },
      entries: listed,
      listed: lists,
    }
  }
}

/** Where an issue of the schema lies in the sheets: an entry's row, or the row of the thing itself. */
const placeOfIssue = (
  row: ReadRow,
  path: readonly PropertyKey[],
  { entries, listed }: Pick<ReturnType<Around>, 'entries' | 'listed'>,
): FaultPlace => {
  const [, part, list, index, ...rest] = path
  if (typeof list === 'number') {
    const other = listed[String(part)]?.[list]
    return other ? other.placeOf(String(index ?? '')) : row.placeOf('')
  }
  if (typeof index !== 'number') return row.placeOf(path.join('.'))
  const entry = entries.filter((one) => one.list === `${String(part)}.${String(list)}`)[index]
  return entry ? entry.row.placeOf(rest.join('.')) : row.placeOf('')
}

const isObject = (one: unknown): one is Json => typeof one === 'object' && one !== null && !Array.isArray(one)

/** Merges b into a: objects are joined, everything else is b's. */
const joined = (a: Json, b: Json): Json => {
  const both: Json = { ...a }
  for (const [key, value] of Object.entries(b)) {
    const before = Object.hasOwn(both, key) ? both[key] : undefined
    both[key] = isObject(before) && isObject(value) ? joined(before, value) : value
  }
  return both
}

/** Tells what the schema alone refuses; a row of which something is told already needs no second reason. */
const tellIssues = (
  row: ReadRow,
  issues: readonly z.core.$ZodIssue[],
  around: ReturnType<Around>,
  { tell, isTold }: Reading,
): void => {
  for (const issue of issues) {
    const place = placeOfIssue(row, issue.path, around)
    const { code, params } = explainSheetIssue(issue)
    if (!isTold(place)) tell(place, code, params)
  }
}

/**
 * A workbook as documents of definitions as code; `faults` are all mistakes in it, each with its place. `told` are
 * things of the workspace that rows tell of without a row of their own: read again with their documents, the sheets
 * make documents of them, too.
 */
export type ReadWorkbook = { documents: CodeDocument[]; faults: SheetFault[]; told: Told[] }

/** What an export says of where the thing came from, else the file, sheet and row at hand. */
const sourceOf = (row: ReadRow): Partial<Source> =>
  readSource(row.values.get('metadata.source') ?? '') ?? {
    importer: 'spreadsheet',
    file: row.file.slice(0, 350),
    sheet: row.name.slice(0, 350),
    row: `${row.number}`,
  }

const aroundOf: Readonly<Record<ThingSheet, (reading: Reading) => Around>> = {
  organisations: aroundOrganisations,
  people: aroundPeople,
  groups: aroundGroups,
  services: aroundServices,
  relationships: aroundRelationships,
}

const documentsOf = (sheet: ThingSheet, reading: Reading, labels: Labels): CodeDocument[] => {
  const reference = things[sheet]
  const kind = kindOf[reference]
  const registry = reading.registries[reference]
  const around = aroundOf[sheet](reading)
  return (reading.rows.get(sheet) ?? []).flatMap((row) => {
    const name = registry.nameOf.get(row) ?? ''
    const beside = around(name)
    const content = joined(objectOf(row, reading), {
      apiVersion,
      kind,
      metadata: { name, ...notesOf(labels.get(`${sheet} ${name}`)), source: sourceOf(row) },
      spec: beside.spec,
    })
    const parsed = documentKinds[kind].safeParse(content)
    if (parsed.success) return [parsed.data]
    tellIssues(row, parsed.error.issues, beside, reading)
    return []
  })
}

/** An organisation has a name in one language at least. */
const tellNameless = (rows: readonly ReadRow[], tell: Tell): void => {
  for (const row of rows) {
    if (!row.values.get('spec.names.en') && !row.values.get('spec.names.fr'))
      tell(row.placeOf('spec.names.en'), 'no-name')
  }
}

/** The words that no two rows of a sheet share without a key. */
const wordsOfThings = {
  organisations: 'spec.names.en',
  people: 'spec.email',
  groups: 'spec.name',
  services: 'spec.value.name',
} as const

/** What the workspace holds: all things by their names, and the documents of those that rows tell of. */
export type InWorkspace = { things: readonly KnownThing[]; documents?: readonly CodeDocument[] }

/**
 * Reads the sheets of a workbook: every document that they describe, and every mistake at once. What rows refer to may
 * be in the workspace instead.
 */
export const readSheets = (
  sheets: readonly Sheet[],
  language: Language,
  workspace?: InWorkspace,
): ReadWorkbook => {
  const { tell, isTold, inOrder } = newFaults(language)
  const { things: known, documents: standing = [] }: Partial<InWorkspace> = workspace ?? {}
  const rows = readRows([...standingSheets(standing), ...sheets], { tell, language })
  const registries = registriesOf(rows, known, tell)
  withoutSaidAgain(rows, registries)
  const told = new Map<string, Told>()
  const reading: Reading = {
    rows,
    registries,
    known,
    tell,
    isTold,
    needs: (kind, name) => told.set(`${kind} ${name}`, { kind, name }),
  }
  tellNameless(rows.get('organisations') ?? [], tell)
  for (const [sheet, at] of Object.entries(wordsOfThings))
    tellTwins(rows.get(sheet as ThingSheet) ?? [], at, tell)
  tellTerms(rows, tell)
  tellSides(reading)
  tellStanding(reading)
  const labels = labelsOf(reading)
  const documents = (Object.keys(things) as ThingSheet[]).flatMap((sheet) =>
    documentsOf(sheet, reading, labels),
  )
  if (documents.length + told.size + inOrder(sheets).length === 0)
    tell({ file: sheets[0]?.file ?? '', name: '', row: 0 }, 'nothing-here')
  return { documents, faults: inOrder(sheets), told: [...told.values()] }
}
