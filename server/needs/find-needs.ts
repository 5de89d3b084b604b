import { sql } from 'kysely'
import { z } from 'zod'
import type { Need } from '#model/contract/needs.ts'
import type { NeedState } from '#model/need.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { cursorOf, placeOf, noSuchPlace } from '#server/kernel/paging.ts'
import { isVisible, needJson, readerTables, type StoredNeed, viewNeed } from './need-facts.ts'
import { maySee } from './policy.ts'

const pageSize = 50

type Wanted = { state?: NeedState | undefined; after?: string | undefined }

/** The needs that stand and that this person may see, newest first, in one statement; ids grow with time. */
export const findNeeds = async (
  ctx: MemberContext,
  { state, after }: Wanted,
): Promise<{ needs: Need[]; next: string | null }> => {
  const place = placeOf(after, 1)?.[0]
  if (place !== undefined && !z.uuid().safeParse(place).success) {
    throw noSuchPlace()
  }
  const { rows } = await sql<{ need: StoredNeed }>`
    with recursive ${readerTables(ctx)}
    select ${needJson(ctx)} as need from need n
    where n.workspace_id = ${ctx.scope.workspaceId} and ${isVisible(ctx)}
      and n.superseded_by is null
      ${state ? sql`and n.state = ${state}` : sql``}
      ${place ? sql`and n.id < ${place}::uuid` : sql``}
    order by n.id desc limit ${sql.lit(pageSize + 1)}`.execute(ctx.db)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    needs: shown.map(({ need }) => viewNeed(ctx, need)),
    next: last && rows.length > pageSize ? cursorOf([last.need.id]) : null,
  }
}

/** One need; `not_found` where there is none and where this person may not see it. */
export const getNeed = async (ctx: MemberContext, id: string, db: Db = ctx.db): Promise<Need> =>
  viewNeed(ctx, await loadNeed(db, ctx, id))

/** A need with the facts that verbs decide by; what may not be seen is answered like what is not there. */
export const loadNeed = async (db: Db, ctx: MemberContext, id: string): Promise<StoredNeed> => {
  const { rows } = await sql<{ need: StoredNeed }>`
    with recursive ${readerTables(ctx)}
    select ${needJson(ctx)} as need from need n
    where n.workspace_id = ${ctx.scope.workspaceId} and n.id = ${id}`.execute(db)
  const need = rows[0]?.need
  return found(need && maySee(ctx.actor, need) ? need : null, 'need')
}

/** Throws `conflict` for a need that its author has replaced: what happens to it happens to the newer one. */
export const assertCurrent = ({ supersededBy }: Pick<StoredNeed, 'supersededBy'>): void => {
  if (supersededBy !== null)
    throw conflict('need-superseded', 'Whoever stated this need answered anew: go on with the newer one.')
}
