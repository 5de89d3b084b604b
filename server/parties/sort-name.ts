import { type RawBuilder, sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import { fold } from '#server/kernel/folding.ts'

/** What an organisation is found by: all its names and its abbreviation, folded. */
export const sortNameOf = ({ names, abbreviation }: { names: Names; abbreviation: string }): string =>
  fold([names.en, names.fr, abbreviation].filter((part) => part !== undefined && part !== '').join(' · '))

/** One name of an organisation, for journals and messages. */
export const oneNameOf = (names: Names): string => names.en ?? names.fr ?? ''

const asPattern = (folded: string): string => folded.replaceAll(/[\\%_]/g, String.raw`\$&`)

/** A pattern for LIKE that finds the folded text anywhere. */
export const holding = (text: string): string => `%${asPattern(fold(text))}%`

/** Says in SQL what `fold` does, near enough to put what was found in order. */
const folded = sql`replace(replace(lower(regexp_replace(normalize(said, NFKD), '[\\u0300-\\u036f]', '', 'g')),
  'œ', 'oe'), 'æ', 'ae')`

/**
 * How well an organisation fits the text by which it was found: 0 where it is called just that, 1 where one of its names
 * begins so, 2 where a word of one does, 3 elsewhere.
 */
export const fitOf = (text: string): RawBuilder<number> => {
  const wanted = fold(text)
  const word = `(^|[^[:alnum:]])${wanted.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)}`
  return sql<number>`(
    select min(case when name = ${wanted} then 0 when name like ${`${asPattern(wanted)}%`} then 1
      when name ~ ${word} then 2 else 3 end)
    from unnest(array[names ->> 'en', names ->> 'fr', abbreviation]) said, lateral (select ${folded} as name) folded)`
}
