import { sql } from 'kysely'
import { NetworkQuery } from '#model/contract/network.ts'
import { mostOpened } from '#model/network/map-limits.ts'
import { drawsFew, type LyingWithin, openedFirst, openedForLines } from '#model/network/opened-first.ts'
import { type Place, placesOf } from '#model/network/map-places.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { holding } from './holding.ts'
import { type Asked, seenTables } from './seen-tables.ts'

/** Enterprises in which something is opened, and where each of their organisations stands. */
export type OpenedPlaces = { enterprises: string[]; places: Place[] }

/** Ids with commas between, as they come in an address. */
const idsIn = (open: string): string[] => (open === '' ? [] : open.split(','))

const nothingOpened: OpenedPlaces = { enterprises: [], places: [] }

/** How many of the relationships that the reader sees lie within each enterprise, however the map is narrowed down. */
const findLyingWithin = async (ctx: MemberContext): Promise<LyingWithin[]> => {
  const asked: Asked = { ctx, query: NetworkQuery.parse({}), opened: nothingOpened }
  const { rows } = await sql<LyingWithin>`
    with recursive ${seenTables(asked)}
    select case when linked.internal then enterprise.id end as id, count(*)::integer as relationships
    from linked join (select distinct number, node as id from place) enterprise on enterprise.number = linked.provider
    group by 1 order by 1`.execute(ctx.db)
  return rows
}

/** What the map opens with where nobody said what is opened: the rules are the model's. */
const usuallyOpened = async (ctx: MemberContext): Promise<string[]> => {
  const { db } = ctx
  const { workspaceId } = ctx.scope
  const enterprises = await db
    .selectFrom('organisation')
    .select(({ fn }) => ['enterprise_id as id', fn.count<number>('parent_id').as('nested')])
    .where('workspace_id', '=', workspaceId)
    .where('until', 'is', null)
    .groupBy('enterprise_id')
    .execute()
  const first =
    openedFirst(enterprises) ?? (drawsFew(enterprises) ? openedForLines(await findLyingWithin(ctx)) : null)
  return first === null ? [] : [first]
}

/** What holds organisations of these letters, so that it is opened as far as to them; the first by name are enough. */
const openedToFound = async (
  { db, scope: { workspaceId } }: MemberContext,
  text: string,
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive named as (
      select o.parent_id as id from organisation o
      where o.workspace_id = ${workspaceId} and o.until is null and o.parent_id is not null
        and o.sort_name like ${holding(text)}
      order by o.sort_name, o.id limit ${sql.lit(mostOpened)}
    ), above (id, step) as (
      select id, 0 from named
      union
      select o.parent_id, above.step + 1 from organisation o join above on o.id = above.id
      where o.workspace_id = ${workspaceId} and o.parent_id is not null and above.step < 20
    ) select id from above group by id order by max(step) desc limit ${sql.lit(mostOpened)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** What is opened where nobody said so: what holds what is looked for, else as usual. */
const openedUnasked = async (ctx: MemberContext, text: string): Promise<string[]> => {
  const usual = await usuallyOpened(ctx)
  return text === '' ? usual : [...new Set([...usual, ...(await openedToFound(ctx, text))])]
}

/**
 * Where the organisations stand of all enterprises in which something is opened; ids come with commas between, and
 * where there is no saying at all, the map opens as it usually does, and to what is looked for.
 */
export const findOpened = async (
  ctx: MemberContext,
  { open, text }: Pick<NetworkQuery, 'open' | 'text'>,
): Promise<OpenedPlaces> => {
  const { db, scope } = ctx
  const { workspaceId } = scope
  const ids = open === undefined ? await openedUnasked(ctx, text) : idsIn(open)
  if (ids.length === 0) return nothingOpened
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
