import { CsvError, parse } from 'csv-parse/sync'
import { restored } from '#model/sheets/neutral-cell.ts'
import type { Sheet } from '#model/sheets/sheet.ts'
import { fileRefusal } from './file-refusal.ts'
import { cellText, type Room, shortName, takeRoom } from './room.ts'

/** What had to be guessed of a CSV file: how its text is written, and what stands between its cells. */
export type Guessed = { encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'; delimiter: ',' | ';' | '\t' }
export type ReadCsv = { sheet: Sheet; guessed: Guessed }

const decodedAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a file: UTF-8 or UTF-16 by their marks, else UTF-8 where it is that, else as Windows writes it. */
const textOf = (file: string, bytes: Uint8Array): { text: string; encoding: Guessed['encoding'] } => {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  const wide = isLittle || isBig ? decodedAs(bytes, isLittle ? 'utf-16le' : 'utf-16be') : undefined
  if (wide !== undefined) return { text: wide, encoding: 'UTF-16' }
  if (bytes.includes(0)) throw fileRefusal('file-no-text', { file })
  const text = decodedAs(bytes, 'utf-8')
  if (text !== undefined) return { text, encoding: 'UTF-8' }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
}

const delimiters = [',', ';', '\t'] as const

/** What stands most often outside of quotes on the first line. */
const delimiterOf = (text: string): Guessed['delimiter'] => {
  const line = /^[^\r\n"]*(?:"[^"]*"[^\r\n"]*)*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const counted = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ','
}

/** The usual mistakes of CSV; what else the parser says of them is not for readers. */
const reasonOf: Partial<Record<string, 'file-quote-open' | 'file-row-long'>> = {
  CSV_QUOTE_NOT_CLOSED: 'file-quote-open',
  CSV_MAX_RECORD_SIZE: 'file-row-long',
}

const recordsOf = (file: string, text: string, delimiter: string): string[][] => {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1024 * 1024,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw fileRefusal(reasonOf[error.code] ?? 'file-no-csv', { file }, { cause: error })
  }
}

/** What the file is called without its folder and ending: the sheet that it is. */
const sheetName = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.(csv|tsv|txt)$/i, '')

/** Reads a CSV file with commas, semicolons or tabs; rows are numbered as a spreadsheet program shows them. */
export const readCsv = (file: string, bytes: Uint8Array, room: Room): ReadCsv => {
  const decoded = textOf(file, bytes)
  const named = /^sep=(.)\r?\n/.exec(decoded.text)
  const text = decoded.text
    .slice(named?.[0].length ?? 0)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const delimiter = delimiters.find((one) => one === named?.[1]) ?? delimiterOf(text)
  const rows = recordsOf(file, text, delimiter).map((record, at) => {
    takeRoom(room, file, record.length)
    return { number: at + 1, cells: record.map((cell) => cellText(restored(cell))) }
  })
  return {
    sheet: { file, name: shortName(sheetName(file)), rows },
    guessed: { encoding: decoded.encoding, delimiter },
  }
}
