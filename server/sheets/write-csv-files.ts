import { zipSync } from 'fflate'
import { explanationRows } from '#model/sheets/explanation.ts'
import { headingOf, sheetWords } from '#model/sheets/words.ts'
import type { WrittenSheet } from '#model/sheets/write-sheets.ts'
import type { Language } from '#model/text.ts'
import { writeCsv } from './write-csv.ts'

const noDate = new Date(1980, 0, 1)

/** The sheets as a zip of CSV files, one for each, called by the sheet's name. */
export const writeCsvFiles = (written: readonly WrittenSheet[], language: Language): Uint8Array => {
  const { intro, headings, rows } = explanationRows(language)
  const files = written.map(({ sheet, columns, rows: data }) => [
    `${sheetWords(language, sheet).name}.csv`,
    writeCsv([columns.map((column) => headingOf(language, column)), ...data]),
  ])
  const explanation = [
    `${sheetWords(language, 'explanation').name}.csv`,
    writeCsv([...intro.map((text) => [text]), headings, ...rows]),
  ]
  return zipSync(Object.fromEntries([explanation, ...files]) as Record<string, Uint8Array>, { mtime: noDate })
}
