import { type RawBuilder, sql } from 'kysely'
import type { NoticeKind } from '#model/notices/notice.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'

type Done = { kinds: readonly NoticeKind[]; path: `/${string}` }

/** The update that reads what asked the actor for something on a page, and has no mail tell of it any more. */
export const noteDoneUpdate = (
  { scope, actor, now }: Pick<MemberContext, 'scope' | 'actor' | 'now'>,
  { kinds, path }: Done,
): RawBuilder<unknown> => sql`
  update notice set read_at = ${now}, mail_due_at = null
  where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId} and read_at is null
    and kind = any(${[...kinds]}::text[]) and path = ${path}`

/** The actor did what they were asked for on a page: the notices that asked are read. */
export const noteDone = async (
  tx: Tx,
  ctx: Pick<MemberContext, 'scope' | 'actor' | 'now'>,
  done: Done,
): Promise<void> => {
  await noteDoneUpdate(ctx, done).execute(tx)
}
