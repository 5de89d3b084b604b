import { sql } from 'kysely'
import { newestName } from '#server/catalogue/index.ts'

/** The name of the service with this id as it reads now: in the draft, else the last revision, else the listing. */
export const serviceName = (workspaceId: string, serviceId: string) => sql<string | null>`(
  select ${newestName()} from service s
  where s.workspace_id = ${sql.ref(workspaceId)} and s.id = ${sql.ref(serviceId)})`
