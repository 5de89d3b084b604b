import type { Insertable, Updateable } from 'kysely'
import type { NeedState } from '#model/need.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { breaks, conflict, notFound } from '#server/kernel/errors.ts'

type Writer = Pick<Db, 'insertInto' | 'updateTable'>

export const addNeed = async (db: Writer, row: Insertable<Database['need']>): Promise<void> => {
  await db
    .insertInto('need')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw breaks(error, 'need_provider') ? notFound('organisation') : error
    })
}

type Move = { id: string; from: NeedState; change: Updateable<Database['need']> }

/** Changes a need that is still in the state it was judged by; `conflict` where somebody was faster. */
export const moveNeed = async (
  db: Writer,
  { workspaceId }: Scope,
  { id, from, change }: Move,
): Promise<void> => {
  const changed = await db
    .updateTable('need')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw conflict('need-moved-on', 'Somebody answered or changed this need meanwhile: load it again.')
}
