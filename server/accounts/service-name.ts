import { sql } from 'kysely'

/** The name of the service with this id as it reads now: in the draft, else the last revision, else the listing. */
export const serviceName = (workspaceId: string, serviceId: string) => sql<string | null>`(
  select coalesce(d.value ->> 'name', (
    select r.definition -> 'value' ->> 'name' from revision r
    where r.workspace_id = s.workspace_id and r.service_id = s.id order by r.number desc limit 1
  ), s.listed -> 'value' ->> 'name', '')
  from service s left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
  where s.workspace_id = ${sql.ref(workspaceId)} and s.id = ${sql.ref(serviceId)})`
