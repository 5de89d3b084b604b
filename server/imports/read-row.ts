import type { z } from 'zod'
import type { ImportIssue } from '#model/contract/imports.ts'
import { Line, normaliseText, Paragraph } from '#model/text.ts'
import { type Issues, issueOf, note, type Room } from './issue.ts'
import type { TableRow } from './read-table.ts'

/** What is kept of a row once it is mapped: where it stood, and the columns that were refused so far. */
export type RowPlace = {
  file: string
  line: number
  key: string
  faults: string[]
  told: Told
}

/** The issues of all rows that were refused. */
export type Told = { issues: Issues; room: Room }

/** A row by its headings. */
export type Row = RowPlace & {
  /** What stands under a heading, trimmed; nothing where the row is too short. */
  cell: (heading: string) => string
}

/** A row's place alone: its cells can be forgotten. */
export const placeOf = ({ file, line, key, faults, told }: Row): RowPlace => ({
  file,
  line,
  key,
  faults,
  told,
})

export const isBroken = ({ row }: { row: RowPlace }): boolean => row.faults.length > 0

type Table = { file: string; headings: readonly string[]; keyHeading: string; told: Told }

/** Gives rows of one file their headings; a row of another width than the heading is broken. */
export const rowsOf = ({ file, headings, keyHeading, told }: Table): ((row: TableRow) => Row) => {
  const places = new Map(headings.map((heading, at) => [heading, at]))
  return ({ line, cells }) => {
    const cell = (heading: string): string => normaliseText(cells[places.get(heading) ?? -1] ?? '')
    const row: Row = { file, line, key: cell(keyHeading).slice(0, 100), cell, faults: [], told }
    if (cells.length !== headings.length) {
      refuse(row, '', 'wrong-width', { found: `${cells.length}`, expected: `${headings.length}` })
    }
    return row
  }
}

/** Notes what is wrong in a column of a row. */
export const refuse = (
  row: RowPlace,
  column: string,
  code: ImportIssue['code'],
  values: Record<string, string> = {},
): void => {
  row.faults.push(column)
  note(row.told.issues, row.told.room, () => noteOn(row, column, code, values))
}

/** Says something of a column without making the row a broken one. */
export const noteOn = (
  { file, line, key }: Pick<RowPlace, 'file' | 'line' | 'key'>,
  column: string,
  code: ImportIssue['code'],
  values: Record<string, string> = {},
): ImportIssue => issueOf({ file, row: line, column, key, code, values })

const fitting = (row: Row, column: string, schema: z.ZodType<string>, text: string): string => {
  const parsed = schema.safeParse(text)
  if (parsed.success) return parsed.data
  refuse(row, column, 'not-valid', { why: parsed.error.issues[0]?.message ?? '' })
  return ''
}

/** A name: one line, so a line break inside of it becomes a space. */
export const lineIn = (row: Row, column: string): string =>
  fitting(row, column, Line, row.cell(column).replaceAll(/\s+/g, ' '))

/** A text of several lines, or nothing where the cell holds one of the words for "nothing". */
export const textIn = (row: Row, column: string, missing: readonly string[]): string => {
  const text = row.cell(column)
  return missing.includes(text) ? '' : fitting(row, column, Paragraph, text)
}

/** Refuses the row where the column says nothing. */
export const required = (row: Row, column: string, text: string): string => {
  if (text === '' && row.cell(column) === '') refuse(row, column, 'empty')
  return text
}

const namesOf = (codes: Readonly<Record<string, unknown>>): string =>
  Object.keys(codes)
    .filter((code) => code !== '')
    .join(', ')

/** The one code of a column, as what the map makes of it; undefined, and the row refused, for any other. */
export const codeIn = <Meaning>(
  row: Row,
  column: string,
  meanings: Readonly<Record<string, Meaning>>,
): Meaning | undefined => {
  const code = row.cell(column)
  if (Object.hasOwn(meanings, code)) return meanings[code]
  if (code === '') refuse(row, column, 'empty')
  else refuse(row, column, 'not-a-code', { found: code, expected: namesOf(meanings) })
  return undefined
}

/** The codes of a column that holds several with commas between; each once, in their order. */
export const codesIn = (row: Row, column: string, allowed: Readonly<Record<string, unknown>>): string[] => {
  const codes = splitCodes(row.cell(column))
  const unknown = codes.find((code) => !Object.hasOwn(allowed, code))
  if (unknown === undefined) return codes
  refuse(row, column, 'not-a-code', { found: unknown, expected: namesOf(allowed) })
  return []
}

/** Codes with commas between, each once. */
export const splitCodes = (cell: string): string[] => [
  ...new Set(
    cell
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
]

/** A decimal number of at least 0 as text, or empty where the cell says nothing. */
export const numberIn = (row: Row, column: string, missing: readonly string[]): string => {
  const text = row.cell(column)
  if (text === '' || missing.includes(text)) return ''
  if (/^\d{1,15}(\.\d{1,15})?$/.test(text)) return text
  refuse(row, column, 'not-a-number', { found: text })
  return ''
}

/** A share written as a part of 1, as percent without rounding: 0.985 is 98.5. */
export const percentOf = (share: string): string => {
  if (share === '') return ''
  const [whole = '', fraction = ''] = share.split('.')
  const padded = fraction.padEnd(2, '0')
  const percent = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(2).replace(/0+$/, '')
  return rest === '' ? percent : `${percent}.${rest}`
}
