import { type RawBuilder, sql } from 'kysely'
import type { CataloguePage, CatalogueQuery } from '#model/contract/catalogue.ts'
import type { Language } from '#model/text.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { chosenOf, countTables, facetJson, type Narrowing, totalOf } from './facets.ts'
import { nameIn } from './name-in.ts'
import { comesAfter, cursorAt, isoTime, orderBy, placeIn, placeJson, type Sort } from './order.ts'
import { isSeen, type Reading } from './seen-services.ts'
import { wordsOf } from './words-of.ts'

type Sql = RawBuilder<unknown>

const pageSize = 50
/** More words than anybody types; the rest of a pasted text is ignored. */
const mostWords = 24

// Each word counts as it is, as the beginning of a longer one, and by its stem in either language.
const asked = (words: readonly string[]): Sql => sql`(
  select string_agg('(' || array_to_string(array[word || ':*'] || ts_lexize('english_stem', word)
    || ts_lexize('french_stem', word), '|') || ')', '&')::tsquery
  from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word)`

// A rank costs reading all words of every match, so it is only taken where it is asked for.
const byWords = (seen: Sql, words: readonly string[], ranked: boolean): Sql => sql`
  asked as materialized (select ${asked(words)} as words),
  matching as materialized (
    select entry.*, ${ranked ? sql`-ts_rank(words, (select words from asked))` : sql`0::real`} as distance
    from catalogue_entry entry
    where ${seen} and words @@ (select words from asked)
  ),`

const all = (seen: Sql): Sql => sql`
  matching as not materialized (select * from catalogue_entry entry where ${seen}),`

const entryJson = (language: Language): Sql => {
  const text = (key: string) => sql`page.texts -> ${sql.lit(language)} -> ${sql.lit(key)}`
  return sql`json_build_object(
    'id', page.service_id, 'name', ${text('name')}, 'summary', ${text('summary')},
    'language', ${text('language')}, 'summaryLanguage', ${text('summaryLanguage')},
    'state', page.state, 'standing', page.standing,
    'provider', json_build_object('id', page.provider_id, 'name', page.provider_name,
      'abbreviation', page.provider_abbreviation),
    'consumerGroups', page.consumer_groups, 'updatedAt', ${isoTime(sql`page.updated_at`)})`
}

/** A page with one entry more than it shows, where there is one; and where its last one stands. */
type Found = Omit<CataloguePage, 'next'> & { place: string[] | null }

type Question = { query: CatalogueQuery; words: readonly string[]; sort: Sort }

const findPage = async (db: Db, reading: Reading, { query, words, sort }: Question): Promise<Found> => {
  const { workspaceId } = reading.scope
  const { language } = query
  const searching = words.length > 0
  const narrowing: Narrowing = { reading, query, searching }
  const seen = sql`entry.workspace_id = ${workspaceId} and ${isSeen(reading, 'entry')}`
  const order = { sort, language }
  const place = placeIn(sort, query.after)
  const source = searching ? byWords(seen, words, sort === 'relevance') : all(seen)
  const { rows } = await sql<Found>`
    with ${source} ${countTables(narrowing)},
    kept as (select * from matching where ${chosenOf(narrowing)}),
    cut as materialized (
      select kept.* from kept where ${comesAfter(order, 'kept', place)}
      order by ${orderBy(order, 'kept')} limit ${sql.lit(pageSize + 1)}
    ),
    page as (
      select cut.*, ${nameIn(language, 'provider.names')} as provider_name,
        provider.abbreviation as provider_abbreviation
      from cut join organisation provider
        on provider.workspace_id = cut.workspace_id and provider.id = cut.provider_id
    )
    select
      (select coalesce(json_agg(${entryJson(language)} order by ${orderBy(order, 'page')}), '[]') from page) as entries,
      (select ${placeJson(order, 'page')} from page order by ${orderBy(order, 'page')}
        offset ${sql.lit(pageSize - 1)} limit 1) as place,
      ${totalOf(narrowing)} as total,
      json_build_object(
        'provider', ${facetJson(narrowing, 'provider')}, 'group', ${facetJson(narrowing, 'group')},
        'state', ${facetJson(narrowing, 'state')}, 'standing', ${facetJson(narrowing, 'standing')}) as facets
  `.execute(db)
  // One row always comes back: the outer select reads no table.
  return rows[0] as Found
}

/** One page of the catalogue in one statement: its entries, how many match, and the counts of each facet. */
export const findCatalogue = async (ctx: MemberContext, query: CatalogueQuery): Promise<CataloguePage> => {
  const words = wordsOf(query.text).slice(0, mostWords)
  // Without words nothing is more relevant than anything else.
  const sort = query.sort === 'relevance' && words.length === 0 ? 'name' : query.sort
  const { entries, place, total, facets } = await findPage(ctx.db, ctx, { query, words, sort })
  const next = place && entries.length > pageSize ? cursorAt(sort, place) : null
  return { entries: entries.slice(0, pageSize), total, facets, next }
}
