import { type Language } from '../text.ts'
import type { SheetName } from './columns.ts'
import type { Sheet } from './sheet.ts'
import { headingOf, sheetWords } from './words.ts'
import type { WrittenSheet } from './write-sheets.ts'

/** For tests: written sheets as a reader gets them, the headings first. */
export const asRead = (written: readonly WrittenSheet[], language: Language): Sheet[] =>
  written.map(({ sheet, columns, rows }) => ({
    file: 'services.xlsx',
    name: sheetWords(language, sheet).name,
    rows: [columns.map((column) => headingOf(language, column)), ...rows].map((cells, at) => ({
      number: at + 1,
      cells,
    })),
  }))

/** For tests: a sheet by its rows, the headings first. */
export const buildSheet = (name: string, ...rows: string[][]): Sheet => ({
  file: 'ten.xlsx',
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
})

/** For tests: the sheets that a service needs, and more of them. */
export const buildSheets = (more: Partial<Record<SheetName, string[][]>> = {}): Sheet[] => {
  const usual: Partial<Record<SheetName, string[][]>> = {
    organisations: [['Name in English'], ['Mail Department'], ['Contact Centre']],
    people: [
      ['Name', 'E-mail address', 'Organisation'],
      ['Paula Owen', 'paula@mail.example', 'Mail Department'],
      ['Carl Mason', 'carl@centre.example', 'Contact Centre'],
    ],
    services: [
      ['Name *', 'Provider *', 'Service owner'],
      ['E-mail for staff', 'Mail Department', 'Paula Owen'],
    ],
  }
  return Object.entries({ ...usual, ...more }).map(([sheet, rows]) =>
    buildSheet(sheetWords('en', sheet as SheetName).name, ...rows),
  )
}
