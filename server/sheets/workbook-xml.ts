import { guarded } from '#model/sheets/neutral-cell.ts'
import { columnLetters } from '#model/sheets/sheet.ts'

/** A drop-down: rows below the heading of a column take their words from a range of another sheet. */
export type DropDown = { column: number; range: string; strict: boolean }

/** A sheet as it is written: all cells are text. */
export type PlainSheet = {
  name: string
  rows: readonly (readonly string[])[]
  /** How many rows from the top are a heading that stays in sight. */
  frozen: number
  /** Rows of the heading, from 0, and columns in it that must be filled in. */
  headingRow: number | null
  required: readonly number[]
  /** Widths of the columns, in characters. */
  widths: readonly number[]
  dropDowns: readonly DropDown[]
  hidden: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text within XML. What reads like an escape of XLSX is escaped itself; a carriage return would be lost. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign)

/** Styles by their place in the list of `styles`. */
const styleOf = { text: 1, heading: 2, required: 3, quoted: 4 } as const

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** All cells are text, wrapped, from the top; a quoted one stays text even when somebody edits it. */
export const stylesXml = (): string => {
  const alignment = '<alignment vertical="top" wrapText="1"/>'
  const xf = (font: number, fill: number, more = ''): string =>
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${more}>${alignment}</xf>`
  return `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE7ECEF')}${fill('FFFFE9B8')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(0, 0)}${xf(1, 2)}${xf(1, 3)}${xf(0, 0, ' quotePrefix="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

const isFormulaLike = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

const cellXml = (text: string, row: number, column: number, { headingRow, required }: PlainSheet): string => {
  if (text === '') return ''
  const plain = isFormulaLike(text) ? styleOf.quoted : styleOf.text
  const style = row === headingRow ? (required.includes(column) ? styleOf.required : styleOf.heading) : plain
  // Text that stands in the cell itself is never a formula, whatever it begins with.
  return `<c r="${columnLetters(column)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(guarded(text))}</t></is></c>`
}

const rowXml = (sheet: PlainSheet, cells: readonly string[], row: number): string =>
  `<row r="${row + 1}">${cells.map((text, column) => cellXml(text, row, column, sheet)).join('')}</row>`

const paneXml = ({ frozen }: PlainSheet): string =>
  frozen === 0
    ? ''
    : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozen + 1}" sqref="A${frozen + 1}"/>`

const lastRow = 10_000

const dropDownXml = ({ column, range, strict }: DropDown, frozen: number): string => {
  const letters = columnLetters(column)
  // One that is not strict only offers: other words may be typed, such as a key.
  const alert = strict ? ' showErrorMessage="1" errorStyle="stop"' : ''
  return `<dataValidation type="list" allowBlank="1"${alert} sqref="${letters}${frozen + 1}:${letters}${lastRow}"><formula1>${xmlText(range)}</formula1></dataValidation>`
}

const dropDownsXml = ({ dropDowns, frozen }: PlainSheet): string =>
  dropDowns.length === 0
    ? ''
    : `<dataValidations count="${dropDowns.length}">${dropDowns.map((one) => dropDownXml(one, frozen)).join('')}</dataValidations>`

/** One sheet as XML: text cells, a heading that stays, widths, drop-downs. */
export const sheetXml = (sheet: PlainSheet): string => {
  const columns = sheet.widths
    .map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf.text}" customWidth="1"/>`,
    )
    .join('')
  const rows = sheet.rows.map((cells, row) => rowXml(sheet, cells, row)).join('')
  const end = `${columnLetters(Math.max(0, sheet.widths.length - 1))}${lastRow}`
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${rows}</sheetData>${dropDownsXml(sheet)}<ignoredErrors><ignoredError sqref="A1:${end}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
}

/** The parts of a workbook that say what its other parts are. */
export const frameXml = (sheets: readonly PlainSheet[]): Record<string, string> => {
  const list = sheets
    .map(
      ({ name, hidden }, at) =>
        `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('')
  const relations = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('')
  const types = sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${relations}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
  }
}
