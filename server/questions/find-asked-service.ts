import { sql } from 'kysely'
import type { Db, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { serviceNames } from './service-names.ts'

/** What answering must know of the service that was asked about: whoever answers need not be invited to it. */
export type AskedService = { id: string; name: string; providerId: string; retired: boolean }

/** The service that a set of questions is about. */
export const askedService = async (db: Db, { workspaceId }: Scope, id: string): Promise<AskedService> => {
  const { rows } = await sql<AskedService>`
    select s.id, coalesce(${serviceNames} ->> s.language, '') as name, s.provider_id as "providerId",
      s.state = 'retired' as retired
    from service s where s.workspace_id = ${workspaceId} and s.id = ${id}`.execute(db)
  return found(rows[0], 'service')
}
