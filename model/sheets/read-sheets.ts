import type { z } from 'zod'
import {
  apiVersion,
  type CodeDocument,
  type DocumentKind,
  documentKinds,
  type Source,
} from '../code/document.ts'
import { isUnkeepable, type Language } from '../text.ts'
import type { SheetName } from './columns.ts'
import { explainSheetIssue } from './explain-issue.ts'
import { type FaultPlace, newFaults, type SheetFault, type Tell } from './fault.ts'
import { dependenciesIn } from './read-dependencies.ts'
import { entriesOf } from './read-entries.ts'
import { aroundGroups, aroundOrganisations } from './read-groups.ts'
import { aroundPeople, tellRoles, tellTerms } from './read-people.ts'
import {
  type Around,
  byThing,
  type Json,
  objectOf,
  type Reading,
  type Reference,
  type Rows,
  sheetOf,
} from './read-objects.ts'
import { aroundRelationships, tellSides } from './read-relationships.ts'
import { type ReadRow, readRows } from './read-rows.ts'
import { type KnownThing, newRegistry, type Registry, tellTwins } from './registry.ts'
import type { Sheet } from './sheet.ts'
import { readSource } from './source-cell.ts'

const things = {
  organisations: { kind: 'Organisation', reference: 'organisation' },
  people: { kind: 'Person', reference: 'person' },
  groups: { kind: 'Group', reference: 'group' },
  services: { kind: 'Service', reference: 'service' },
  relationships: { kind: 'Relationship', reference: 'relationship' },
} as const
type ThingSheet = keyof typeof things

type Labels = Map<string, Notes>

const registriesOf = (rows: Rows, known: readonly KnownThing[], tell: Tell): Reading['registries'] => {
  const of = (sheet: SheetName, called: readonly string[], named: readonly string[]): Registry =>
    newRegistry(rows.get(sheet) ?? [], {
      called,
      named,
      known: known.filter(({ kind }) => sheetOf[kind] === sheet),
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
      known: [],
      tell,
    }),
  }
}

/** The sheet and the name of what a row of labels is about. */
const labelled = (row: ReadRow, reading: Reading): string | undefined => {
  const [kind, words] = [row.values.get('thing') as Reference | undefined, row.values.get('of')]
  if (!kind || !words) return undefined
  const found = reading.registries[kind].find(words)
  if ('name' in found) return `${sheetOf[kind]} ${found.name}`
  reading.tell(row.placeOf('of'), found.code, { found: words, sheet: sheetOf[kind] })
  return undefined
}

type Notes = { labels: Map<string, string[]>; annotations: Map<string, string> }

const addNote = (notes: Notes, row: ReadRow, tell: Tell): void => {
  const [key, value] = [row.values.get('key') ?? '', row.values.get('value') ?? '']
  const isLabel = row.values.get('note') === 'label'
  if (isUnkeepable(key)) tell(row.placeOf('key'), 'not-a-key', { found: key })
  else if (!isLabel) notes.annotations.set(key, value)
  else if (/^[a-z][a-z-]{0,49}$/.test(key)) {
    const values = notes.labels.get(key) ?? []
    notes.labels.set(key, values)
    values.push(value)
  } else tell(row.placeOf('key'), 'not-a-label', { found: key })
}

/** Labels and notes of all things, by sheet and name. */
const labelsOf = (reading: Reading): Labels => {
  const all: Labels = new Map()
  for (const row of reading.rows.get('labels') ?? []) {
    const place = labelled(row, reading)
    if (place === undefined || row.refused.size > 0) continue
    const notes = all.get(place) ?? { labels: new Map(), annotations: new Map() }
    all.set(place, notes)
    addNote(notes, row, reading.tell)
  }
  return all
}

const notesOf = (notes: Notes | undefined): Json =>
  notes
    ? { labels: Object.fromEntries(notes.labels), annotations: Object.fromEntries(notes.annotations) }
    : {}

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

/** A workbook as documents of definitions as code; `faults` are all mistakes in it, each with its place. */
export type ReadWorkbook = { documents: CodeDocument[]; faults: SheetFault[] }

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
  const kind: DocumentKind = things[sheet].kind
  const registry = reading.registries[things[sheet].reference]
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

/**
 * Reads the sheets of a workbook: every document that they describe, and every mistake at once. Organisations and people
 * that rows refer to may be `known` in the workspace instead.
 */
export const readSheets = (
  sheets: readonly Sheet[],
  language: Language,
  known: readonly KnownThing[] = [],
): ReadWorkbook => {
  const { tell, isTold, inOrder } = newFaults(language)
  const rows = readRows(sheets, { tell, language })
  const reading: Reading = { rows, registries: registriesOf(rows, known, tell), tell, isTold }
  tellNameless(rows.get('organisations') ?? [], tell)
  tellTwins(rows.get('organisations') ?? [], 'spec.names.en', tell)
  tellTwins(rows.get('people') ?? [], 'spec.email', tell)
  tellTwins(rows.get('groups') ?? [], 'spec.name', tell)
  tellTwins(rows.get('services') ?? [], 'spec.value.name', tell)
  tellTerms(rows, tell)
  tellSides(reading)
  const labels = labelsOf(reading)
  const documents = (Object.keys(things) as ThingSheet[]).flatMap((sheet) =>
    documentsOf(sheet, reading, labels),
  )
  if (documents.length === 0 && inOrder(sheets).length === 0)
    tell({ file: sheets[0]?.file ?? '', name: '', row: 0 }, 'nothing-here')
  return { documents, faults: inOrder(sheets) }
}
