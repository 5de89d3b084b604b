import { sql } from 'kysely'
import { newestName } from '#server/catalogue/index.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { type Author, recordAll } from '#server/kernel/journal.ts'

type Followed = { from: string; to: string }

/** Has every service that starts from a need start from the one that took its place. */
export const followNeed = async (
  tx: Tx,
  author: Author & { scope: Scope },
  { from, to }: Followed,
): Promise<void> => {
  const { rows } = await sql<{ id: string; name: string }>`
    update service s set need_id = ${to}
    where s.workspace_id = ${author.scope.workspaceId} and s.need_id = ${from}
    returning s.id, ${newestName()} as name`.execute(tx)
  if (rows.length === 0) return
  await recordAll(
    tx,
    author,
    rows.map(({ id, name }) => ({
      fact: 'service.need-followed',
      subject: { kind: 'service', id, name },
      before: { needId: from },
      after: { needId: to },
    })),
  )
}
