import { sql } from 'kysely'
import type { Db, Scope } from '#server/kernel/context.ts'
import type { Entry } from './entry-of.ts'
import type { Stem } from './search-vector.ts'

/** The stems of words; of each word once. */
export const stemsOf = async (db: Db, words: readonly string[]): Promise<Map<string, Stem>> => {
  const { rows } = await sql<{ word: string; en: string | null; fr: string | null }>`
    select word, (ts_lexize('english_stem', word))[1] as en, (ts_lexize('french_stem', word))[1] as fr
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word`.execute(db)
  return new Map(rows.map(({ word, en, fr }) => [word, { ...(en && { en }), ...(fr && { fr }) }]))
}

/** Adds or rewrites what the catalogue keeps of services, in one statement; each service stands once in `entries`. */
export const putEntries = async (
  db: Db,
  { workspaceId }: Scope,
  entries: readonly Entry[],
): Promise<void> => {
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(entries)}::json) as given (
        service_id uuid, state text, standing text, provider_id uuid, consumer_groups text[],
        updated_at timestamptz, texts json, words text)
    ), searched as (
      insert into catalogue_search as kept (workspace_id, service_id, words)
      select ${workspaceId}::uuid, service_id, words::tsvector from given
      on conflict (workspace_id, service_id) do update set words = excluded.words
        where kept.words <> excluded.words
    )
    insert into catalogue_entry (workspace_id, service_id, state, standing, provider_id, consumer_groups,
      updated_at, language, name, summary, name_language, summary_language, sort_name, provider_sort)
    select ${workspaceId}::uuid, service_id, state, standing, provider_id, consumer_groups, updated_at, texts.*
    from given, json_to_recordset(given.texts) as texts (
      language text, name text, summary text, name_language text, summary_language text,
      sort_name text, provider_sort text)
    on conflict (workspace_id, language, service_id) do update set
      state = excluded.state, standing = excluded.standing, provider_id = excluded.provider_id,
      consumer_groups = excluded.consumer_groups, updated_at = excluded.updated_at, name = excluded.name,
      summary = excluded.summary, name_language = excluded.name_language,
      summary_language = excluded.summary_language, sort_name = excluded.sort_name,
      provider_sort = excluded.provider_sort`.execute(db)
}

/** Moves what was just written into the index proper: what a search reads must not depend on the writes before it. */
export const settleSearch = async (db: Db): Promise<void> => {
  await sql`select gin_clean_pending_list('catalogue_search_words')`.execute(db)
}

/** Marks a service as retired where the catalogue shows it. */
export const retireEntry = async (
  db: Db,
  { workspaceId }: Scope,
  { serviceId, updatedAt }: { serviceId: string; updatedAt: string },
): Promise<void> => {
  await db
    .updateTable('catalogue_entry')
    .set({ state: 'retired', updated_at: updatedAt })
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .execute()
}
