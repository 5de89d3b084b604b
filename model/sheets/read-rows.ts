import type { Language } from '../text.ts'
import { type Column, columnsOf, type SheetName, sheetNames } from './columns.ts'
import type { FaultPlace, Tell } from './fault.ts'
import { readCell } from './read-cell.ts'
import { type BrokenCell, columnLetters, type Sheet, type SheetRow } from './sheet.ts'
import { nearest } from './similarity.ts'
import { foldedHeading, sheetCalled, wordsOf } from './words.ts'

/** One row of a sheet: what each of its columns says, by the column's `at`. */
export type ReadRow = {
  sheet: SheetName
  file: string
  name: string
  number: number
  values: Map<string, string>
  /** The columns whose cell was refused. */
  refused: Set<string>
  /** Whether it is of what stands in the workspace, and not of the file. */
  isStanding: boolean
  /** Where a column of this row stands, for faults. */
  placeOf: (at: string) => FaultPlace
}

const languages = ['en', 'fr'] as const

const headingsOf = (column: Column): string[] => [
  foldedHeading(column.at),
  ...languages.map((language) => foldedHeading(wordsOf(language, column).label)),
]

const headingIndex = new Map(
  sheetNames.map((sheet) => [
    sheet,
    new Map(
      columnsOf[sheet]
        .toReversed()
        .flatMap((column) => headingsOf(column).map((heading) => [heading, column] as const)),
    ),
  ]),
)

const columnCalled = (sheet: SheetName, heading: string): Column | undefined =>
  headingIndex.get(sheet)?.get(foldedHeading(heading))

const isBlank = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '')

/** The sheet that a table without a telling name is, by its headings: the one most of whose columns it has. */
const sheetWith = (headings: readonly string[]): SheetName | undefined => {
  const counted = sheetNames.map((sheet) => {
    const found = new Set(headings.map((heading) => columnCalled(sheet, heading)))
    found.delete(undefined)
    const whole = columnsOf[sheet].every((column) => !column.required || found.has(column))
    return { sheet, count: whole ? found.size : 0 }
  })
  const best = counted.toSorted((one, other) => other.count - one.count)[0]
  return best && best.count > 1 ? best.sheet : undefined
}

/** Sheets that are there to be read by people. */
const notRead = ['explanation', 'choices'] as const

/** Which sheet of the workbook a table is; null for one that is for people, undefined for one that is unknown. */
export const recognise = (sheet: Sheet): SheetName | null | undefined => {
  if (sheetCalled(sheet.name, notRead)) return null
  const heading = sheet.rows.find((row) => !isBlank(row))
  return sheetCalled(sheet.name, sheetNames) ?? (heading ? sheetWith(heading.cells) : null)
}

type Headed = { column: Column; index: number; heading: string }

const unknownHeading = (
  sheet: SheetName,
  heading: string,
  language: Language,
): [code: 'unknown-column' | 'unknown-column-near', params: Record<string, string>] => {
  const known = columnsOf[sheet].map((column) => wordsOf(language, column).label)
  const near = nearest(foldedHeading(heading), known.map(foldedHeading))
  const meant = columnsOf[sheet].find((column) => foldedHeading(wordsOf(language, column).label) === near)
  return meant === undefined
    ? ['unknown-column', { found: heading }]
    : ['unknown-column-near', { found: heading, nearColumn: meant.words }]
}

const readHeadings = (
  sheet: SheetName,
  table: Sheet,
  row: SheetRow,
  { tell, language }: Reading,
): Headed[] => {
  const headed: Headed[] = []
  for (const [index, heading] of row.cells.entries()) {
    if (heading.trim() === '') continue
    const place = { ...table, row: row.number, column: index, heading }
    const column = columnCalled(sheet, heading)
    const twin = headed.find((one) => one.column === column)
    if (!column) tell(place, ...unknownHeading(sheet, heading, language))
    else if (twin) tell(place, 'column-twice', { found: heading, other: columnLetters(twin.index) })
    else headed.push({ column, index, heading: heading.replace(/\s*\*\s*$/, '').trim() })
  }
  for (const column of columnsOf[sheet]) {
    if (column.required && !headed.some((one) => one.column === column))
      tell({ ...table, row: row.number }, 'missing-column', { column: column.words })
  }
  return headed
}

type Reading = { tell: Tell; language: Language }

/** What all rows of a table are read by. */
type Headings = {
  headed: readonly Headed[]
  brokenAt: (row: number, column: number) => BrokenCell['code'] | undefined
  isHeadless: (index: number) => boolean
}

const readRow = (
  sheet: SheetName,
  table: Sheet,
  row: SheetRow,
  { headed, brokenAt, isHeadless }: Headings,
  { tell }: Reading,
): ReadRow => {
  const values = new Map<string, string>()
  const refused = new Set<string>()
  const placeOf = (at: string): FaultPlace => {
    const found = headed.find(({ column }) => column.at === at)
    const place = { file: table.file, name: table.name, row: row.number }
    return found ? { ...place, column: found.index, heading: found.heading } : place
  }
  for (const { column, index } of headed) {
    const code = brokenAt(row.number, index)
    const read = code ? { code, params: {} } : readCell(row.cells[index] ?? '', column)
    if ('value' in read) values.set(column.at, read.value)
    else {
      refused.add(column.at)
      tell(placeOf(column.at), read.code, read.params)
    }
  }
  // Text beyond the headings would be lost in silence.
  for (const [index, cell] of row.cells.entries()) {
    if (cell.trim() !== '' && !headed.some((one) => one.index === index) && isHeadless(index))
      tell({ ...table, row: row.number, column: index }, 'no-heading', { found: cell })
  }
  const { file, name, isStanding = false } = table
  return { sheet, file, name, number: row.number, values, refused, isStanding, placeOf }
}

const headingRowOf = (table: Sheet): SheetRow | undefined => table.rows.find((row) => !isBlank(row))

/** The rows of a table as what its columns say; every fault of its headings and cells is told. */
const rowsOf = (sheet: SheetName, table: Sheet, reading: Reading): ReadRow[] => {
  const heading = headingRowOf(table)
  if (!heading) return []
  const broken = new Map((table.broken ?? []).map(({ row, column, code }) => [`${row} ${column}`, code]))
  const headings: Headings = {
    headed: readHeadings(sheet, table, heading, reading),
    brokenAt: (row, column) => broken.get(`${row} ${column}`),
    isHeadless: (index) => (heading.cells[index] ?? '').trim() === '',
  }
  return table.rows
    .filter((row) => row.number > heading.number && !isBlank(row))
    .map((row) => readRow(sheet, table, row, headings, reading))
}

/** The rows of all sheets, by sheet; what is no sheet of the workbook is told, never left out in silence. */
export const readRows = (tables: readonly Sheet[], reading: Reading): Map<SheetName, ReadRow[]> => {
  const rows = new Map<SheetName, ReadRow[]>(sheetNames.map((name) => [name, []]))
  const recognised = tables.map(recognise)
  // A table of somebody's own, and none of ours beside it: it is read by another way, which the reader may not know.
  const isForeign = recognised.every((sheet) => !sheet)
  for (const [at, table] of tables.entries()) {
    const sheet = recognised[at]
    // What stands is as it is: nobody who reads a file is asked to mend it.
    const told = table.isStanding ? { ...reading, tell: () => undefined } : reading
    if (sheet) rows.get(sheet)?.push(...rowsOf(sheet, table, told))
    else if (sheet === undefined)
      reading.tell({ ...table, row: 0 }, isForeign ? 'foreign-list' : 'unknown-sheet', { found: table.name })
  }
  return rows
}
