import type { ColumnType, JSONColumnType } from 'kysely'

// Read as ISO 8601 text, written as such text; a day stays a day.
export type Time = ColumnType<string, string, string>
export type OptionalTime = ColumnType<string | null, string | null | undefined, string | null>
export type Json<Value extends object | null> = JSONColumnType<Value, string, string>
export type OptionalJson<Value extends object> = ColumnType<
  Value | null,
  string | null | undefined,
  string | null
>
