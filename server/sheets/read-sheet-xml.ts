import type { BrokenCell, Sheet, SheetRow } from '#model/sheets/sheet.ts'
import { columnIndex } from '#model/sheets/sheet.ts'
import { AppError } from '#server/kernel/errors.ts'
import { numberText } from './number-text.ts'
import type { NumberForm } from './workbook-styles.ts'
import { eachTag } from './xml-tags.ts'

/** How many rows, columns and cells a file may hold; what lies beyond is no list of services. */
export const mostRows = 100_000
export const mostColumns = 500
export const mostCells = 2_000_000

/** How many more rows and cells the sheets of a file may hold. */
export type Room = { rows: number; cells: number }
export const newRoom = (): Room => ({ rows: mostRows, cells: mostCells })

/** What cells of a sheet refer to. */
export type Surroundings = { strings: readonly string[]; forms: readonly NumberForm[]; from1904: boolean }

const tooMany = (file: string): AppError =>
  new AppError(
    'too_large',
    `${file} holds more than may be read at once: 100,000 rows, ${mostColumns} columns and 2,000,000 cells.`,
  )

/** Takes room for a row of so many cells. */
export const takeRoom = (room: Room, file: string, cells: number): void => {
  room.rows -= 1
  room.cells -= cells
  if (room.rows < 0 || room.cells < 0 || cells > mostColumns) throw tooMany(file)
}

/** Characters that XML cannot hold stand as _x000D_ and the like. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

type Cell = { column: number; type: string; style: number; value: string | null; formula: boolean }

const textOf = ({ type, style, value }: Cell, { strings, forms, from1904 }: Surroundings): string => {
  if (value === null) return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
  if (type === 'n') return numberText(value, forms[style] ?? 'plain', from1904)
  return unescaped(value)
}

const brokenCode = ({ type, value, formula }: Cell): BrokenCell['code'] | undefined => {
  if (type === 'e') return 'formula-failed'
  return formula && value === null ? 'formula-unknown' : undefined
}

/** Reads the rows of one sheet; gaps between rows and cells cost nothing, and rows without text are left out. */
export const readSheetXml = (
  xml: string,
  { file, name }: Pick<Sheet, 'file' | 'name'>,
  surroundings: Surroundings,
  room: Room,
): Sheet => {
  const rows: SheetRow[] = []
  const broken: BrokenCell[] = []
  let number = 0
  let cells: string[] = []
  let cell: Cell | null = null
  let within = ''
  const endCell = (done: Cell): void => {
    const code = brokenCode(done)
    const text = code ? (done.value ?? '') : textOf(done, surroundings)
    if (done.column >= mostColumns && (text !== '' || code)) throw tooMany(file)
    if (code) broken.push({ row: number, column: done.column, code })
    if (text === '') return
    while (cells.length < done.column) cells.push('')
    cells[done.column] = text
  }
  let next = 0
  eachTag(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        number = Number(attributes()['r'] ?? number + 1)
        cells = []
        next = 0
      } else if (tag === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes()
        const column = r === '' ? next : columnIndex(r.replace(/\d+$/, ''))
        cell = { column, type: t, style: Number(s), value: null, formula: false }
        next = column + 1
        room.cells -= 1
        if (room.cells < 0) throw tooMany(file)
      } else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'rPh') within = ''
      else if ((tag === 'v' || tag === 't') && within !== 'rPh') within = tag
    },
    text: (text) => {
      if (cell && within !== '') cell.value = (cell.value ?? '') + text
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') within = ''
      else if (tag === 'c' && cell) {
        endCell(cell)
        cell = null
      } else if (tag === 'row' && cells.length > 0) {
        takeRoom(room, file, cells.length)
        rows.push({ number, cells })
      }
    },
  })
  return { file, name, rows, broken }
}
