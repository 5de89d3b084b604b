import type { ImportReason } from '#model/contract/imports.ts'
import type { Names } from '#model/contract/workspaces.ts'
import { Line, Paragraph, RequiredLine } from '#model/text.ts'
import { newRoom, noIssues, note, type Room } from '../issue.ts'
import {
  codeIn,
  codesIn,
  isBroken,
  lineIn,
  noteOn,
  numberIn,
  placeOf,
  required,
  type Row,
  splitCodes,
  textIn,
} from '../read-row.ts'
import type { ColumnMap } from './column-map.ts'
import { programmeNames } from './programme-names.ts'
import type { ServiceRow } from './records.ts'

/** Reads a row of the services file; what is wrong with it is noted on the row. */
export const mapService = (map: ColumnMap, row: Row, room: Room): ServiceRow => {
  const { columns, charged } = map.services
  const service: ServiceRow = {
    row: placeOf(row),
    key: required(row, columns.key, lineIn(row, columns.key)),
    period: required(row, columns.period, lineIn(row, columns.period)),
    provider: {
      key: required(row, columns.provider, lineIn(row, columns.provider)),
      names: namesIn(required(row, columns.providerNames, lineIn(row, columns.providerNames))),
    },
    name: required(row, columns.name.en, lineIn(row, columns.name.en)),
    description: textIn(row, columns.description.en, map.missing),
    consumerGroups: codesIn(row, columns.consumerGroups, map.terms['consumer-group'] ?? {}),
    charged: codeIn(row, columns.charged, { '': '', ...charged }) ?? '',
    labels: labelsIn(map, row),
    french: {
      name: lineIn(row, columns.name.fr),
      description: textIn(row, columns.description.fr, map.missing),
    },
    programmes: [],
    link: {},
    notes: noIssues(),
  }
  // Rows that will not be taken leave the room for notes to those that will.
  const isTaken = !isBroken(service) && service.period === map.period
  return { ...service, ...withDoubts(map, row, isTaken ? room : newRoom(0)) }
}

/** "English | French" as names by language. */
const namesIn = (title: string): Names => {
  const [en = '', fr] = title.split(' | ', 2).map((name) => name.trim())
  return { en, ...(fr ? { fr } : {}) }
}

const labelsIn = (map: ColumnMap, row: Row): ServiceRow['labels'] => {
  const { columns, stepsOnline, applications } = map.services
  const answers = Object.fromEntries([
    ['', false],
    ...stepsOnline.yes.map((answer) => [answer, true]),
    ...stepsOnline.no.map((answer) => [answer, false]),
  ]) as Record<string, boolean>
  const steps = Object.entries(columns.stepsOnline)
    .filter(([column]) => codeIn(row, column, answers) === true)
    .map(([, step]) => step)
  const channels = Object.entries(columns.applications)
    .filter(([column]) => Number(numberIn(row, column, map.missing)) > 0)
    .map(([, channel]) => channel)
  const codes = Object.entries(columns.codeLabels).map(
    ([column, label]) => [label, codesIn(row, column, map.terms[label] ?? {})] as const,
  )
  const all = [...codes, [stepsOnline.label, steps] as const, [applications.label, channels] as const]
  return Object.fromEntries(all.filter(([, keys]) => keys.length > 0))
}

/** Programmes and links: what cannot be told for sure stays empty and is noted, but breaks no row. */
const withDoubts = (
  map: ColumnMap,
  row: Row,
  room: Room,
): Pick<ServiceRow, 'programmes' | 'link' | 'notes'> => {
  const { columns } = map.services
  const notes = noIssues()
  const doubt = (column: string, code: ImportReason, values: Record<string, string> = {}): void =>
    note(notes, room, () => noteOn(row, column, code, values))
  const codes = splitCodes(row.cell(columns.programmes))
  const namesOf = (column: string): string[] => {
    const names = programmeNames(row.cell(column)).map((name) => Line.safeParse(name).data ?? '')
    if (names.length === codes.length) return names
    doubt(column, 'names-unclear', { names: `${names.length}`, codes: `${codes.length}` })
    return []
  }
  const en = namesOf(columns.programmeNames.en)
  const fr = namesOf(columns.programmeNames.fr)
  const isSound = ({ code }: { code: string }): boolean => {
    const problem = ProgrammeCode.safeParse(code).error?.issues[0]
    if (problem) doubt(columns.programmes, 'not-valid', { why: problem.message })
    return !problem
  }
  const programmes = codes
    .map((code, at) => ({ code, names: said({ en: en[at], fr: fr[at] }) }))
    .filter(isSound)
  const linkIn = (column: string): string => {
    const text = row.cell(column)
    if (text === '' || map.missing.includes(text)) return ''
    if (isWebAddress(text)) return text
    doubt(column, 'not-a-link')
    return ''
  }
  const link = said({ en: linkIn(columns.link.en), fr: linkIn(columns.link.fr) })
  return { programmes, link, notes }
}

const ProgrammeCode = RequiredLine.max(50)

/** One address of the web, such as a browser can open. */
const isWebAddress = (text: string): boolean => {
  if (text.length > 2000 || !Paragraph.safeParse(text).success) return false
  if (!/^https?:\/\/[^\s<>]+$/.test(text) || text.lastIndexOf('://') > 5) return false
  return URL.parse(text)?.hostname.includes('.') ?? false
}

const said = (names: { en: string | undefined; fr: string | undefined }): Names =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name))
