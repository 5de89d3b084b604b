import type { ColumnType, JSONColumnType } from 'kysely'

// Read as ISO 8601 text, written as such text; a day stays a day.
export type Time = ColumnType<string, string, string>
// The database's own clock, unless we say.
export type DefaultTime = ColumnType<string, string | undefined, string>
export type OptionalTime = ColumnType<string | null, string | null | undefined, string | null>
export type Json<Value extends object | null> = JSONColumnType<Value, string, string>
export type OptionalJson<Value extends object> = ColumnType<
  Value | null,
  string | null | undefined,
  string | null
>
