import { restsTwice, slipOf } from '../code/dependencies.ts'
import { DependencyEntry } from '../code/document.ts'
import type { Tell } from './fault.ts'
import type { ReadEntry } from './read-entries.ts'
import { type Json, objectOf, type Reading } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'
import { folded } from './sheet.ts'

const columnOfSlip = { 'rests-on-one': 'onService', 'alternatives-unnamed': 'alternatives' } as const

const tellSlips = (service: string, read: readonly { row: ReadRow; content: Json }[], tell: Tell): void => {
  const whole = read.flatMap(({ row, content }) => {
    const { data } = DependencyEntry.safeParse(content)
    return data ? [{ row, entry: data }] : []
  })
  for (const { row, entry } of whole) {
    const slip = slipOf(entry)
    if (slip) tell(row.placeOf(columnOfSlip[slip]), slip)
    if (entry.service === service) tell(row.placeOf('onService'), 'rests-on-itself')
  }
  const twice = whole[restsTwice(whole.map(({ entry }) => entry))]
  if (twice)
    tell(twice.row.placeOf('onService'), 'rests-twice', { found: twice.row.values.get('onService') ?? '' })
}

/** The entry of the definition that names what is rested on, by its key or its words. */
const clauseIn = (row: ReadRow, entries: readonly ReadEntry[], tell: Tell): string => {
  const words = row.values.get('clause') ?? ''
  if (words === '') return ''
  const named = entries.filter(({ list }) => list === 'supply.restsOn')
  const found = named.find(
    ({ content }) => content.id === words || folded(String(content['statement'] ?? '')) === folded(words),
  )
  if (!found) tell(row.placeOf('clause'), 'no-such-clause', { found: words })
  return found?.content.id ?? ''
}

/** What a service rests on, by its rows of the sheet of dependencies and by what its definition names. */
export const dependenciesIn = (
  service: string,
  rows: readonly ReadRow[],
  { entries, reading }: { entries: readonly ReadEntry[]; reading: Reading },
): Json[] => {
  const read = rows.map((row) => {
    const { service: _service, onService = '', ...content } = objectOf(row, reading)
    return { row, content: { ...content, service: onService, clause: clauseIn(row, entries, reading.tell) } }
  })
  tellSlips(service, read, reading.tell)
  return read.map(({ content }) => content)
}
