import { sql } from 'kysely'
import { isReadByAll, isServiceSeen, namedInText, publicText, type Reading } from '#server/catalogue/index.ts'

/** Whether the text that everybody may read names dependency `d` of service `s`. */
export const isDisclosed = sql<boolean>`(d.clause is not null and ${namedInText('s')} ? d.clause)`

/** Whether somebody may read the service of this alias. */
export const mayRead = ({ actor, scope }: Reading, service: string) => sql<boolean>`(${actor.administrator}
  or (${isReadByAll(service)} and ${isServiceSeen({ actor, scope }, service)})
  or ${sql.ref(`${service}.owner_id`)} = ${actor.personId}
  or exists (select 1 from part_in_service part where part.workspace_id = ${sql.ref(`${service}.workspace_id`)}
    and part.service_id = ${sql.ref(`${service}.id`)} and part.person_id = ${actor.personId}))`

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
