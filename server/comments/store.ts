import { type Insertable, sql } from 'kysely'
import type { ThreadState } from '#model/comments/thread.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'

type Writer = Pick<Db, 'insertInto' | 'updateTable' | 'deleteFrom'>

export const addThread = async (tx: Tx, row: Insertable<Database['thread']>): Promise<void> => {
  await tx.insertInto('thread').values(row).execute()
}

export const addComment = async (db: Writer, row: Insertable<Database['comment']>): Promise<void> => {
  await db.insertInto('comment').values(row).execute()
}

export const addAct = async (db: Writer, row: Insertable<Database['thread_act']>): Promise<void> => {
  await db.insertInto('thread_act').values(row).execute()
}

type Reworded = { id: string; text: string; mentions: string[]; now: string }

export const rewordComment = async (
  db: Writer,
  { workspaceId }: Scope,
  { id, text, mentions, now }: Reworded,
): Promise<void> => {
  await db
    .updateTable('comment')
    .set({ text, mentions, edited_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const removeComment = async (db: Writer, { workspaceId }: Scope, id: string): Promise<void> => {
  await db.deleteFrom('comment').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** Removes a thread with all that belongs to it. */
export const removeThread = async (db: Writer, { workspaceId }: Scope, id: string): Promise<void> => {
  await db.deleteFrom('thread').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** Moves a thread from one state to the other; false where it is in the other already. */
export const moveThread = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, from, to }: { id: string; from: ThreadState; to: ThreadState },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('thread')
    .set({ state: to })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

export const assignThread = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, personId }: { id: string; personId: string | null },
): Promise<void> => {
  await tx
    .updateTable('thread')
    .set({ assignee_id: personId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** How many threads and comments there are about a service. */
export const countOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  serviceId: string,
): Promise<{ threads: number; comments: number }> => {
  const { rows } = await sql<{ threads: number; comments: number }>`
    select count(distinct t.id)::integer as threads, count(c.id)::integer as comments
    from thread t left join comment c on c.workspace_id = t.workspace_id and c.thread_id = t.id
    where t.workspace_id = ${workspaceId} and t.service_id = ${serviceId}`.execute(tx)
  return rows[0] ?? { threads: 0, comments: 0 }
}
