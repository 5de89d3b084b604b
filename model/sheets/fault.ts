import type { Language } from '../text.ts'
import type { Wording } from '../wording/wording.ts'
import { columnIndex, columnLetters, type Sheet } from './sheet.ts'
import { sayMistake } from './say-mistake.ts'
import { wordsAt } from './words.ts'

export type FaultCode = keyof Wording['sheets']['faults']

/** Something that keeps a row from being read: where it stands, and why in the reader's language. */
export type SheetFault = {
  file: string
  sheet: string
  /** As spreadsheets count: the first row is 1; 0 where the whole sheet is meant. */
  row: number
  /** The letter of the column; empty where the whole row is meant. */
  column: string
  heading: string
  code: FaultCode
  /** What fills the reason's blanks: found words, or names of the program's own that each reader is told in words. */
  params: Record<string, string>
  reason: string
}

/** Where a fault lies: a row of a sheet, and one of its columns unless the whole row is meant. */
export type FaultPlace = Pick<Sheet, 'file' | 'name'> & { row: number; column?: number; heading?: string }

/** Notes a fault. */
export type Tell = (place: FaultPlace, code: FaultCode, params?: Record<string, string>) => void

const longestFound = 80
const cut = (text: string): string =>
  text.length > longestFound ? `${text.slice(0, longestFound - 1).toWellFormed()}…` : text

/** Whether something is told already of the cell, of the row where that is meant, or of a column that its sheet lacks. */
export type IsTold = (place: FaultPlace) => boolean

const keyOf = (file: string, name: string, row: number | ''): string => `${file}\n${name}\n${row}`

const cellOf = (row: string, column: number | undefined): string => `${row}\n${column ?? ''}`

const byPlace = (sheets: readonly Sheet[]) => {
  const orders = new Map(sheets.map(({ file, name }, at) => [keyOf(file, name, ''), at]))
  const order = ({ file, sheet }: SheetFault): number => orders.get(keyOf(file, sheet, '')) ?? sheets.length
  return (one: SheetFault, other: SheetFault): number =>
    order(one) - order(other) || one.row - other.row || columnIndex(one.column) - columnIndex(other.column)
}

type Faults = { tell: Tell; isTold: IsTold; inOrder: (sheets: readonly Sheet[]) => SheetFault[] }

/** Faults worded in a language, as they are told; at last in the order of the sheets. */
export const newFaults = (language: Language): Faults => {
  const faults: SheetFault[] = []
  const told = new Set<string>()
  const tell: Tell = ({ file, name, row, column, heading = '' }, code, params = {}) => {
    const short = Object.fromEntries(Object.entries(params).map(([key, text]) => [key, cut(text)]))
    const at = keyOf(file, name, code === 'missing-column' ? '' : row)
    told.add(at).add(cellOf(at, column))
    faults.push({
      file,
      sheet: name,
      row,
      column: column === undefined ? '' : columnLetters(column),
      heading,
      code,
      params: short,
      reason: sayMistake(code, short, (path) => wordsAt(language, path)),
    })
  }
  const isTold: IsTold = ({ file, name, row, column }) => {
    const at = keyOf(file, name, row)
    return told.has(column === undefined ? at : cellOf(at, column)) || told.has(keyOf(file, name, ''))
  }
  return { tell, isTold, inOrder: (sheets) => faults.toSorted(byPlace(sheets)) }
}
