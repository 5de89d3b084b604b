import type * as Y from 'yjs'
import type { Definition, PartName } from '../definition/definition.ts'
import { saysTheSame } from '../definition/hash.ts'
import { mergeTexts, retype } from './merge-texts.ts'
import { inOrder, placesFor } from './order.ts'
import { type Field, type Fields, fieldsAmong, shape } from './shape.ts'

/**
 * A part as a live document. Everything lies under a name of its own in the document, its address, which two people
 * who begin it at once begin as one: `value.name` and `value.outcomes/o1#statement` are texts, `value.outcomes` has the
 * ids of its entries as keys, `use.channels` its terms, `choices` holds all that is chosen, by address, and `places`
 * where an entry or a term stands. A place is apart from being there: who moves an entry that another removes does not
 * bring it back.
 */

type Content = Record<string, unknown>

const choicesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('choices')

const placesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('places')

/** The ids of a list's entries, or its terms, with where they stand. */
const placed = (doc: Y.Doc, address: string): [id: string, place: unknown][] => {
  const places = placesOf(doc)
  return [...doc.getMap(address).keys()].map((id) => [id, places.get(`${address}/${id}`)])
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesIn = (value: unknown): ({ id: string } & Content)[] => (Array.isArray(value) ? value : [])
const termsIn = (value: unknown): string[] => (Array.isArray(value) ? value : [])
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The address of a field within a part or a group, or within an entry. */
const inside = (address: string, key: string): string =>
  address.includes('/') && !address.includes('#') ? `${address}#${key}` : `${address}.${key}`

const readField = (doc: Y.Doc, address: string, field: Field): unknown => {
  switch (field.kind) {
    case 'text':
      return doc.getText(address).toString()
    case 'choice':
      return choicesOf(doc).get(address)
    case 'terms':
      return inOrder(placed(doc, address))
    case 'entries':
      return inOrder(placed(doc, address)).map((id) =>
        Object.assign({ id }, readFields(doc, `${address}/${id}`, field.fields)),
      )
    case 'group':
      return readFields(doc, address, field.fields)
  }
}

const readFields = (doc: Y.Doc, address: string, fields: Fields): Content =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([key, field]) => [key, readField(doc, inside(address, key), field)] as const)
      .filter(([, value]) => value !== undefined),
  )

/** What a part says in its live document, or these of its fields, as it is typed: no field is held against the model. */
export const readLivePart = (doc: Y.Doc, part: PartName, only?: ReadonlySet<string>): Content =>
  readFields(doc, part, fieldsAmong(part, only))

type Change = { from: unknown; to: unknown }

const place = (doc: Y.Doc, address: string, { from, to }: { from: string[]; to: string[] }): void => {
  const [map, places] = [doc.getMap(address), placesOf(doc)]
  for (const id of from) {
    if (to.includes(id)) continue
    map.delete(id)
    places.delete(`${address}/${id}`)
  }
  for (const id of to) if (!from.includes(id) && !map.has(id)) map.set(id, true)
  const now = inOrder(placed(doc, address))
  const wanted = [...new Set(to)].filter((id) => map.has(id))
  // Those that somebody added meanwhile stand behind whom they stood; mine come in my order.
  for (const [at, id] of now.entries()) {
    if (!to.includes(id)) wanted.splice(at === 0 ? 0 : wanted.indexOf(now[at - 1]!) + 1, 0, id)
  }
  for (const [id, next] of placesFor(wanted, placed(doc, address))) places.set(`${address}/${id}`, next)
}

const writeEntries = (doc: Y.Doc, address: string, { from, to }: Change, fields: Fields): void => {
  const [before, after] = [entriesIn(from), entriesIn(to)]
  const idsBefore = before.map(({ id }) => id)
  const idsAfter = after.map(({ id }) => id)
  const map = doc.getMap(address)
  const isThere = new Set(map.keys())
  place(doc, address, { from: idsBefore, to: idsAfter })
  for (const entry of before) {
    if (!idsAfter.includes(entry.id)) {
      writeFields(doc, `${address}/${entry.id}`, { from: entry, to: {} }, fields)
    }
  }
  for (const entry of after) {
    const known = before.find(({ id }) => id === entry.id)
    // Somebody removed it while I edited it or something else of the list: it stays removed.
    if (!map.has(entry.id)) continue
    const at = `${address}/${entry.id}`
    // What others typed into an entry after it had gone still stands there, and is no part of one that comes back.
    const from = isThere.has(entry.id) ? (known ?? {}) : readFields(doc, at, fields)
    writeFields(doc, at, { from, to: entry }, fields)
  }
}

const writeField = (doc: Y.Doc, address: string, { from, to }: Change, field: Field): void => {
  if (field.kind === 'group') {
    writeFields(
      doc,
      address,
      { from: isContent(from) ? from : {}, to: isContent(to) ? to : {} },
      field.fields,
    )
  } else if (field.kind === 'entries') writeEntries(doc, address, { from, to }, field.fields)
  else if (field.kind === 'terms') place(doc, address, { from: termsIn(from), to: termsIn(to) })
  else if (field.kind === 'text') {
    const live = doc.getText(address)
    const theirs = live.toString()
    retype(live, mergeTexts({ base: textIn(from), mine: textIn(to), theirs }))
  } else if (to === undefined) choicesOf(doc).delete(address)
  else choicesOf(doc).set(address, to)
}

const writeFields = (
  doc: Y.Doc,
  address: string,
  { from, to }: { from: Content; to: Content },
  fields: Fields,
): void => {
  for (const [key, field] of Object.entries(fields)) {
    if (sameField(from[key], to[key], field)) continue
    writeField(doc, inside(address, key), { from: from[key], to: to[key] }, field)
  }
}

// An empty list and no list say the same; an order says something that hashes of entries do not.
const sameField = (from: unknown, to: unknown, field: Field): boolean =>
  field.kind === 'text' ? textIn(from) === textIn(to) : saysTheSame(from, to)

/**
 * Writes into a live part what changed from one content to another, and nothing else: what others typed since `from`
 * was read stays. In one transaction of the document, with this origin.
 */
export const writeLivePart = <Part extends PartName>(
  doc: Y.Doc,
  part: Part,
  { from, to, origin }: { from: Content; to: Definition[Part] | Content; origin?: unknown },
): void => {
  doc.transact(() => writeFields(doc, part, { from, to: to as Content }, shape[part]), origin)
}
