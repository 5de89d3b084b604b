import type {
  CodeDocument,
  GroupDocument,
  OrganisationDocument,
  PersonDocument,
  RelationshipDocument,
  ServiceDocument,
} from '../code/document.ts'
import type { Language } from '../text.ts'
import {
  type Column,
  columnsOf,
  listOfSheet,
  type SheetName,
  sheetNames,
  type StatementList,
  statementLists,
} from './columns.ts'
import { joinList } from './read-cell.ts'
import { writeSource } from './source-cell.ts'
import { choicesOf } from './words.ts'

type Json = Record<string, unknown>

const valueAt = (object: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], object)

const cellOf = (thing: unknown, { at, kind, choices }: Column, language: Language): string => {
  const value = valueAt(thing, at)
  if (kind === 'source') return writeSource(value as Parameters<typeof writeSource>[0])
  if (Array.isArray(value)) return joinList(value as string[])
  const text = typeof value === 'string' ? value : ''
  return choices && text !== '' ? (choicesOf(language, choices)[text] ?? text) : text
}

type Written = Record<SheetName, Json[]>

const labelRows = ({ kind, metadata: { name, labels, annotations } }: CodeDocument): Json[] => {
  const thing = kind.toLowerCase()
  const rows = Object.entries(labels).flatMap(([key, values]) =>
    values.map((value) => ({ thing, of: name, note: 'label', key, value })),
  )
  const notes = Object.entries(annotations).map(([key, value]) => ({
    thing,
    of: name,
    note: 'annotation',
    key,
    value,
  }))
  return [...rows, ...notes]
}

const entriesAt = (service: ServiceDocument, list: string): Json[] => valueAt(service.spec, list) as Json[]

const addService = (written: Written, document: ServiceDocument): void => {
  const service = document.metadata.name
  written.services.push(document)
  written.roles.push(...document.spec.roles.map((role) => ({ service, ...role })))
  written.providerRoles.push(...document.spec.providerRoles.map((role) => ({ service, ...role })))
  written.dependencies.push(
    ...document.spec.dependencies.map((one) => ({ ...one, onService: one.service, service })),
  )
  for (const [sheet, list] of Object.entries(listOfSheet) as [keyof typeof listOfSheet, string][])
    for (const entry of entriesAt(document, list)) written[sheet].push({ service, ...entry })
  for (const list of Object.keys(statementLists) as StatementList[])
    for (const entry of entriesAt(document, list)) written.statements.push({ service, list, ...entry })
  for (const [language, texts] of Object.entries(document.spec.translations))
    for (const [path, text] of Object.entries(texts))
      written.translations.push({ service, language, path, text })
}

const addPerson = (written: Written, document: PersonDocument): void => {
  const person = document.metadata.name
  written.people.push(document)
  written.memberships.push(...document.spec.memberships.map((one) => ({ person, ...one })))
}

const addOrganisation = (written: Written, document: OrganisationDocument): void => {
  const organisation = document.metadata.name
  written.organisations.push(document)
  written.successors.push(
    ...document.spec.successors.map((one) => ({ ...one, successor: one.organisation, organisation })),
  )
}

const addGroup = (written: Written, document: GroupDocument): void => {
  const group = document.metadata.name
  written.groups.push(document)
  written.groupMembers.push(
    ...document.spec.members.map((person) => ({ group, person })),
    ...document.spec.staffOf.map((staff) => ({ group, ...staff })),
  )
}

const addRelationship = (written: Written, document: RelationshipDocument): void => {
  const { provider, consumer, duties } = document.spec
  written.relationships.push(document)
  written.duties.push(...duties.map((duty) => Object.assign({ provider, consumer }, duty)))
}

/** A sheet of the workbook, ready to be written: its columns, and a cell for each in every row. */
export type WrittenSheet = { sheet: SheetName; columns: readonly Column[]; rows: string[][] }

/** Documents as the sheets of a workbook, in the words of a language; needs have no sheet and are left out. */
export const writeSheets = (documents: readonly CodeDocument[], language: Language): WrittenSheet[] => {
  const written = Object.fromEntries(sheetNames.map((sheet) => [sheet, [] as Json[]])) as Written
  for (const document of documents) {
    if (document.kind === 'Need') continue
    if (document.kind === 'Service') addService(written, document)
    if (document.kind === 'Organisation') addOrganisation(written, document)
    if (document.kind === 'Group') addGroup(written, document)
    if (document.kind === 'Person') addPerson(written, document)
    if (document.kind === 'Relationship') addRelationship(written, document)
    written.labels.push(...labelRows(document))
  }
  return sheetNames.map((sheet) => {
    const columns = columnsOf[sheet]
    return {
      sheet,
      columns,
      rows: written[sheet].map((thing) => columns.map((column) => cellOf(thing, column, language))),
    }
  })
}
