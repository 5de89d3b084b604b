import { type Insertable, sql } from 'kysely'
import type { Side } from '#model/definition/clauses.ts'
import type { SuggestionState } from '#model/suggestions/suggestion.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'

export const addSuggestion = async (tx: Tx, row: Insertable<Database['suggestion']>): Promise<void> => {
  await tx.insertInto('suggestion').values(row).execute()
}

type Decision = {
  id: string
  to: Exclude<SuggestionState, 'open' | 'lapsed'>
  by: string
  side: Side
  now: string
  reason?: string
}

/** Settles a suggestion that is open; `conflict` where it is not any more. */
export const settleSuggestion = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, to, by, side, now, reason = '' }: Decision,
): Promise<void> => {
  const settled = await tx
    .updateTable('suggestion')
    .set({ state: to, decided_by: by, decided_side: side, decided_at: now, reason })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!settled) throw conflict('suggestion-closed', 'This suggestion is not open any more.')
}

/** How many suggestions a draft has, and how many of them are open. */
export const countOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  { serviceId, startedAt }: { serviceId: string; startedAt: string },
): Promise<{ all: number; open: number }> => {
  const { rows } = await sql<{ all: number; open: number }>`
    select count(*)::integer as "all", (count(*) filter (where state = 'open'))::integer as open
    from suggestion where workspace_id = ${workspaceId} and service_id = ${serviceId}
      and draft_started_at = ${startedAt}`.execute(tx)
  return rows[0] ?? { all: 0, open: 0 }
}
