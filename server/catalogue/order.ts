import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CatalogueQuery } from '#model/contract/catalogue.ts'
import type { Language } from '#model/text.ts'
import { cursorOf, placeOf, noSuchPlace } from '#server/kernel/paging.ts'

export type Sort = CatalogueQuery['sort']
type Sql = RawBuilder<unknown>

/** An instant as ISO 8601 in UTC, to the millisecond. */
export const isoTime = (column: Sql): Sql =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

// What the database would not take in a cursor must be refused here: no NUL, no half characters, no year 0.
const text = z
  .string()
  .max(400)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'))
const time = z
  .string()
  .regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .pipe(z.iso.datetime())
const distance = z.string().regex(/^-?\d(\.\d{1,12})?(e-\d{1,2})?$/)

/** What an order goes by: how it is written in a cursor and read from it. */
const keys = {
  name: { shape: text, type: sql`text` },
  provider: { shape: text, type: sql`text` },
  id: { shape: z.uuid(), type: sql`uuid` },
  distance: { shape: distance, type: sql`real` },
  time: { shape: time, type: sql`timestamptz` },
}
type Key = keyof typeof keys

/** Every order ends with the service's id: two entries never share a place. */
const orders: Record<Sort, { by: Key[]; descending?: true }> = {
  name: { by: ['name', 'id'] },
  provider: { by: ['provider', 'name', 'id'] },
  newest: { by: ['time', 'id'], descending: true },
  relevance: { by: ['distance', 'name', 'id'] },
}

/** An order for readers of one language. */
export type Order = { sort: Sort; language: Language }

const columnOf = (key: Key, language: Language): string =>
  ({
    name: `sort_name_${language}`,
    provider: `provider_sort_${language}`,
    id: 'service_id',
    distance: 'distance',
    time: 'updated_at',
  })[key]

const columnsOf = ({ sort, language }: Order, table: string): Sql[] =>
  orders[sort].by.map((key) => sql.ref(`${table}.${columnOf(key, language)}`))

export const orderBy = (order: Order, table: string): Sql => {
  const direction = sql.raw(orders[order.sort].descending ? 'desc' : 'asc')
  return sql.join(columnsOf(order, table).map((column) => sql`${column} ${direction}`))
}

/** The place of an entry in its order, as a JSON array of texts. */
export const placeJson = (order: Order, table: string): Sql => {
  const { by } = orders[order.sort]
  const written = columnsOf(order, table).map((column, index) =>
    by[index] === 'time' ? isoTime(column) : sql`${column}::text`,
  )
  return sql`json_build_array(${sql.join(written)})`
}

/** Whether an entry comes after the place; true for all where there is none. */
export const comesAfter = (order: Order, table: string, place: readonly string[] | null): Sql => {
  if (!place) return sql`true`
  const { by, descending } = orders[order.sort]
  const values = by.map((key, index) => sql`${place[index]}::${keys[key].type}`)
  return sql`(${sql.join(columnsOf(order, table))}) ${sql.raw(descending ? '<' : '>')} (${sql.join(values)})`
}

/** Where a page in this order ended, as text for the next call. */
export const cursorAt = (sort: Sort, place: readonly string[]): string => cursorOf([sort, ...place])

/** The place that a cursor of this order names; `invalid` for one of another order and for anything else. */
export const placeIn = (sort: Sort, cursor: string | undefined): string[] | null => {
  const { by } = orders[sort]
  const given = placeOf(cursor, by.length + 1)
  if (!given) return null
  const [of, ...place] = given
  if (of !== sort || !by.every((key, index) => keys[key].shape.safeParse(place[index]).success)) {
    throw noSuchPlace()
  }
  return place
}
