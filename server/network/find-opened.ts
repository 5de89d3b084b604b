import { openedFirst } from '#model/network/opened-first.ts'
import { type Place, placesOf } from '#model/network/map-places.ts'
import type { MemberContext } from '#server/kernel/context.ts'

/** Enterprises in which something is opened, and where each of their organisations stands. */
export type OpenedPlaces = { enterprises: string[]; places: Place[] }

/** Ids with commas between, as they come in an address. */
const idsIn = (open: string): string[] => (open === '' ? [] : open.split(','))

/** What the map opens with where nobody said what is opened: the rule is the model's. */
const usuallyOpened = async ({ db, scope: { workspaceId } }: MemberContext): Promise<string[]> => {
  const enterprises = await db
    .selectFrom('organisation')
    .select(({ fn }) => ['enterprise_id as id', fn.count<number>('parent_id').as('nested')])
    .where('workspace_id', '=', workspaceId)
    .where('until', 'is', null)
    .groupBy('enterprise_id')
    .execute()
  const first = openedFirst(enterprises)
  return first === null ? [] : [first]
}

/**
 * Where the organisations stand of all enterprises in which something is opened; ids come with commas between, and
 * where there is no saying at all, the map opens as it usually does.
 */
export const findOpened = async (ctx: MemberContext, open: string | undefined): Promise<OpenedPlaces> => {
  const { db, scope } = ctx
  const { workspaceId } = scope
  const ids = open === undefined ? await usuallyOpened(ctx) : idsIn(open)
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
