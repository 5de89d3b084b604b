import { sql } from 'kysely'
import { namedInText, publicText } from '#server/catalogue/index.ts'

/** Whether the text that everybody may read names dependency `d` of service `s`. */
export const isDisclosed = sql<boolean>`(d.clause is not null and ${namedInText('s')} ? d.clause)`

/** What the service of this alias is called: in the text that everybody reads, else in its draft or newest revision. */
export const nameOf = (service: string) => sql<string>`coalesce(
  ${publicText(service)} -> 'value' ->> 'name',
  (select t.value ->> 'name' from draft t where t.workspace_id = ${sql.ref(`${service}.workspace_id`)}
    and t.service_id = ${sql.ref(`${service}.id`)}),
  (select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = ${sql.ref(`${service}.workspace_id`)} and r.service_id = ${sql.ref(`${service}.id`)}
    order by r.number desc limit 1), '')`

/** The organisation of an id, by its names. */
export const organisationJson = (workspace: string, id: string) => sql`(
  select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
  where o.workspace_id = ${sql.ref(workspace)} and o.id = ${sql.ref(id)})`
