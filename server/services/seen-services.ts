import { sql } from 'kysely'
import type { Actor } from '#server/kernel/context.ts'

/** Whether the actor may see service `s`: it is read by all, or they are invited to it. */
export const isSeenBy = ({ personId, administrator }: Actor) => sql<boolean>`(${administrator}
  or s.listed is not null or s.owner_id = ${personId}
  or exists (select 1 from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id and r.published_at is not null)
  or exists (select 1 from held_role h
    where h.workspace_id = s.workspace_id and h.service_id = s.id and h.person_id = ${personId}))`

/** What service \`s\` is called: as the catalogue shows it in the reader's language, else in its newest text. */
export const shownName = (language: string) => sql<string>`coalesce(
  (select nullif(e.texts -> ${language} ->> 'name', '') from catalogue_entry e
    where e.workspace_id = s.workspace_id and e.service_id = s.id),
  (select nullif(d.value ->> 'name', '') from draft d where d.workspace_id = s.workspace_id and d.service_id = s.id),
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1),
  s.listed -> 'value' ->> 'name', '')`
