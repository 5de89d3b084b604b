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
    insert into catalogue_entry (workspace_id, service_id, state, standing, provider_id, consumer_groups, outcomes, texts,
      sort_name_en, sort_name_fr, provider_sort_en, provider_sort_fr, words, updated_at)
    select ${workspaceId}::uuid, service_id, state, standing, provider_id, consumer_groups, outcomes, texts,
      sort_name_en, sort_name_fr, provider_sort_en, provider_sort_fr, words::tsvector, updated_at
    from json_to_recordset(${JSON.stringify(entries)}::json) as given (
      service_id uuid, state text, standing text, provider_id uuid, consumer_groups text[], outcomes integer, texts jsonb,
      sort_name_en text, sort_name_fr text, provider_sort_en text, provider_sort_fr text,
      words text, updated_at timestamptz)
    on conflict (workspace_id, service_id) do update set
      state = excluded.state, standing = excluded.standing, provider_id = excluded.provider_id,
      consumer_groups = excluded.consumer_groups, outcomes = excluded.outcomes, texts = excluded.texts,
      sort_name_en = excluded.sort_name_en, sort_name_fr = excluded.sort_name_fr,
      provider_sort_en = excluded.provider_sort_en, provider_sort_fr = excluded.provider_sort_fr,
      words = excluded.words, updated_at = excluded.updated_at`.execute(db)
}

/** Moves what was just written into the index proper: what a search reads must not depend on the writes before it. */
export const settleSearch = async (db: Db): Promise<void> => {
  await sql`select gin_clean_pending_list('catalogue_entry_words')`.execute(db)
}

/** Lets the entries of one provider be those of another. */
export const handOverEntries = async (
  tx: Db,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  await sql`
    update catalogue_entry e set provider_id = o.id,
      provider_sort_en = folded(coalesce(nullif(o.names ->> 'en', ''), o.names ->> 'fr', '')),
      provider_sort_fr = folded(coalesce(nullif(o.names ->> 'fr', ''), o.names ->> 'en', ''))
    from organisation o
    where e.workspace_id = ${workspaceId} and e.provider_id = ${fromId}
      and o.workspace_id = e.workspace_id and o.id = ${intoId}`.execute(tx)
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
