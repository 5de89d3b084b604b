import type { Language } from '../text.ts'
import type { Wording } from '../wording/wording.ts'
import { columnLetters, type Sheet } from './sheet.ts'
import { filled, sheetTexts } from './words.ts'

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

/** Faults worded in a language, as they are told. */
export const newFaults = (language: Language): { faults: SheetFault[]; tell: Tell } => {
  const faults: SheetFault[] = []
  const tell: Tell = ({ file, name, row, column, heading = '' }, code, params = {}) => {
    const short = Object.fromEntries(Object.entries(params).map(([key, text]) => [key, cut(text)]))
    faults.push({
      file,
      sheet: name,
      row,
      column: column === undefined ? '' : columnLetters(column),
      heading,
      code,
      params: short,
      reason: filled(sheetTexts(language).faults[code], short),
    })
  }
  return { faults, tell }
}
