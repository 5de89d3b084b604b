import { sql } from 'kysely'
import type { Actor, Db, Scope } from '#server/kernel/context.ts'
import { sight } from './admit.ts'

/** People as they would come with a request of their own: for what others ask of their rights. */
export const actorsOf = async (
  db: Db,
  { workspaceId }: Scope,
  people: readonly string[],
): Promise<Actor[]> => {
  if (people.length === 0) return []
  const { rows } = await sql<Actor>`
    select p.id as "personId", p.name, null as "organisationId", p.administrator, false as "identityConfirmed",
      'en' as language, ${sight} as sight
    from person p join workspace w on w.id = p.workspace_id
    where p.workspace_id = ${workspaceId} and p.id = any(${[...people]}::uuid[]) and p.active`.execute(db)
  return rows
}
