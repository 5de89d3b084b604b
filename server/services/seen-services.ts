import { sql } from 'kysely'

export { isInvitedTo, mayReadService as isSeenBy } from '#server/catalogue/index.ts'

/** What service `s` is called: as the catalogue shows it in the reader's language, else in its newest text. */
export const shownName = (language: string) => sql<string>`coalesce(
  (select nullif(e.texts -> ${language} ->> 'name', '') from catalogue_entry e
    where e.workspace_id = s.workspace_id and e.service_id = s.id),
  (select nullif(d.value ->> 'name', '') from draft d where d.workspace_id = s.workspace_id and d.service_id = s.id),
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1),
  s.listed -> 'value' ->> 'name', '')`
