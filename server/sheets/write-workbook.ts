import { zipSync, strToU8 } from 'fflate'
import { type ChoiceSet, choiceSets, type Column, type Kind } from '#model/sheets/columns.ts'
import { explanationRows } from '#model/sheets/explanation.ts'
import { columnLetters } from '#model/sheets/sheet.ts'
import { choicesOf, headingOf, sheetWords } from '#model/sheets/words.ts'
import type { WrittenSheet } from '#model/sheets/write-sheets.ts'
import type { Language } from '#model/text.ts'
import { type DropDown, frameXml, type PlainSheet, sheetXml } from './workbook-xml.ts'

const widths: Partial<Record<Kind, number>> = {
  paragraph: 44,
  line: 28,
  organisation: 30,
  person: 28,
  service: 30,
  services: 40,
  outcomes: 30,
  source: 24,
  name: 24,
  id: 24,
}
const widthOf = ({ kind }: Column): number => widths[kind] ?? 18

const lists = Object.keys(choiceSets) as ChoiceSet[]

/** A name of a sheet within a formula. */
const inFormula = (name: string): string => `'${name.replaceAll("'", "''")}'`

const choicesSheet = (language: Language): PlainSheet => {
  const words = lists.map((set) => Object.values(choicesOf(language, set)))
  const longest = Math.max(...words.map((list) => list.length))
  const rows = Array.from({ length: longest + 1 }, (_, row) =>
    words.map((list, at) => (row === 0 ? (lists[at] ?? '') : (list[row - 1] ?? ''))),
  )
  return {
    name: sheetWords(language, 'choices').name,
    rows,
    frozen: 0,
    headingRow: 0,
    required: [],
    widths: lists.map(() => 24),
    dropDowns: [],
    hidden: true,
  }
}

const rangeOfChoices = (language: Language, set: ChoiceSet): string => {
  const letters = columnLetters(lists.indexOf(set))
  const count = Object.keys(choicesOf(language, set)).length
  return `${inFormula(sheetWords(language, 'choices').name)}!$${letters}$2:$${letters}$${count + 1}`
}

const lastRow = 2000
/** The column of another sheet whose words a reference is offered from: the first one, which holds names. */
const rangeOfRows = (
  language: Language,
  sheet: 'organisations' | 'people' | 'services',
  column: string,
): string => `${inFormula(sheetWords(language, sheet).name)}!$${column}$2:$${column}$${lastRow}`

const dropDownOf = (language: Language, { kind, choices }: Column, column: number): DropDown[] => {
  if (choices) return [{ column, range: rangeOfChoices(language, choices), strict: true }]
  const nameColumn = language === 'fr' ? 'B' : 'A'
  if (kind === 'organisation')
    return [{ column, range: rangeOfRows(language, 'organisations', nameColumn), strict: false }]
  if (kind === 'person') return [{ column, range: rangeOfRows(language, 'people', 'A'), strict: false }]
  if (kind === 'service') return [{ column, range: rangeOfRows(language, 'services', 'A'), strict: false }]
  return []
}

const dataSheet = (language: Language, { sheet, columns, rows }: WrittenSheet): PlainSheet => ({
  name: sheetWords(language, sheet).name,
  rows: [columns.map((column) => headingOf(language, column)), ...rows],
  frozen: 1,
  headingRow: 0,
  required: columns.flatMap(({ required }, at) => (required ? [at] : [])),
  widths: columns.map(widthOf),
  dropDowns: columns.flatMap((column, at) => dropDownOf(language, column, at)),
  hidden: false,
})

const explanationSheet = (language: Language): PlainSheet => {
  const { intro, headings, rows } = explanationRows(language)
  return {
    name: sheetWords(language, 'explanation').name,
    rows: [...intro.map((text) => ['', '', '', text]), [], headings, ...rows],
    frozen: 0,
    headingRow: intro.length + 1,
    required: [],
    widths: [18, 30, 14, 80, 40, 44],
    dropDowns: [],
    hidden: false,
  }
}

// A date within the file would make two exports of the same things differ; zip knows none before 1980.
const noDate = new Date(1980, 0, 1)

/** The sheets as an XLSX workbook, with the sheet that explains them; the same sheets give the same bytes. */
export const writeWorkbook = (written: readonly WrittenSheet[], language: Language): Uint8Array => {
  const sheets = [
    explanationSheet(language),
    ...written.map((one) => dataSheet(language, one)),
    choicesSheet(language),
  ]
  const bodies = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const)
  const parts = { ...frameXml(sheets), ...Object.fromEntries(bodies) }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: noDate,
  })
}
