import { isWritable } from '#model/text.ts'
import { type AppError, invalid } from './errors.ts'

/** What is said of a cursor that somebody made up. */
export const noSuchPlace = (): AppError => invalid('after', 'is not a place where a page of this list ended')

/** Where a page ended, as opaque text for the next call. */
export const cursorOf = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

const isText = (value: unknown): boolean => typeof value === 'string' && isWritable(value)

/** The place that a cursor names: exactly `length` texts; `invalid` for anything that is not such a cursor. */
export const placeOf = (cursor: string | undefined, length: number): string[] | null => {
  if (cursor === undefined) return null
  const place = parsed(cursor)
  if (!Array.isArray(place) || place.length !== length || !place.every(isText)) {
    throw noSuchPlace()
  }
  return place as string[]
}

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id that ends a place; `invalid` where a cursor that somebody made up holds another text. */
export const idOf = (place: readonly string[]): string => {
  const id = place.at(-1) ?? ''
  if (!uuid.test(id)) throw noSuchPlace()
  return id
}

/** The first `size` rows, and where they ended if more were read than that. */
export const pageOf = <Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => readonly string[],
): { page: Row[]; next: string | null } => {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { page, next: rows.length > size && last ? cursorOf(place(last)) : null }
}
