import { sql } from 'kysely'

const column = (service: string, name: string) => sql.ref(`${service}.${name}`)

/** Whether everybody may read the service of this alias: it is listed, or was published once. */
export const isReadByAll = (
  service: string,
) => sql<boolean>`(${column(service, 'listed')} is not null or exists (
  select 1 from revision shown where shown.workspace_id = ${column(service, 'workspace_id')}
    and shown.service_id = ${column(service, 'id')} and shown.published_at is not null))`

/** What everybody may read of the service of this alias: the text published, else the one listed; null for a draft. */
export const publicText = (service: string) => sql`coalesce((
  select shown.definition from revision shown where shown.workspace_id = ${column(service, 'workspace_id')}
    and shown.service_id = ${column(service, 'id')} and shown.state = 'published'
), ${column(service, 'listed')})`

/** By what the group of alternatives of this dependency is known: says in SQL what `groupKey` of the model says. */
export const groupOf = (dependency: string) => sql`lower(btrim(${column(dependency, 'alternatives')}))`

/** The entries by which that text names what the service rests on, as an array of their ids. */
export const namedInText = (service: string) =>
  sql`coalesce(jsonb_path_query_array(${publicText(service)}, '$.supply.restsOn[*].id'), '[]')`
