import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '#server/kernel/errors.ts'
import { type Allowance, mostRows, type SentFile, textOf } from './unpack-file.ts'

/** One row of a file; `line` is the line of the file on which it begins. */
export type TableRow = { line: number; cells: readonly string[] }

/** Unix line breaks, also where a pair of them is cut in two by the pieces the text comes in. */
async function* withPlainLineBreaks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n')
  }
  yield held
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === ''

/** How many lines a row takes: line breaks stand within quoted cells, too. */
const linesOf = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)

const unreadable = (name: string, error: unknown): unknown =>
  error instanceof CsvError
    ? new AppError('invalid', `${name} cannot be read as CSV: ${error.message}.`, {}, { cause: error })
    : error

const tooManyRows = (name: string): AppError =>
  new AppError(
    'too_large',
    `${name} has more rows than an import may hold, ${mostRows.toLocaleString('en-CA')} in all files.`,
  )

type Visitor = { onHeadings: (headings: string[]) => void; onRow: (row: TableRow) => void }

/** Reads a file row by row, the headings first; throws `invalid` for what is no CSV, `too_large` beyond the limits. */
export const readTable = async (
  file: SentFile,
  allowance: Allowance,
  { onHeadings, onRow }: Visitor,
): Promise<void> => {
  // Blank lines are rows to the parser, so that lines can be counted; they are left out here.
  const parser = parse({ record_delimiter: '\n', relax_column_count: true, max_record_size: 1024 * 1024 })
  let headings: string[] | null = null
  let line = 1
  const visit = async (records: AsyncIterable<string[]>): Promise<void> => {
    for await (const cells of records) {
      allowance.rows -= 1
      if (allowance.rows < 0) throw tooManyRows(file.name)
      if (!isBlank(cells)) {
        if (headings) onRow({ line, cells })
        else onHeadings((headings = cells.map((heading) => heading.trim())))
      }
      line += linesOf(cells)
    }
  }
  try {
    await pipeline(Readable.from(withPlainLineBreaks(textOf(file, allowance))), parser, visit)
  } catch (error) {
    throw unreadable(file.name, error)
  }
  if (!headings) throw new AppError('invalid', `${file.name} is empty.`)
}
