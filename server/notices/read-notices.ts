import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'

// Not in the journal, which tells a workspace what its people did, not when each of them read what.

/** Marks one notice of mine as read; a mail that was still to tell of it is not wanted any more. */
export const readNotice = async (ctx: MemberContext, id: string): Promise<void> => {
  const read = await ownNotices(ctx)
    .set((of) => ({ read_at: of.fn.coalesce('read_at', of.val(ctx.now)), mail_due_at: null }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  found(read, 'notice')
}

/** Marks what I was told as read, up to the newest that I have seen: what came since stays unread. */
export const readNotices = async (ctx: MemberContext, { upTo }: { upTo: string }): Promise<void> => {
  await ownNotices(ctx)
    .set({ read_at: ctx.now, mail_due_at: null })
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}

const ownNotices = ({ db, scope, actor }: MemberContext) =>
  db
    .updateTable('notice')
    .where('workspace_id', '=', scope.workspaceId)
    .where('person_id', '=', actor.personId)
