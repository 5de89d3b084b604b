import type { Insertable } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'

/** The revision that is published, and since which day; undefined where none is. */
export const publishedRevision = async (
  tx: Tx,
  { workspaceId }: Scope,
  serviceId: string,
): Promise<{ number: number; on: string } | undefined> => {
  const row = await tx
    .selectFrom('revision')
    .select(['number', 'published_at'])
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row && { number: row.number, on: row.published_at?.slice(0, 10) ?? '' }
}

/** Keeps a review; `conflict` where that side recorded one of that day already. */
export const addReview = async (tx: Tx, row: Insertable<Database['review']>): Promise<void> => {
  await tx
    .insertInto('review')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'review_once')
        ? conflict(
            'reviewed-already',
            `That your side looked at it on ${row.reviewed_on} is on record already.`,
          )
        : error
    })
}
