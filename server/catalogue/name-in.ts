import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#model/text.ts'

/** A name out of a column of names by language: in the reader's, else in one that is known, else empty. */
export const nameIn = (language: Language, column: string): RawBuilder<string> => {
  const names = sql.ref(column)
  return sql`coalesce(nullif(${names} ->> ${language}, ''), nullif(${names} ->> 'en', ''), ${names} ->> 'fr', '')`
}
