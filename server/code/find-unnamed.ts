import { sql } from 'kysely'
import { DocumentKind } from '#model/code/document.ts'
import type { Db, Scope } from '#server/kernel/context.ts'

/** A thing without a name for documents, and its name in words: English first. */
export type Unnamed = { kind: DocumentKind; id: string; words: string }

/** What no document could refer to yet, in the order in which it was made: all of it, or of these ids. */
export const findUnnamed = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[] | null = null,
  kinds: readonly DocumentKind[] = DocumentKind.options,
): Promise<Unnamed[]> => {
  const { rows } = await sql<Unnamed>`
    with known as (select subject_id from code_name where workspace_id = ${workspaceId})
    select kind, id, words from (
      select 'Organisation' as kind, o.id, o.created_at,
        coalesce(nullif(o.names ->> 'en', ''), o.names ->> 'fr', '') as words
      from organisation o where o.workspace_id = ${workspaceId}
      union all
      select 'Person', p.id, p.created_at, p.name from person p where p.workspace_id = ${workspaceId}
      union all
      select 'Group', g.id, g.created_at, g.name from people_group g where g.workspace_id = ${workspaceId}
      union all
      select 'Need', n.id, n.stated_at, n.content ->> 'what' from need n
      -- What answers questions is no document: nobody writes it but whoever was asked.
      where n.workspace_id = ${workspaceId} and n.question_answer_id is null
      union all
      select 'Service', s.id, s.created_at, coalesce(
        case when s.language <> 'en' then coalesce(d.translations, r.translations, s.listed_translations)
          -> 'en' ->> 'value.name' end,
        d.value ->> 'name', r.definition -> 'value' ->> 'name', s.listed -> 'value' ->> 'name', '')
      from service s
      left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
      left join lateral (
        select r.definition, r.translations from revision r
        where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1) r on true
      where s.workspace_id = ${workspaceId}
      union all
      select 'Relationship', l.id, l.created_at, concat(
        coalesce(nullif(p.names ->> 'en', ''), p.names ->> 'fr', ''), ' ',
        coalesce(nullif(c.names ->> 'en', ''), c.names ->> 'fr', ''))
      from relationship l
      join organisation p on p.workspace_id = l.workspace_id and p.id = l.provider_id
      join organisation c on c.workspace_id = l.workspace_id and c.id = l.consumer_id
      where l.workspace_id = ${workspaceId}
    ) thing
    where not exists (select 1 from known where known.subject_id = thing.id)
      and kind = any(${[...kinds]}) ${ids ? sql`and thing.id = any(${[...ids]}::uuid[])` : sql``}
    order by created_at, id`.execute(db)
  return rows
}
