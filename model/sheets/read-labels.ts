import { isUnkeepable } from '../text.ts'
import type { Tell } from './fault.ts'
import { type Json, type Reading, type Reference, sheetOf } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'

/** Labels and notes of things, by sheet and name. */
export type Labels = Map<string, Notes>

/** The sheet and the name of what a row of labels is about. */
const labelled = (row: ReadRow, reading: Reading): string | undefined => {
  const [kind, words] = [row.values.get('thing') as Reference | undefined, row.values.get('of')]
  if (!kind || !words) return undefined
  const found = reading.registries[kind].find(words)
  if ('name' in found) {
    const { hasRow, isKnown } = reading.registries[kind]
    if (!hasRow(found.name) && isKnown(found.name)) reading.needs(kind, found.name)
    return `${sheetOf[kind]} ${found.name}`
  }
  reading.tell(row.placeOf('of'), found.code, { found: words, sheet: sheetOf[kind] })
  return undefined
}

type Notes = { labels: Map<string, string[]>; annotations: Map<string, string> }

const addNote = (notes: Notes, row: ReadRow, tell: Tell): void => {
  const [key, value] = [row.values.get('key') ?? '', row.values.get('value') ?? '']
  const isLabel = row.values.get('note') === 'label'
  if (isUnkeepable(key)) tell(row.placeOf('key'), 'not-a-key', { found: key })
  else if (!isLabel) notes.annotations.set(key, value)
  else if (/^[a-z][a-z-]{0,49}$/.test(key)) {
    const values = notes.labels.get(key) ?? []
    notes.labels.set(key, values)
    values.push(value)
  } else tell(row.placeOf('key'), 'not-a-label', { found: key })
}

/** Labels and notes of all things, by sheet and name. */
export const labelsOf = (reading: Reading): Labels => {
  const all: Labels = new Map()
  for (const row of reading.rows.get('labels') ?? []) {
    const place = labelled(row, reading)
    if (place === undefined || row.refused.size > 0) continue
    const notes = all.get(place) ?? { labels: new Map(), annotations: new Map() }
    all.set(place, notes)
    addNote(notes, row, reading.tell)
  }
  return all
}

/** Labels and notes as the head of a document holds them. */
export const notesOf = (notes: Notes | undefined): Json =>
  notes
    ? { labels: Object.fromEntries(notes.labels), annotations: Object.fromEntries(notes.annotations) }
    : {}
