import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#model/text.ts'
import { isSeen, type Reading } from './seen-services.ts'
import { wordsOf } from './words-of.ts'

/** More words than a good name has. */
const mostWords = 12
/** How many entries each way of looking brings at most, so that a common word costs no more than a rare one. */
const mostFound = 60

const tooFew = (found: RawBuilder<unknown>) =>
  sql`(select count(distinct service_id) from ${found}) < ${sql.lit(mostFound)}`

type Looked = { name: string; language: Language; except: string | null; limit: number }

/**
 * The services in force whose names share most words with a name, the nearest first, as a query of `service_id`.
 * It looks for all of the words, then for all but one, for two, and for one, and stops when it has enough: finding
 * and ranking whatever shares a common word would read half of a catalogue.
 */
export const nearestEntries = (
  reading: Reading,
  { name, language, except, limit }: Looked,
): RawBuilder<unknown> => {
  const { workspaceId } = reading.scope
  const found = (query: RawBuilder<unknown>, when: RawBuilder<unknown> = sql`true`) => sql`(
    select service_id from catalogue_entry entry
    where ${when} and workspace_id = ${workspaceId} and state <> 'retired' and ${isSeen(reading, 'entry')}
      and ts_filter(words, '{a}') @@ (${query})::tsquery
    limit ${sql.lit(mostFound)})`
  const any = sql`select string_agg(asked, '|') from word`
  return sql`(
    with word as materialized (
      select place, word, '(' || array_to_string(array[word] || coalesce(ts_lexize('english_stem', word), '{}')
        || coalesce(ts_lexize('french_stem', word), '{}'), '|') || ')' as asked
      from jsonb_array_elements_text(${JSON.stringify(wordsOf(name).slice(0, mostWords))}::jsonb)
        with ordinality given (word, place)
      -- a word too common to have a stem says nothing
      where cardinality(ts_lexize(${language === 'fr' ? 'french_stem' : 'english_stem'}, word)) > 0
    ),
    telling as materialized (select * from word order by length(word) desc, place limit 4),
    nearest as materialized (
      ${found(sql`select string_agg(asked, '&') from word`)}
      union all ${found(sql`select string_agg('(' || (
          select string_agg(other.asked, '&') from word other where other.place <> word.place) || ')', '|')
        from word having count(*) > 2`)}
    ),
    nearer as materialized (
      select service_id from nearest
      union all ${found(
        sql`select string_agg('(' || one.asked || '&' || other.asked || ')', '|')
          from telling one join telling other on one.place < other.place`,
        tooFew(sql`nearest`),
      )}
    ),
    near as materialized (
      select service_id from nearer
      union all ${found(sql`select string_agg(asked, '|') from telling`, tooFew(sql`nearer`))}
    )
    select entry.service_id, ts_rank(ts_filter(entry.words, '{a}'), (${any})::tsquery, 2) as likeness
    from catalogue_entry entry
    where entry.workspace_id = ${workspaceId} and entry.service_id in (select service_id from near)
      and entry.service_id is distinct from ${except}::uuid
    order by likeness desc, entry.service_id limit ${sql.lit(limit)})`
}
