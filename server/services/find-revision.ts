import type { Db, Scope } from '#server/kernel/context.ts'
import type { StoredRevision } from './revision-view.ts'

/** One revision with the names of the people who proposed and closed it; undefined where there is none. */
export const findRevision = async (
  db: Db,
  { workspaceId }: Scope,
  { service, number }: { service: string; number: number },
): Promise<StoredRevision | undefined> => {
  const row = await db
    .selectFrom('revision as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'r.workspace_id').onRef('p.id', '=', 'r.proposed_by'),
    )
    .leftJoin('person as c', (join) =>
      join.onRef('c.workspace_id', '=', 'r.workspace_id').onRef('c.id', '=', 'r.closed_by'),
    )
    .selectAll('r')
    .select(['p.name as proposer', 'c.name as closer'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.service_id', '=', service)
    .where('r.number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const { state, language, definition, translations, hashes, records, note, missing } = row
  return {
    number: row.number,
    state,
    language,
    definition,
    translations,
    hashes,
    records,
    note,
    proposedBy: { id: row.proposed_by, name: row.proposer },
    proposedAt: row.proposed_at,
    publishedAt: row.published_at,
    missing,
    openErrors: row.open_errors,
    closedBy: row.closed_by && row.closer ? { id: row.closed_by, name: row.closer } : null,
    closedAt: row.closed_at,
    closedReason: row.closed_reason,
  }
}
