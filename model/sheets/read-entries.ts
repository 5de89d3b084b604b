import { EntryId } from '../text.ts'
import { longestList } from '../definition/definition.ts'
import { columnsOf, listOfSheet, type SheetName } from './columns.ts'
import type { Tell } from './fault.ts'
import { splitList } from './read-cell.ts'
import type { ReadRow } from './read-rows.ts'
import { folded, freeNames, nameFrom } from './sheet.ts'

/** An entry of a list, as it goes into the document; `row` is where it was written. */
export type ReadEntry = { list: string; row: ReadRow; content: Record<string, unknown> & { id: string } }

type Json = Record<string, unknown>

/** Puts a value at a place of an object, making the objects on the way. */
export const putAt = (object: Json, at: string, value: unknown): void => {
  const keys = at.split('.')
  const last = keys.pop() ?? ''
  let inner = object
  for (const key of keys) inner = (inner[key] ??= {}) as Json
  inner[last] = value
}

const listIn = (row: ReadRow): string =>
  row.sheet === 'statements'
    ? (row.values.get('list') ?? '')
    : ((listOfSheet as Partial<Record<SheetName, string>>)[row.sheet] ?? '')

const notOfEntry = new Set(['service', 'list'])

/** Columns of the sheet of statements that belong to one of its lists only. */
const onlyOf: Readonly<Record<string, string>> = { dimension: 'supply.resources', enables: 'value.outputs' }

const contentOf = (row: ReadRow, list: string, tell: Tell): Json => {
  const content: Json = {}
  for (const { at } of columnsOf[row.sheet]) {
    const value = row.values.get(at) ?? ''
    if (notOfEntry.has(at) || value === '') continue
    const home = row.sheet === 'statements' ? onlyOf[at] : undefined
    if (home !== undefined && home !== list) tell(row.placeOf(at), 'misplaced', { found: value })
    else putAt(content, at, value)
  }
  return content
}

const longestId = 40
const idFrom = (statement: string): string =>
  nameFrom(statement).slice(0, longestId).replace(/-+$/, '') || 'entry'

const withIds = (rows: readonly ReadRow[], contents: readonly Json[], tell: Tell): string[] => {
  const taken = new Map<string, ReadRow>()
  for (const [at, row] of rows.entries()) {
    const id = String(contents[at]?.['id'] ?? '')
    const twin = taken.get(id)
    if (id === '') continue
    if (twin) tell(row.placeOf('id'), 'key-twice', { found: id, row: `${twin.number}` })
    else taken.set(id, row)
  }
  const freeName = freeNames(taken)
  return rows.map((row, at) => {
    const given = contents[at]?.['id']
    if (typeof given === 'string') return given
    return freeName(idFrom(row.values.get('statement') ?? ''))
  })
}

const entriesOfList = (list: string, all: readonly ReadRow[], tell: Tell): ReadEntry[] => {
  const rows = all.slice(0, longestList)
  const beyond = all[longestList]
  if (beyond) tell(beyond.placeOf('service'), 'too-many', { longest: `${longestList}` })
  const contents = rows.map((row) => contentOf(row, list, tell))
  const ids = withIds(rows, contents, tell)
  return rows.map((row, at) => ({ list, row, content: { ...contents[at], id: ids[at] ?? '' } }))
}

/** Which outcomes an output makes possible: by their ids, or by their statements. */
const resolveEnables = (entries: readonly ReadEntry[], tell: Tell): void => {
  const outcomes = entries.filter(({ list }) => list === 'value.outcomes').map(({ content }) => content)
  for (const { row, content } of entries) {
    const enables = content['enables']
    if (typeof enables !== 'string') continue
    content['enables'] = splitList(enables).flatMap((words) => {
      const found = outcomes.find(
        ({ id, statement }) => id === words || folded(String(statement ?? '')) === folded(words),
      )
      if (found) return [found.id]
      // A key may outlive its outcome, and an export of it must be read again; words name an outcome or nothing.
      if (EntryId.safeParse(words).success) return [words]
      tell(row.placeOf('enables'), 'no-such-outcome', { found: words })
      return []
    })
  }
}

/** The entries of one service, list by list, in the order of their rows. */
export const entriesOf = (rows: readonly ReadRow[], tell: Tell): ReadEntry[] => {
  const lists = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const list = listIn(row)
    const listed = lists.get(list)
    if (listed) listed.push(row)
    else if (list !== '') lists.set(list, [row])
  }
  for (const row of lists.get('supply.resources') ?? []) {
    if ((row.values.get('dimension') ?? '') === '' && !row.refused.has('dimension'))
      tell(row.placeOf('dimension'), 'empty')
  }
  const entries = [...lists].flatMap(([list, listed]) => entriesOfList(list, listed, tell))
  resolveEnables(entries, tell)
  return entries
}
