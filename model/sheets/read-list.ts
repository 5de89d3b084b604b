import type { z } from 'zod'
import { apiVersion, type CodeDocument, documentKinds, type ServiceDocument } from '../code/document.ts'
import { type Language, normaliseText, TermKey } from '../text.ts'
import { type ColumnMap, columnOfTarget, headingText, type MappedColumn } from './column-map.ts'
import { explainSheetIssue } from './explain-issue.ts'
import { type FaultCode, newFaults, type SheetFault, type Tell } from './fault.ts'
import { readCell } from './read-cell.ts'
import { putAt } from './read-entries.ts'
import { folded, freeNames, nameFrom, type Sheet, type SheetRow } from './sheet.ts'
import { choiceFor } from './words.ts'

type Json = Record<string, unknown>

/** A list as documents: its providers, its owners, its services; rows with a mistake are left out. */
export type ReadList = { documents: CodeDocument[]; faults: SheetFault[]; rows: number; leftOut: number }

type Headed = MappedColumn & { index: number }
type Reading = { sheet: Sheet; map: ColumnMap; headed: readonly Headed[]; tell: Tell }

/** What one row says, by target; the second part of a cell in two languages stands under `other:`. */
type Row = {
  number: number
  said: Map<string, string>
  labels: Map<string, string[]>
  refuse: (target: string, code: FaultCode, params?: Record<string, string>) => void
  isRefused: () => boolean
}

const headedOf = (sheet: Sheet, map: ColumnMap, tell: Tell): Headed[] => {
  const row = sheet.rows.find(({ number }) => number === map.headingRow)
  const headings = (row?.cells ?? []).map((cell) => folded(headingText(cell)))
  return map.columns
    .filter(({ target }) => target !== '')
    .flatMap((column) => {
      const index = headings.indexOf(folded(column.heading))
      if (index < 0) tell({ ...sheet, row: map.headingRow }, 'missing-column', { heading: column.heading })
      return index < 0 ? [] : [{ ...column, index }]
    })
}

/** What the map says that a code stands for; a code may be any word, also one that objects inherit. */
const meaningOf = (values: MappedColumn['values'], code: string): string =>
  (Object.hasOwn(values, code) ? values[code] : undefined) ?? code

const codesIn = (cell: string, { values }: MappedColumn, { separator, missing }: ColumnMap): string[] => [
  ...new Set(
    cell
      .split(separator)
      .map((code) => code.trim())
      .filter((code) => code !== '' && !missing.includes(code))
      .map((code) => meaningOf(values, code)),
  ),
]

const sayText = (row: Row, { target, values }: Headed, text: string): void => {
  const at = target.replace(/^translation:/, '')
  const column = columnOfTarget(at)
  const meant = meaningOf(values, text)
  if (!column) row.said.set(target, meant.replaceAll(/\s+/g, ' '))
  else {
    // A name over two lines is one name; a list is nobody's to mend.
    const read = readCell(column.kind === 'line' ? meant.replaceAll(/\s+/g, ' ') : meant, column)
    if ('value' in read) row.said.set(target, read.value)
    else row.refuse(target, read.code, read.params)
  }
}

const readCodes = (row: Row, column: Headed, cell: string, map: ColumnMap): void => {
  const codes = codesIn(cell, column, map)
  const wrong = codes.find((code) => !TermKey.safeParse(code).success)
  if (wrong !== undefined)
    row.refuse(column.target, 'too-long', { length: `${wrong.length}`, longest: '100' })
  else row.labels.set(column.target, [...(row.labels.get(column.target) ?? []), ...codes].slice(0, 50))
}

const sayCell = (row: Row, column: Headed, raw: string, { map }: Reading): void => {
  const cell = normaliseText(raw)
  if (cell === '' || map.missing.includes(cell)) return
  const isCodes = column.target.startsWith('label:') || columnOfTarget(column.target)?.kind === 'terms'
  if (isCodes) return readCodes(row, column, cell, map)
  const [first = '', second = ''] =
    column.split === '' ? [cell] : cell.split(column.split).map((one) => one.trim())
  sayText(row, column, first)
  if (second !== '') row.said.set(`other:${column.target}`, second.replaceAll(/\s+/g, ' '))
}

const rowOf = ({ number, cells }: SheetRow, reading: Reading): Row => {
  const { sheet, headed, tell } = reading
  let refused = false
  const row: Row = {
    number,
    said: new Map(),
    labels: new Map(),
    isRefused: () => refused,
    refuse: (target, code, params) => {
      refused = true
      const column = headed.find((one) => one.target === target)
      tell(
        {
          file: sheet.file,
          name: sheet.name,
          row: number,
          ...(column ? { column: column.index, heading: column.heading } : {}),
        },
        code,
        params,
      )
    },
  }
  for (const column of headed) sayCell(row, column, cells[column.index] ?? '', reading)
  if (!row.said.get('value.name') && !refused) row.refuse('value.name', 'empty')
  if (!row.said.get('provider') && reading.map.provider === '' && !refused) row.refuse('provider', 'empty')
  const spoken = row.said.get('language')
  if (spoken !== undefined && choiceFor('language', spoken) === undefined)
    row.refuse('language', 'not-a-choice', { found: spoken, choices: 'language' })
  return row
}

const otherThan = (language: Language): Language => (language === 'en' ? 'fr' : 'en')

const definitionIn = (row: Row): Json => {
  const spec: Json = {}
  for (const [target, text] of row.said) if (columnOfTarget(target)) putAt(spec, target, text)
  for (const [target, codes] of row.labels) if (!target.startsWith('label:')) putAt(spec, target, codes)
  return spec
}

const translationsIn = (row: Row, language: Language): Json => {
  const texts = [...row.said].flatMap(([target, text]) => {
    const at = /^(?:translation|other):(\w+\..*)$/.exec(target)?.[1]
    return at === undefined ? [] : [[at, text] as const]
  })
  return texts.length === 0 ? {} : { [otherThan(language)]: Object.fromEntries(texts) }
}

const labelsIn = (row: Row): Json =>
  Object.fromEntries(
    [...row.labels]
      .filter(([target]) => target.startsWith('label:'))
      .map(([target, codes]) => [target.slice('label:'.length), codes]),
  )

/** Documents of a sort by a key of the list, each made once. */
const newThings = <Given>(
  make: (name: string, key: string, given: Given) => CodeDocument,
  wordsOf: (given: Given) => string,
) => {
  const things = new Map<string, CodeDocument>()
  const freeName = freeNames(new Set<string>())
  const nameOf = (key: string, given: Given): string => {
    const known = things.get(key)
    if (known) return known.metadata.name
    const name = freeName(nameFrom(wordsOf(given)) || 'unnamed')
    things.set(key, make(name, key, given))
    return name
  }
  return { nameOf, all: () => [...things.values()] }
}

const importer = 'spreadsheet'

const providersOf = ({ map, sheet }: Reading) =>
  newThings(
    (name, key, { words, other }: { words: string; other: string }) =>
      documentKinds.Organisation.parse({
        apiVersion,
        kind: 'Organisation',
        metadata: { name, source: { importer, file: sheet.file, key: key.slice(0, 350) } },
        spec: { names: { [map.language]: words, [otherThan(map.language)]: other } },
      }),
    ({ words }) => words,
  )

const ownersOf = ({ sheet }: Reading) =>
  newThings(
    (name, email, { words }: { words: string }) =>
      documentKinds.Person.parse({
        apiVersion,
        kind: 'Person',
        metadata: { name, source: { importer, file: sheet.file } },
        spec: { name: words, email },
      }),
    ({ words }) => words,
  )

const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

const ownerIn = (row: Row, owners: ReturnType<typeof ownersOf>): string => {
  const email = (row.said.get('owner-email') ?? '').toLowerCase()
  if (email === '') return ''
  if (!isEmail(email)) {
    row.refuse('owner-email', 'not-an-email', { found: email })
    return ''
  }
  return owners.nameOf(email, { words: row.said.get('owner-name') ?? email.replace(/@.*$/, '') })
}

const providerIn = (row: Row, { map }: Reading, providers: ReturnType<typeof providersOf>): string => {
  const words = (row.said.get('provider') ?? map.provider).slice(0, 350)
  return providers.nameOf(row.said.get('provider-key') ?? folded(words), {
    words,
    other: row.said.get('other:provider') ?? '',
  })
}

type Around = {
  providers: ReturnType<typeof providersOf>
  owners: ReturnType<typeof ownersOf>
  freeName: (name: string) => string
  keys: Map<string, number>
}

/** The key that the list itself knows a service by; its provider and name where it has none. */
const keyIn = (row: Row, provider: string): string =>
  row.said.get('key') ?? `${provider}/${folded(row.said.get('value.name') ?? '')}`

const serviceOf = (
  row: Row,
  reading: Reading,
  { providers, owners, freeName, keys }: Around,
): ServiceDocument | null => {
  const { sheet, map } = reading
  const owner = ownerIn(row, owners)
  if (row.isRefused()) return null
  const provider = providerIn(row, reading, providers)
  const key = keyIn(row, provider).slice(0, 350)
  const twin = keys.get(key)
  if (twin !== undefined) {
    row.refuse(row.said.has('key') ? 'key' : 'value.name', 'key-twice', { found: key, row: `${twin}` })
    return null
  }
  keys.set(key, row.number)
  const language = (choiceFor('language', row.said.get('language') ?? '') ?? map.language) as Language
  const name = freeName(nameFrom(row.said.get('value.name') ?? '') || 'unnamed')
  const parsed = documentKinds.Service.safeParse({
    apiVersion,
    kind: 'Service',
    metadata: {
      name,
      labels: labelsIn(row),
      source: { importer, file: sheet.file, sheet: sheet.name, row: `${row.number}`, key },
    },
    spec: { ...definitionIn(row), provider, owner, language, translations: translationsIn(row, language) },
  })
  if (parsed.success) return parsed.data
  tellIssue(row, parsed.error.issues[0])
  return null
}

const tellIssue = (row: Row, issue: z.core.$ZodIssue | undefined): void => {
  if (!issue) return
  const [, ...at] = issue.path
  const { code, params } = explainSheetIssue(issue)
  row.refuse(at.join('.'), code, params)
}

/** Reads any list of services by a column map: one document for each row, and every mistake with its place. */
export const readList = (sheet: Sheet, map: ColumnMap, language: Language): ReadList => {
  const { tell, inOrder } = newFaults(language)
  const reading: Reading = { sheet, map, headed: headedOf(sheet, map, tell), tell }
  const around: Around = {
    providers: providersOf(reading),
    owners: ownersOf(reading),
    freeName: freeNames(new Set()),
    keys: new Map(),
  }
  const rows = sheet.rows.filter(
    ({ number, cells }) => number > map.headingRow && cells.some((cell) => cell.trim() !== ''),
  )
  const whole = inOrder([sheet]).length === 0
  const services = whole ? rows.map((row) => serviceOf(rowOf(row, reading), reading, around)) : []
  const read = services.filter((service) => service !== null)
  if (whole && rows.length === 0) tell({ file: sheet.file, name: sheet.name, row: 0 }, 'nothing-here')
  return {
    documents: [...around.providers.all(), ...around.owners.all(), ...read],
    faults: inOrder([sheet]),
    rows: rows.length,
    leftOut: rows.length - read.length,
  }
}
