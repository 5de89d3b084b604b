import { sql } from 'kysely'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** Tells every organisation the outermost one that it is nested in. */
export const settleEnterprises = async (tx: Tx, { workspaceId }: Scope): Promise<void> => {
  await sql`
    with recursive nested (id, root) as (
      select id, id from organisation where workspace_id = ${workspaceId} and parent_id is null
      union all
      select o.id, nested.root from organisation o join nested on o.parent_id = nested.id
      where o.workspace_id = ${workspaceId}
    )
    update organisation o set enterprise_id = nested.root from nested
    where o.workspace_id = ${workspaceId} and o.id = nested.id and o.enterprise_id <> nested.root`.execute(tx)
}
