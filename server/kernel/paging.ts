import { invalid } from './errors.ts'

/** Where a page ended, as opaque text for the next call. */
export const cursorOf = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place that a cursor names: exactly `length` texts; `invalid` for anything that is not such a cursor. */
export const placeOf = (cursor: string | undefined, length: number): string[] | null => {
  if (cursor === undefined) return null
  const place = parsed(cursor)
  if (!Array.isArray(place) || place.length !== length || place.some((value) => typeof value !== 'string')) {
    throw invalid('after', 'is not a place where a page of this list ended')
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
