import type { OutboxMail } from '#model/contract/administration.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'

const pageSize = 50

type MailState = OutboxMail['state']

/** What goes by mail is for its receiver alone: whoever else held its link would be taken for them. */
const isForOthers = (state: MailState): boolean => state === 'queued' || state === 'sent'

/** Mails of the workspace and, with their text hidden, those that its people asked for before signing in; newest first. */
export const findOutbox = async (
  { db, scope, settings }: MemberContext,
  { after }: { after?: string | undefined },
): Promise<{ mails: OutboxMail[]; next: string | null; mailServer: boolean }> => {
  const place = placeOf(after, 1)
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where((where) =>
      where.or([
        where('workspace_id', '=', scope.workspaceId),
        where.and([
          where('workspace_id', 'is', null),
          where(
            'recipient',
            'in',
            where.selectFrom('person').select('email').where('workspace_id', '=', scope.workspaceId),
          ),
        ]),
      ]),
    )
    .$if(place !== null, (query) => query.where('id', '<', idOf(place ?? [])))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  const mails = page.map((row) => ({
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    text: row.secret || isForOthers(row.state) ? null : row.body,
    state: row.state,
    at: row.created_at,
  }))
  return { mails, next, mailServer: settings.smtpUrl !== null }
}
