import { sql } from 'kysely'
import type { Names, Term } from '#model/contract/workspaces.ts'
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

/** Adds a term or names it anew; gives back what it was called before. */
export const nameTerm = async (
  tx: Tx,
  { workspaceId }: Scope,
  { kind, key, names }: Term,
): Promise<Names | null> => {
  const before = await tx
    .selectFrom('term')
    .select('names')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  const said = JSON.stringify(names)
  await tx
    .insertInto('term')
    .values({ workspace_id: workspaceId, kind, key, names: said })
    .onConflict((clash) => clash.columns(['workspace_id', 'kind', 'key']).doUpdateSet({ names: said }))
    .execute()
  return before?.names ?? null
}

/** Removes a term; gives back what it was called, null where it was not there. */
export const removeTerm = async (
  tx: Tx,
  { workspaceId }: Scope,
  { kind, key }: Pick<Term, 'kind' | 'key'>,
): Promise<Names | null> => {
  const removed = await tx
    .deleteFrom('term')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .returning('names')
    .executeTakeFirst()
  return removed?.names ?? null
}

export const isProviderRoleHeld = async (db: Db, { workspaceId }: Scope, role: string): Promise<boolean> => {
  const held = await db
    .selectFrom('provider_role_holder')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', role)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return held !== undefined
}
