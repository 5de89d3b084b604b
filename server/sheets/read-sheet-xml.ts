import { restored } from '#model/sheets/neutral-cell.ts'
import type { BrokenCell, Sheet, SheetRow } from '#model/sheets/sheet.ts'
import { columnIndex } from '#model/sheets/sheet.ts'
import { numberText } from './number-text.ts'
import { cellText, mostColumns, type Room, takeRoom, tooMany } from './room.ts'
import type { NumberForm } from './workbook-styles.ts'
import { eachTagOf } from './xml-tags.ts'

/** What cells of a sheet refer to. */
export type Surroundings = { strings: readonly string[]; forms: readonly NumberForm[]; from1904: boolean }

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

type State = {
  row: number
  cells: string[]
  broken: BrokenCell[]
  cell: Cell | null
  /** Where a cell without an address stands. */
  next: number
  /** Whether text belongs to the cell: within a value or a text, and not within how it is pronounced. */
  inText: boolean
  inSound: boolean
}

const openRow = (state: State, r: string | undefined): void => {
  state.row = Number(r ?? state.row + 1)
  state.cells = []
  state.next = 0
}

const openCell = (state: State, { r = '', t = 'n', s = '0' }: Record<string, string>): void => {
  const column = r === '' ? state.next : columnIndex(r.replace(/\d+$/, ''))
  state.cell = { column, type: t, style: Number(s), value: null, formula: false }
  state.next = column + 1
}

type Keeping = { file: string; surroundings: Surroundings }

const closeCell = (state: State, { file, surroundings }: Keeping): void => {
  const { cell, cells, row } = state
  state.cell = null
  if (!cell) return
  const code = brokenCode(cell)
  // A CSV file that was neutralised may have been saved as a workbook since.
  const text = code ? (cell.value ?? '') : restored(textOf(cell, surroundings))
  if (cell.column >= mostColumns && (text !== '' || code)) throw tooMany(file)
  if (code) state.broken.push({ row, column: cell.column, code })
  if (text === '') return
  while (cells.length < cell.column) cells.push('')
  cells[cell.column] = cellText(text)
}

const textTags = new Set(['v', 't'])

/** Reads the rows of one sheet; gaps between rows cost nothing, and rows without text are left out. */
export const readSheetXml = async (
  xml: string,
  { file, name }: Pick<Sheet, 'file' | 'name'>,
  surroundings: Surroundings,
  room: Room,
): Promise<Sheet> => {
  const rows: SheetRow[] = []
  const state: State = { row: 0, cells: [], broken: [], cell: null, next: 0, inText: false, inSound: false }
  await eachTagOf(
    xml,
    { tag: 'row', within: 'sheetData' },
    {
      open: (tag, attributes) => {
        if (textTags.has(tag)) state.inText = true
        else if (tag === 'row') openRow(state, attributes()['r'])
        else if (tag === 'rPh') state.inSound = true
        else if (tag === 'f' && state.cell) state.cell.formula = true
        else if (tag === 'c') openCell(state, attributes())
      },
      text: (text) => {
        if (state.cell && state.inText && !state.inSound) state.cell.value = (state.cell.value ?? '') + text
      },
      close: (tag) => {
        if (textTags.has(tag)) state.inText = false
        else if (tag === 'rPh') state.inSound = false
        else if (tag === 'c') closeCell(state, { file, surroundings })
        else if (tag === 'row' && state.cells.length > 0) {
          // With the gaps before its cells: they take memory, too.
          takeRoom(room, file, state.cells.length)
          rows.push({ number: state.row, cells: state.cells })
        }
      },
    },
  )
  return { file, name, rows, broken: state.broken }
}
