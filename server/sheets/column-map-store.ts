import type { SavedMap } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

const savedMaps = (db: Db, { workspaceId }: Scope) =>
  db
    .selectFrom('column_map as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.saved_by'),
    )
    .select(['m.id', 'm.name', 'm.map', 'p.name as savedBy', 'm.saved_at as savedAt'])
    .where('m.workspace_id', '=', workspaceId)

/** The column maps of the workspace, by name. */
export const allMaps = (db: Db, scope: Scope): Promise<SavedMap[]> =>
  savedMaps(db, scope).orderBy('m.name').execute()

const called = (db: Db, { workspaceId }: Scope, name: string) =>
  db
    .selectFrom('column_map')
    .select(['id', 'name', 'map'])
    .where('workspace_id', '=', workspaceId)
    .where(({ fn, eb }) => eb(fn('lower', ['name']), '=', name.toLowerCase()))

/** The map of this name, whatever its case. */
export const mapCalled = (db: Db, scope: Scope, name: string) => called(db, scope, name).executeTakeFirst()

/** The same, locked. */
export const lockMapCalled = (tx: Tx, scope: Scope, name: string) =>
  called(tx, scope, name).forUpdate().executeTakeFirst()

type Kept = { id: string; name: string; map: ColumnMap; savedBy: string; now: string }

/** Adds a map, or replaces the one with this id. */
export const putMap = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, name, map, savedBy, now }: Kept,
): Promise<void> => {
  const values = { name, map: JSON.stringify(map), saved_by: savedBy, saved_at: now }
  await tx
    .insertInto('column_map')
    .values({ workspace_id: workspaceId, id, ...values })
    .onConflict((on) => on.columns(['workspace_id', 'id']).doUpdateSet(values))
    .execute()
}

/** How many maps there are. */
export const countMaps = async (tx: Tx, { workspaceId }: Scope): Promise<number> => {
  const { count } = await tx
    .selectFrom('column_map')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Deletes a map; its name where there was one. */
export const deleteMap = (tx: Tx, { workspaceId }: Scope, id: string) =>
  tx
    .deleteFrom('column_map')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(['name', 'map'])
    .executeTakeFirst()
