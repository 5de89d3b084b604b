import { type Place, placesOf } from '#model/network/map-places.ts'
import type { MemberContext } from '#server/kernel/context.ts'

/** Enterprises in which something is opened, and where each of their organisations stands. */
export type OpenedPlaces = { enterprises: string[]; places: Place[] }

/** Ids with commas between, as they come in an address. */
export const idsIn = (open: string): string[] => (open === '' ? [] : open.split(','))

/** Where the organisations stand of all enterprises in which one of `ids` is; asks nothing where none is opened. */
export const findOpened = async (
  { db, scope: { workspaceId } }: MemberContext,
  ids: readonly string[],
): Promise<OpenedPlaces> => {
  if (ids.length === 0) return { enterprises: [], places: [] }
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'parent_id as parentId', 'enterprise_id as enterpriseId'])
    .where('workspace_id', '=', workspaceId)
    .where('enterprise_id', 'in', (query) =>
      query
        .selectFrom('organisation')
        .select('enterprise_id')
        .where('workspace_id', '=', workspaceId)
        .where('id', 'in', ids),
    )
    .execute()
  return {
    enterprises: [...new Set(rows.map(({ enterpriseId }) => enterpriseId))],
    places: placesOf(rows, ids),
  }
}
