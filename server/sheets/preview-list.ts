import type { ListPreview } from '#model/contract/spreadsheets.ts'
import { headingText } from '#model/sheets/column-map.ts'
import type { Sheet } from '#model/sheets/sheet.ts'
import { suggestMap } from '#model/sheets/suggest-columns.ts'
import type { Language } from '#model/text.ts'
import { fileRefusal } from './file-refusal.ts'
import { readFiles, type SentFile } from './read-files.ts'

const shownRows = 20
const looked = 500
const longestShown = 300
const mostCodes = 50

const cut = (cell: string): string =>
  cell.length > longestShown ? `${cell.slice(0, longestShown - 1).toWellFormed()}…` : cell

/** The words of each column where they are codes: few, and short. */
const codesOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string[][] =>
  headings.map((_, column) => {
    const codes = new Set(rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== ''))
    const isCodes = codes.size <= mostCodes && [...codes].every((code) => code.length <= 60)
    return isCodes ? [...codes].sort() : []
  })

/** The sheet of this name, else the first that holds anything; `invalid` where there is none. */
export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet => {
  const named =
    name === '' ? sheets.find(({ rows }) => rows.length > 0) : sheets.find((sheet) => sheet.name === name)
  if (!named || named.rows.length === 0)
    throw name === '' ? fileRefusal('file-no-rows') : fileRefusal('sheet-missing', { sheet: name })
  return named
}

type Wish = { files: readonly SentFile[]; sheet: string; headingRow: number; language: Language }

/** Shows a list, and what its columns may mean. */
export const previewList = async ({
  files,
  sheet: name,
  headingRow,
  language,
}: Wish): Promise<ListPreview> => {
  const { sheets, guessed } = await readFiles(files)
  const sheet = sheetNamed(sheets, name)
  const headings = [...(sheet.rows.find(({ number }) => number === headingRow)?.cells ?? [])].map(headingText)
  if (headings.every((heading) => heading === ''))
    throw fileRefusal('headings-empty', { row: headingRow, sheet: sheet.name })
  const rows = sheet.rows.filter(({ number }) => number > headingRow).map(({ cells }) => cells)
  const suggestion = { ...suggestMap(headings, rows.slice(0, looked), language), sheet: name, headingRow }
  return {
    sheets: sheets.map((one) => ({ name: one.name, rows: one.rows.length })),
    sheet: sheet.name,
    headingRow,
    headings,
    rows: rows.slice(0, shownRows).map((cells) => headings.map((_, at) => cut(cells[at] ?? ''))),
    codes: codesOf(headings, rows),
    suggestion,
    guessed,
  }
}
