import { type Insertable, sql } from 'kysely'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import type { Told } from './notice-mail.ts'

/** Keeps notices, those left out that tell somebody of an event they were told of; gives the ids of those kept. */
export const addNotices = async (
  tx: Tx,
  rows: readonly Insertable<Database['notice']>[],
): Promise<Set<string>> => {
  const kept = await tx
    .insertInto('notice')
    .values(rows)
    .onConflict((clash) => clash.constraint('notice_once').doNothing())
    .returning('id')
    .execute()
  return new Set(kept.map(({ id }) => id))
}

/** Has what is due for a person by then mailed; asked for twice, it is done once. */
export const queueMail = async (
  tx: Db,
  { workspaceId }: Scope,
  { personId, at, soonest = '0 minutes' }: { personId: string; at: string; soonest?: string },
): Promise<void> => {
  await sql`select graphile_worker.add_job('mail-notices',
    json_build_object('workspaceId', ${workspaceId}::text, 'personId', ${personId}::text),
    run_at => greatest(${at}::timestamptz, now() + ${soonest}::interval), job_key => ${`notices ${workspaceId} ${personId} ${at}`}::text)`.execute(
    tx,
  )
}

/** A notice that waits for its mail. */
export type Due = Told & { dueAt: string }

const told = ['id', 'kind', 'actor_name as by', 'subject_name as subject', 'path', 'params'] as const

/** What waits to be mailed to a person, the oldest first; held until the transaction ends, so that one sender alone has it. */
export const lockWaiting = (tx: Tx, { workspaceId }: Scope, personId: string): Promise<Due[]> =>
  tx
    .selectFrom('notice')
    .select([...told, (of) => of.ref('mail_due_at').$notNull().as('dueAt')])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('mail_due_at', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()

type Mailed = { ids: readonly string[]; mailId: string }

/** Notes the mail that tells of these notices; one that has a mail, or wants none any more, stays as it is. */
export const noteMail = async (tx: Tx, { workspaceId }: Scope, { ids, mailId }: Mailed): Promise<void> => {
  await tx
    .updateTable('notice')
    .set({ mail_id: mailId, mail_due_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .where('mail_due_at', 'is not', null)
    .execute()
}

/** Plans the mail of notices anew; null where none is wanted any more. */
export const planMail = async (
  tx: Tx,
  { workspaceId }: Scope,
  { ids, at }: { ids: readonly string[]; at: string | null },
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('notice')
    .set({ mail_due_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .where('mail_due_at', 'is not', null)
    .execute()
}
