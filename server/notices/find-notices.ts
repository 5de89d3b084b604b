import { type RawBuilder, sql } from 'kysely'
import type { Notice } from '#model/contract/notices.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

const pageSize = 50

/** What a person was told in this workspace, newest first, in one statement; ids grow with time. */
export const findNotices = async (
  { db, scope, actor }: MemberContext,
  { after }: { after?: string | undefined },
): Promise<{ notices: Notice[]; next: string | null }> => {
  const place = placeOf(after, 1)
  let query = db
    .selectFrom('notice')
    .select([
      'id',
      'kind',
      'actor_name as by',
      'subject_name as subject',
      'path',
      'params',
      'told_at as at',
      'read_at as readAt',
    ])
    .where('workspace_id', '=', scope.workspaceId)
    .where('person_id', '=', actor.personId)
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  if (place) query = query.where('id', '<', idOf(place))
  const { page, next } = pageOf(await query.execute(), pageSize, ({ id }) => [id])
  return { notices: page, next }
}

/** A bell shows no greater number, so no more are counted. */
const mostCounted = 100

/** What the frame shows of notices, for the statement that loads what every screen needs: it costs no request of its own. */
export const frameFacts = ({ scope, actor, account }: MemberContext): RawBuilder<unknown> => sql`
  jsonb_build_object(
    'unread', (select count(*) from (
      select 1 from notice where workspace_id = ${scope.workspaceId} and person_id = ${actor.personId}
        and read_at is null limit ${sql.lit(mostCounted)}) unread),
    'timeZoneKnown', exists (select 1 from notice_settings
      where address = ${account.email.toLowerCase()} and time_zone is not null))`
