import type { JournalEntry } from '#model/contract/administration.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

const pageSize = 50

type Wanted = { after?: string | undefined; subject?: string | undefined }

/** What happened in the workspace, newest first; ids grow with time, so they are the order. */
export const findJournal = async (
  { db, scope }: MemberContext,
  { after, subject }: Wanted,
): Promise<{ entries: JournalEntry[]; next: string | null }> => {
  const place = placeOf(after, 1)
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .$if(subject !== undefined, (query) => query.where('subject_id', '=', subject ?? ''))
    .$if(place !== null, (query) => query.where('id', '<', idOf(place ?? [])))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  const entries = page.map((row) => ({
    id: row.id,
    at: row.at,
    actor: { id: row.actor_id, name: row.actor_name },
    fact: row.fact,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    before: row.before,
    after: row.after,
    reason: row.reason,
  }))
  return { entries, next }
}
