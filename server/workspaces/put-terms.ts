import { sql } from 'kysely'
import type { Term } from '#model/contract/workspaces.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** Adds terms to the vocabulary of the workspace, or renames them, in one statement. */
export const putTerms = async (tx: Tx, { workspaceId }: Scope, terms: readonly Term[]): Promise<void> => {
  await sql`
    insert into term as kept (workspace_id, kind, key, names)
    select ${workspaceId}::uuid, kind, key, names
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as given (kind text, key text, names jsonb)
    on conflict (workspace_id, kind, key) do update set names = excluded.names
    where kept.names <> excluded.names`.execute(tx)
}
