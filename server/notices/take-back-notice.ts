import type { NoticeKind } from '#model/notices/notice.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'

type Told = { kind: NoticeKind; to: string; path: `/${string}` }

/** Says of the newest such notice that what it asks for was taken back: it waits for nobody, and no mail goes out any more. */
export const takeBackNotice = async (
  tx: Tx,
  { scope, now }: Pick<MemberContext, 'scope' | 'now'>,
  { kind, to, path }: Told,
): Promise<void> => {
  const newest = await tx
    .selectFrom('notice')
    .select(['id', 'params'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('person_id', '=', to)
    .where('kind', '=', kind)
    .where('path', '=', path)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return
  await tx
    .updateTable('notice')
    .set((of) => ({
      params: JSON.stringify({ ...newest.params, variant: 'taken-back' }),
      read_at: of.fn.coalesce('read_at', of.val(now)),
      mail_due_at: null,
    }))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', newest.id)
    .execute()
}
