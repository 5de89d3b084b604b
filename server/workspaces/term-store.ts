import { sql } from 'kysely'
import type { Term } from '#model/contract/workspaces.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

/** The workspace's vocabulary: what keys of consumer groups, channels and labels are called. */
export const termsOf = (db: Db, { workspaceId }: Scope): Promise<Term[]> =>
  db
    .selectFrom('term')
    .select(['kind', 'key', 'names'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('kind')
    .orderBy('key')
    .execute()

/** Adds terms, in one statement; those that are there already keep their names. Returns how many were added. */
export const putTerms = async (tx: Tx, { workspaceId }: Scope, terms: readonly Term[]): Promise<number> => {
  if (terms.length === 0) return 0
  const { rows } = await sql`
    insert into term (workspace_id, kind, key, names)
    select ${workspaceId}, kind, key, names
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as given (kind text, key text, names jsonb)
    order by kind, key
    on conflict do nothing returning key`.execute(tx)
  return rows.length
}
